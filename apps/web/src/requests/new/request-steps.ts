import type { MyRequest } from '../request-queries.js';

export const STEPS = ['what', 'whatFor', 'people', 'document', 'data'] as const;
/** What the connector is, is known. */
export const EXPANSION_STEPS = STEPS.slice(1);

export type StepName = (typeof STEPS)[number];

const STEP_OF: Record<string, StepName> = {
  applicationName: 'what', applicationType: 'what', direction: 'whatFor', functions: 'whatFor', users: 'people',
  apiDocumentation: 'document', credentialIsOwn: 'data',
}; // prettier-ignore

/** Which of the steps lack something, by their places. What an expansion still asks of the application is asked in its first step. */
export const stepsLacking = (problems: MyRequest['formProblems'], steps: readonly StepName[]): number[] => [
  ...new Set(problems.map(({ field }) => Math.max(steps.indexOf(STEP_OF[field] ?? 'what'), 0))),
];
