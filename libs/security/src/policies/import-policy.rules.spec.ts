import { describe, expect, it } from '@jest/globals';
import { NO_FINDINGS, type SecurityBadge } from '../badges/badge.rules.js';
import { DEFAULT_POLICY, stopMessage, unmetDemands, type OpenFinding } from './import-policy.rules.js';

const badge = (more: Partial<SecurityBadge>): SecurityBadge => ({
  ...NO_FINDINGS,
  versionId: 'v',
  state: 'passed',
  settled: 0,
  partly: false,
  reviewedAt: new Date(),
  ...more,
});
const finding = (severity: string, rule: string): OpenFinding => ({
  rule,
  severity,
  message: `Fault ${rule}.`,
  path: 'create.ps1',
  line: 7,
});
const open = [finding('blocker', 'CRED-001'), finding('high', 'PRIV-002'), finding('low', 'NET-004')];

describe('the policy of a tenant', () => {
  it('asks nothing of a version that was reviewed and has nothing open above medium', () => {
    expect(unmetDemands(DEFAULT_POLICY, badge({ low: 3, medium: 1, state: 'attention' }), open)).toEqual([]);
  });

  it('names what stands in the way, demand by demand', () => {
    const found = badge({ blocker: 1, high: 1, state: 'blocked' });
    expect(unmetDemands(DEFAULT_POLICY, found, open)).toEqual([
      { demand: 'noOpenBlocker', findings: [open[0]], partly: false },
      { demand: 'noOpenHigh', findings: [open[1]], partly: false },
    ]);
    expect(unmetDemands({ ...DEFAULT_POLICY, noOpenHigh: false }, found, open)).toHaveLength(1);
  });

  it('can demand a review alone', () => {
    const none = badge({ state: 'notReviewed', reviewedAt: null });
    expect(unmetDemands(DEFAULT_POLICY, none, [])).toEqual([{ demand: 'needsReview', findings: [], partly: false }]);
    expect(unmetDemands({ ...DEFAULT_POLICY, needsReview: false }, none, [])).toEqual([]);
  });

  it('does not take a version for reviewed when only part of it was analysed', () => {
    const part = badge({ partly: true, state: 'attention' });
    const unmet = unmetDemands(DEFAULT_POLICY, part, []);
    expect(unmet).toEqual([{ demand: 'needsReview', findings: [], partly: true }]);
    expect(stopMessage(unmet)).toContain('only part of it could be analysed. Choose a version that could be');
    expect(unmetDemands({ ...DEFAULT_POLICY, needsReview: false }, part, [])).toEqual([]);
  });
});

describe('what is said of an import that is stopped', () => {
  it('names findings with their place, and what to do', () => {
    expect(stopMessage([{ demand: 'noOpenBlocker', findings: [open[0]!], partly: false }])).toBe(
      "Your organisation's policy does not let this version be imported: it has open findings: CRED-001 Fault CRED-001 (create.ps1, line 7). " +
        'Choose a version without them, ask the security officer to judge them, or change the policy.',
    );
  });

  it('names five of many', () => {
    const many = Array.from({ length: 8 }, (_, index) => finding('high', `R-${index}`));
    expect(stopMessage([{ demand: 'noOpenHigh', findings: many, partly: false }])).toContain(
      '(create.ps1, line 7) and 3 more.',
    );
  });

  it('asks for patience where there is no review yet', () => {
    expect(stopMessage([{ demand: 'needsReview', findings: [], partly: false }])).toContain(
      'not been reviewed yet. Try again',
    );
  });
});
