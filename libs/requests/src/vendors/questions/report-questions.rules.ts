import type { FeasibilityReport, Ruling } from '#feasibility';
import type { VendorAnswer } from './vendor-answer.entity.js';
import { type AskedQuestion, STANDARD_QUESTIONS, type StandardQuestion } from './standard-questions.rules.js';

/** What a report asks and a security check rests on is the same question as the standard one, in the report's words. */
const STANDARD: Record<string, StandardQuestion> = {
  G4: 'credentialPerCustomer',
  credentialPerCustomer: 'credentialPerCustomer',
  G5: 'fieldNarrowing',
  fieldNarrowing: 'fieldNarrowing',
  tokenLife: 'credentialRotation',
};

/** Gates whose question is answered by yes or no. */
const YES_NO_GATES: readonly string[] = ['G3', 'G7'];

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
    const kind = YES_NO_GATES.includes(because) ? ('yesNo' as const) : ('text' as const);
    const { topic, kind: asks } = standard ? STANDARD_QUESTIONS[standard] : { topic: 'api', kind };
    asked.set(code, { code, topic, kind: asks, textEn, textNl });
  }
  return [...asked.values()];
}

type Answered = Pick<VendorAnswer, 'code' | 'value' | 'text' | 'person' | 'at'>;

export interface VendorRuling extends Ruling {
  at: Date;
}

/** What a vendor's yes or no settles in a report: every line that asks that question. */
export function vendorRulings(answers: readonly Answered[]): VendorRuling[] {
  return answers.flatMap((answered) => {
    const answer = settled(answered);
    if (!answer) return [];
    return linesAsking(answered.code).map((lineId) => ({
      lineId,
      answer,
      at: answered.at,
      note: { en: accordingTo(answered, 'en'), nl: accordingTo(answered, 'nl') },
    }));
  });
}

/** The question for the address is answered by one. */
function settled({ code, value, text }: Answered): 'yes' | 'no' | null {
  if (code === ADDRESS_QUESTION) return /https:\/\/\w/i.test(text) ? 'yes' : null;
  return value === 'unknown' ? null : value;
}

const linesAsking = (code: string): string[] => [
  ...Object.keys(STANDARD).filter((line) => STANDARD[line] === code),
  ...(code.startsWith('api.') ? [code.slice('api.'.length)] : []),
];

const WORDS = { en: 'According to the vendor', nl: 'Volgens de leverancier' };
const LOCALES = { en: 'en-GB', nl: 'nl-NL' };

function accordingTo({ person, text, at }: Answered, language: 'en' | 'nl'): string {
  const day = at.toLocaleDateString(LOCALES[language], { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const said = `${WORDS[language]}, ${day}, ${person}`;
  return text ? `${said}: ${text}` : `${said}.`;
}
