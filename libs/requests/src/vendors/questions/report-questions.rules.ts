import type { FeasibilityReport } from '#feasibility';
import { type AskedQuestion, STANDARD_QUESTIONS, type StandardQuestion } from './standard-questions.rules.js';

/** What a report asks and a security check rests on is the same question as the standard one, in the report's words. */
const STANDARD: Record<string, StandardQuestion> = {
  G4: 'credentialPerCustomer',
  credentialPerCustomer: 'credentialPerCustomer',
  G5: 'fieldNarrowing',
  fieldNarrowing: 'fieldNarrowing',
  tokenLife: 'credentialRotation',
};

/** The code under which a vendor is asked for the address of its API. */
export const ADDRESS_QUESTION = 'api.G6';

/** The questions of a feasibility report as a vendor is asked them, each once; what a person has answered since is asked no more. */
export function reportQuestions(report: FeasibilityReport): AskedQuestion[] {
  const settled = new Set([
    ...[...report.functions, ...report.qualities]
      .filter(({ answer, overruled }) => overruled && answer === 'yes')
      .map(({ id }) => id),
    ...report.gates.filter(({ state, overruled }) => overruled && state === 'open').map(({ id }) => id as string),
  ]);
  const asked = new Map<string, AskedQuestion>();
  for (const { because, en: textEn, nl: textNl } of report.questions) {
    const standard = STANDARD[because];
    const code = standard ?? `api.${because}`;
    if (asked.has(code) || (settled.has(because) && !standard)) continue;
    const { topic, kind } = standard ? STANDARD_QUESTIONS[standard] : { topic: 'api', kind: 'text' as const };
    asked.set(code, { code, topic, kind, textEn, textNl });
  }
  return [...asked.values()];
}
