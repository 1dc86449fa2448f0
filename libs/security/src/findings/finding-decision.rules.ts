import { saying, type Saying } from '#platform';
import type { DecisionKind } from './finding-decision.entity.js';

/** Where a finding stands. `fixed`: the version that is offered first was reviewed and does not have it. */
export type Standing = 'open' | 'accepted' | 'falsePositive' | 'notApplicable' | 'fixed';

export interface OpenQuestion {
  id: string;
  /** `2026-12-31`. */
  until: string;
  askedBy: string;
  askedByName: string;
}

/** A decision that somebody wants to take. */
export interface WantedDecision {
  kind: DecisionKind;
  /** Only for `askAccept`. */
  until: string | null;
}

interface Situation {
  /** Whoever decides wrote or handed in code in which it is grave: a blocker or high. */
  ownCode: boolean;
  standing: Exclude<Standing, 'fixed'>;
  question: OpenQuestion | null;
  userId: string;
  /** `2026-11-28`. */
  today: string;
}

export interface Problem {
  said: Saying;
  /** The one to blame. */
  field: string;
}

/** Why this decision cannot be taken now, with the field to blame; null when it can. */
export function decisionProblem(wanted: WantedDecision, situation: Situation): Problem | null {
  if (situation.ownCode && ['accept', 'falsePositive', 'notApplicable'].includes(wanted.kind))
    return kindProblem(
      saying('findings.ownCode', 'You wrote or handed in this code. Somebody else has to judge what was found in it.'),
    );
  if (wanted.kind === 'askAccept') return untilProblem(wanted.until, situation.today);
  if (wanted.kind === 'accept' || wanted.kind === 'refuse') return answerProblem(wanted.kind, situation);
  if (wanted.kind === situation.standing) return kindProblem(saying('findings.decided', 'This was decided already.'));
  if (wanted.kind === 'reopen' && situation.standing === 'open')
    return kindProblem(saying('findings.isOpen', 'This finding is open.'));
  return null;
}

const kindProblem = (said: Saying): Problem => ({ said, field: 'kind' });

function untilProblem(until: string | null, today: string): Problem | null {
  if (until === null || until <= today)
    return {
      said: saying('findings.untilWhen', 'Say until which day it is accepted: a day after today.'),
      field: 'until',
    };
  if (until > yearAfter(today))
    return {
      said: saying('findings.tooLong', 'A finding is accepted for twelve months at most. Choose an earlier day.'),
      field: 'until',
    };
  return null;
}

function answerProblem(kind: 'accept' | 'refuse', { question, userId }: Situation): Problem | null {
  if (question === null) return kindProblem(saying('findings.notAsked', 'Nobody has asked to accept this finding.'));
  if (kind === 'accept' && question.askedBy === userId)
    return kindProblem(
      saying('findings.ownQuestion', 'You asked for this acceptance yourself. Somebody else has to approve it.'),
    );
  return null;
}

/** The same day a year later; of 29 February the day before. */
export function yearAfter(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace('-29', '-28') : later;
}
