import { describe, expect, it } from '@jest/globals';
import { decisionProblem, yearAfter } from './finding-decision.rules.js';

const question = { id: 'q', until: '2027-01-31', askedBy: 'anna', askedByName: 'Anna' };
const open = { standing: 'open', question: null, userId: 'anna', ownCode: false, today: '2026-11-28' } as const;
const field = (...given: Parameters<typeof decisionProblem>) => decisionProblem(...given)?.field ?? null;

describe('a decision about a finding', () => {
  it('to accept is asked for until a day after today, at most a year away', () => {
    const asked = (until: string | null) => field({ kind: 'askAccept', until }, open);
    expect([null, '2026-11-28', '2027-11-29'].map(asked)).toEqual(['until', 'until', 'until']);
    expect(['2026-11-29', '2027-11-28'].map(asked)).toEqual([null, null]);
  });

  it('to accept is taken by somebody other than who asked, and only when somebody did', () => {
    const accept = { kind: 'accept', until: null } as const;
    expect(field(accept, open)).toBe('kind');
    expect(decisionProblem(accept, { ...open, question })?.said.message).toContain('Somebody else');
    expect(field(accept, { ...open, question, userId: 'bert' })).toBeNull();
  });

  it('to refuse may be taken back by who asked', () => {
    expect(field({ kind: 'refuse', until: null }, { ...open, question })).toBeNull();
    expect(field({ kind: 'refuse', until: null }, open)).toBe('kind');
  });

  it('that is no question is taken by nobody about a grave finding of their own code', () => {
    const own = { ...open, ownCode: true, question, userId: 'bert' } as const;
    const kinds = (['accept', 'falsePositive', 'notApplicable', 'refuse'] as const).filter(
      (kind) => field({ kind, until: null }, own) !== null,
    );
    expect(kinds).toEqual(['accept', 'falsePositive', 'notApplicable']);
    expect(field({ kind: 'askAccept', until: '2026-12-31' }, own)).toBeNull();
    expect(field({ kind: 'reopen', until: null }, { ...own, standing: 'falsePositive' })).toBeNull();
  });

  it('changes something', () => {
    const decided = { ...open, standing: 'falsePositive' } as const;
    expect(field({ kind: 'falsePositive', until: null }, decided)).toBe('kind');
    expect(field({ kind: 'notApplicable', until: null }, decided)).toBeNull();
    expect(field({ kind: 'reopen', until: null }, decided)).toBeNull();
    expect(field({ kind: 'reopen', until: null }, open)).toBe('kind');
  });
});

describe('a year after', () => {
  it('29 February is the day before', () => expect(yearAfter('2028-02-29')).toBe('2029-02-28'));
});
