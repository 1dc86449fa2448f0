import type { Answer, FeasibilityReport, Gate } from '#feasibility';
import type { ApiEvidence } from './check-evidence.js';

/**
 * What a feasibility report says, as far as checks rest on it. A person's ruling may open a blocker, and never closes one: where it is
 * milder than what the document says, the document counts.
 */
export function apiEvidence(report: FeasibilityReport): ApiEvidence {
  const line = (id: string): Answer[] =>
    report.qualities.filter((one) => one.id === id).flatMap(({ answer, overruled }) => [answer, overruled ?? answer]);
  const gate = (id: Gate['id']): Answer[] =>
    report.gates
      .filter((one) => one.id === id)
      .flatMap(({ state, overruled }) => [ANSWERS[state], ANSWERS[overruled ?? state]]);
  const named = report.sensitive.map(({ name, class: given, where }) => ({ name, class: given, where }));
  return {
    sensitive: named,
    fieldNarrowing: strictest([...line('fieldNarrowing').filter((answer) => answer === 'no'), ...gate('G5')]),
    credentialPerCustomer: strictest([...line('credentialPerCustomer'), ...gate('G4')]),
  };
}

const ANSWERS: Record<Gate['state'], Answer> = { open: 'yes', unknown: 'unknown', blocked: 'no' };
const FROM_STRICT: readonly Answer[] = ['no', 'unknown', 'likely', 'yes'];

const strictest = (answers: Answer[]): Answer => FROM_STRICT.find((one) => answers.includes(one)) ?? 'unknown';
