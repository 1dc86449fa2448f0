import type { RoleName } from '#access';
import type { RequestFacts, RequestState } from '#requests';

/** One step that was taken, with all that was known when it was. */
export interface TakenStep {
  from: RequestState;
  to: RequestState;
  /** A role, whether it works for the request's own organisation, or the platform's own jobs. */
  by: RoleName | 'platform';
  own: boolean;
  reason: boolean;
  facts: RequestFacts;
  /** Days since it was closed; null while it is open. */
  daysClosed: number | null;
}

type Party = 'customer' | 'sales' | 'productOwner' | 'developer' | 'securityOfficer' | 'platform';

const PARTIES: Record<RoleName | 'platform', Party | null> = {
  administrator: 'customer',
  employee: 'customer',
  consultant: 'customer',
  partner: 'customer',
  remoteConsultant: null,
  sales: 'sales',
  productOwner: 'productOwner',
  developer: 'developer',
  securityOfficer: 'securityOfficer',
  auditor: null,
  operator: null,
  platform: 'platform',
};

const STUDY: RequestState[] = ['feasibility', 'vendorContact', 'securityCheck1'];
const DESIGN: RequestState[] = ['functionalDesign', 'technicalDesign', 'readyForDevelopment'];
const BUILD: RequestState[] = ['inDevelopment', 'securityCheck2', 'tested'];
const ENDED: RequestState[] = ['duplicate', 'existingConnector', 'notFeasible', 'declined', 'withdrawn'];
const OPEN: RequestState[] = ['submitted', 'intakeAssessment', 'needsInfo', ...STUDY, ...DESIGN, ...BUILD];
const BEYOND_CHECK_1: RequestState[] = [...DESIGN, ...BUILD, 'published'];
/** How far it has come; a step to a lower number, or to the same, is a step back. */
const ORDER: RequestState[] = [...STUDY, ...DESIGN, ...BUILD, 'published'];

interface Entry {
  from: RequestState[];
  by: Party[];
  when?: (step: TakenStep) => boolean;
}

const searched = ({ facts }: TakenStep) => facts.searchRecorded;
const signedOff = ({ facts }: TakenStep) => facts.check1Signed && facts.openBlockers.length === 0;
const isReopened = (step: TakenStep): boolean =>
  step.reason && (PARTIES[step.by] !== 'customer' || (step.daysClosed !== null && step.daysClosed <= 60));

/**
 * The lifecycle as it was agreed, state by state: by what way a request may come into it. Written down on its own, from the description of
 * each state (who enters it, what must be recorded), and not from the table that the product decides by.
 */
const WAYS_IN: Partial<Record<RequestState, Entry[]>> = {
  submitted: [
    { from: ['draft'], by: ['customer', 'platform'], when: ({ facts }) => facts.formProblems.length === 0 },
    { from: ENDED, by: ['customer', 'productOwner'], when: (step) => !searched(step) && isReopened(step) },
  ],
  intakeAssessment: [{ from: ['submitted'], by: ['sales'] }],
  needsInfo: [
    { from: ['intakeAssessment'], by: ['sales'], when: ({ reason }) => reason },
    { from: [...STUDY, 'functionalDesign', 'technicalDesign'], by: ['productOwner'], when: ({ reason }) => reason },
  ],
  duplicate: [
    { from: ['intakeAssessment'], by: ['sales'], when: (step) => searched(step) && step.reason },
    { from: STUDY, by: ['productOwner'], when: ({ reason }) => reason },
  ],
  existingConnector: [{ from: ['intakeAssessment'], by: ['sales'], when: (step) => searched(step) && step.reason }],
  declined: [
    { from: ['intakeAssessment'], by: ['sales'], when: (step) => searched(step) && step.reason },
    { from: STUDY, by: ['productOwner'], when: ({ reason }) => reason },
  ],
  feasibility: [
    { from: ['intakeAssessment'], by: ['sales'], when: (step) => searched(step) && step.reason },
    { from: ['vendorContact'], by: ['productOwner', 'platform'] },
    { from: ['securityCheck1'], by: ['productOwner'], when: ({ reason }) => reason },
    { from: ENDED, by: ['productOwner', 'platform', 'customer'], when: (step) => searched(step) && isReopened(step) },
  ],
  vendorContact: [{ from: ['feasibility', 'securityCheck1'], by: ['productOwner'], when: ({ reason }) => reason }],
  securityCheck1: [
    { from: ['feasibility'], by: ['productOwner'], when: ({ facts }) => facts.verdictKnown },
    { from: [...DESIGN, ...BUILD], by: ['developer', 'securityOfficer'], when: ({ reason }) => reason },
  ],
  notFeasible: [{ from: STUDY, by: ['productOwner'], when: ({ reason }) => reason }],
  functionalDesign: [
    { from: ['securityCheck1'], by: ['productOwner'], when: signedOff },
    { from: ['technicalDesign', 'readyForDevelopment'], by: ['productOwner'], when: ({ reason }) => reason },
  ],
  technicalDesign: [
    {
      from: ['functionalDesign'],
      by: ['productOwner'],
      when: (step) => signedOff(step) && step.facts.functionalDesign,
    },
  ],
  readyForDevelopment: [
    {
      from: ['technicalDesign'],
      by: ['productOwner'],
      when: (step) => signedOff(step) && step.facts.designsApproved && step.facts.estimated,
    },
  ],
  inDevelopment: [
    {
      from: ['readyForDevelopment'],
      by: ['developer'],
      when: (step) => signedOff(step) && step.facts.designsApproved,
    },
    { from: ['securityCheck2', 'tested'], by: ['developer'], when: ({ reason }) => reason },
  ],
  securityCheck2: [{ from: ['inDevelopment'], by: ['developer'], when: ({ facts }) => facts.buildAttached }],
  tested: [
    {
      from: ['securityCheck2'],
      by: ['developer'],
      when: ({ facts }) => facts.openBlockers.length === 0 && facts.check2Signed && facts.testReport,
    },
  ],
  published: [
    {
      from: ['tested'],
      by: ['productOwner'],
      when: (step) => signedOff(step) && step.facts.check2Signed && step.facts.inCatalog,
    },
  ],
  withdrawn: [
    { from: ['draft', ...OPEN], by: ['customer'], when: ({ reason }) => reason },
    { from: ['needsInfo'], by: ['platform'], when: ({ reason }) => reason },
  ],
};

/** What is forbidden about a step, in a sentence; null when it may be. `interrupted`: the state in which the customer was asked. */
export function forbidden(step: TakenStep, interrupted: RequestState | null): string | null {
  const party = PARTIES[step.by];
  if (party === null) return `${step.by} moves nothing`;
  if (party === 'customer' && !step.own) return 'another organisation moved it';
  if (blockedAdvance(step)) return 'it went on beyond check 1 while a blocker is open';
  if (step.from === 'needsInfo' && step.to !== 'withdrawn') return badReturn(step, party, interrupted);
  return noWayIn(step, party);
}

function noWayIn(step: TakenStep, party: Party): string | null {
  const ways = (WAYS_IN[step.to] ?? []).filter(({ from, by }) => from.includes(step.from) && by.includes(party));
  if (ways.length === 0) return `${step.by} has no way from ${step.from} to ${step.to}`;
  const may = ways.some(({ when = () => true }) => when(step));
  return may ? null : `${step.from} → ${step.to}: something is missing`;
}

const blockedAdvance = ({ from, to, facts }: TakenStep): boolean =>
  facts.openBlockers.length > 0 &&
  BEYOND_CHECK_1.includes(to) &&
  ORDER.indexOf(to) > ORDER.indexOf(from) &&
  from !== 'needsInfo';

function badReturn(step: TakenStep, party: Party, interrupted: RequestState | null): string | null {
  if (step.to !== interrupted) return `asked in ${interrupted}, it went on in ${step.to}`;
  if (party === 'customer') return null;
  if (party !== 'sales' && party !== 'productOwner') return `${step.by} goes on without the customer's answer`;
  return step.reason ? null : 'it went on without the answer and without a reason';
}

/** What every history has to be, whatever was done: the stations that nobody gets around. */
export function missedStation(states: readonly RequestState[]): string | null {
  const needs: [RequestState, RequestState][] = [
    ['intakeAssessment', 'submitted'],
    ['feasibility', 'intakeAssessment'],
    ['securityCheck1', 'feasibility'],
    ['functionalDesign', 'securityCheck1'],
    ['technicalDesign', 'functionalDesign'],
    ['readyForDevelopment', 'technicalDesign'],
    ['inDevelopment', 'readyForDevelopment'],
    ['securityCheck2', 'inDevelopment'],
    ['tested', 'securityCheck2'],
    ['published', 'tested'],
  ];
  const missed = needs.find(([state, before]) => {
    const at = states.indexOf(state);
    return at >= 0 && !states.slice(0, at).includes(before);
  });
  return missed ? `${missed[0]} without ${missed[1]} before it` : null;
}
