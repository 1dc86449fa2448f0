import { type Saying, saying, type SayingValues } from '#platform';

/** What is known of a request when somebody wants to move it. */
export interface RequestFacts {
  /** What the form still lacks. */
  formProblems: readonly Saying[];
  /** Sales has looked in the catalog, and what was found is written down. */
  searchRecorded: boolean;
  /** The study has an answer: a finished report, or the product owner's own verdict with a reason. */
  verdictKnown: boolean;
  /** Open blockers of shared credentials and forbidden data. */
  openBlockers: readonly Saying[];
  check1Signed: boolean;
  functionalDesign: boolean;
  /** Both designs were approved, in their newest versions, by somebody who did not write them. */
  designsApproved: boolean;
  estimated: boolean;
  buildAttached: boolean;
  /** By somebody who did not write the code, for the very commit that is attached. */
  check2Signed: boolean;
  testReport: boolean;
  /** The attached commit is in the catalog as a version. */
  inCatalog: boolean;
  /** Null while it is open. */
  closedAt: Date | null;
}

const REOPEN_DAYS = 60;
const MILLISECONDS_A_DAY = 86_400_000;

interface GuardRule {
  holds: (facts: RequestFacts, now: Date) => boolean;
  /** What to do when it does not hold, in English. */
  sentence: string;
  /** What fills the sentence's holes. */
  values?: (facts: RequestFacts) => SayingValues;
}

const flag = (name: keyof RequestFacts, sentence: string): GuardRule => ({
  holds: (facts) => facts[name] === true,
  sentence,
});

export const GUARDS = {
  formComplete: {
    holds: ({ formProblems }) => formProblems.length === 0,
    sentence: 'Complete the form first: {{problems}}',
    values: ({ formProblems }) => ({ problems: formProblems }),
  },
  searchRecorded: flag(
    'searchRecorded',
    'Search the catalog first and record what you found: the request may exist already.',
  ),
  neverAssessed: {
    holds: ({ searchRecorded }) => !searchRecorded,
    sentence: 'It has been assessed already.',
  },
  closedRecently: {
    holds: ({ closedAt }, now) =>
      closedAt !== null && now.getTime() - closedAt.getTime() <= REOPEN_DAYS * MILLISECONDS_A_DAY,
    sentence:
      'It was closed more than {{days}} days ago. File a new request, or ask the product owner to open it again.',
    values: () => ({ days: REOPEN_DAYS }),
  },
  verdictKnown: flag(
    'verdictKnown',
    'Let the API document be analysed first, or record your own verdict with a reason.',
  ),
  noBlockers: {
    holds: ({ openBlockers }) => openBlockers.length === 0,
    sentence: 'This has to be resolved first: {{blockers}}',
    values: ({ openBlockers }) => ({ blockers: openBlockers }),
  },
  check1Signed: flag('check1Signed', 'Sign security check 1 first: every item needs an answer, and "unknown" is none.'),
  functionalDesign: flag('functionalDesign', 'Write the functional design first.'),
  designsApproved: flag('designsApproved', 'Both designs need the approval of somebody who did not write them.'),
  estimated: flag('estimated', 'Give an estimate of the development first, as a range of days.'),
  buildAttached: flag('buildAttached', 'Attach the repository and the commit that is to be reviewed first.'),
  check2Signed: flag(
    'check2Signed',
    'Security check 2 has to be signed for this commit by somebody who did not write it.',
  ),
  testReport: flag('testReport', 'Attach the test report and the log of the dry run first.'),
  inCatalog: flag(
    'inCatalog',
    'The reviewed commit is not in the catalog yet. Tag it in the repository and let the catalog sync.',
  ),
} satisfies Record<string, GuardRule>;

export type Guard = keyof typeof GUARDS;

/** What to do first, where this guard does not hold. */
export function sayGuard(guard: Guard, facts: RequestFacts): Saying {
  const { sentence, values }: GuardRule = GUARDS[guard];
  return saying(`guards.${guard}`, sentence, values?.(facts));
}
