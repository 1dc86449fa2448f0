import type { SecurityBadge } from '../badges/badge.rules.js';

export interface SecurityPolicy {
  mode: 'warn' | 'stop';
  needsReview: boolean;
  noOpenBlocker: boolean;
  noOpenHigh: boolean;
}

/** For tenants that never chose: everything is shown and nothing is stopped. */
export const DEFAULT_POLICY: SecurityPolicy = {
  mode: 'warn',
  needsReview: true,
  noOpenBlocker: true,
  noOpenHigh: true,
};

export interface OpenFinding {
  rule: string;
  severity: string;
  message: string;
  path: string;
  line: number;
}

/** A demand of the policy that a version does not meet. */
export interface UnmetDemand {
  demand: 'needsReview' | 'noOpenBlocker' | 'noOpenHigh';
  /** The open findings that stand in its way. */
  findings: OpenFinding[];
  /** Of needsReview: it was reviewed, but not all of it could be analysed. */
  partly: boolean;
}

export function unmetDemands(
  policy: SecurityPolicy,
  badge: SecurityBadge,
  open: readonly OpenFinding[],
): UnmetDemand[] {
  const of = (severity: string) => ({
    findings: open.filter((finding) => finding.severity === severity),
    partly: false,
  });
  const reviewed = badge.state !== 'notReviewed';
  const unmet: UnmetDemand[] = [];
  if (policy.needsReview && (!reviewed || badge.partly))
    unmet.push({ demand: 'needsReview', findings: [], partly: reviewed });
  if (policy.noOpenBlocker && badge.blocker > 0) unmet.push({ demand: 'noOpenBlocker', ...of('blocker') });
  if (policy.noOpenHigh && badge.high > 0) unmet.push({ demand: 'noOpenHigh', ...of('high') });
  return unmet;
}

const NAMED = 5;

/** Why an import is stopped and what to do, for who tried. */
export function stopMessage(unmet: readonly UnmetDemand[]): string {
  const findings = unmet.flatMap((demand) => demand.findings);
  const named = findings
    .slice(0, NAMED)
    .map(({ rule, message, path, line }) => `${rule} ${message.replace(/\.$/, '')} (${path}, line ${line})`);
  const more = findings.length > NAMED ? ` and ${findings.length - NAMED} more` : '';
  const reasons = [
    ...unmet
      .filter(({ demand }) => demand === 'needsReview')
      .map(({ partly }) => (partly ? 'only part of it could be analysed' : 'it has not been reviewed yet')),
    ...(findings.length > 0 ? [`it has open findings: ${named.join('; ')}${more}`] : []),
  ];
  const advice =
    findings.length > 0
      ? 'Choose a version without them, ask the security officer to judge them, or change the policy.'
      : unmet.some(({ partly }) => partly)
        ? 'Choose a version that could be analysed whole, or change the policy.'
        : 'Try again in a few minutes, or change the policy.';
  return `Your organisation's policy does not let this version be imported: ${reasons.join(', and ')}. ${advice}`;
}
