/** Who has to act next. `rollout`: whoever rolls the connector out at a customer; `nobody`: it has ended. */
export const HOLDERS = [
  'customer',
  'sales',
  'productOwner',
  'vendor',
  'developer',
  'reviewer',
  'rollout',
  'nobody',
] as const;
export type Holder = (typeof HOLDERS)[number];

/** Where the time goes: rarely into development (the preliminary phase and the rollout take more). */
export type Phase = 'preliminary' | 'development' | 'rollout' | 'closed';

export interface StateFacts {
  holder: Holder;
  phase: Phase;
  /** What the customer reads: coarser than the state. A key of the messages. */
  label: CustomerLabel;
}

export type CustomerLabel =
  | 'draft'
  | 'received'
  | 'beingAssessed'
  | 'needsYou'
  | 'joined'
  | 'exists'
  | 'study'
  | 'waitingForVendor'
  | 'notPossibleNow'
  | 'declined'
  | 'design'
  | 'planned'
  | 'inDevelopment'
  | 'inReview'
  | 'tested'
  | 'available'
  | 'withdrawn';

const state = (holder: Holder, phase: Phase, label: CustomerLabel): StateFacts => ({ holder, phase, label });

/** Every state of a request, from wish to publication. What comes after, per customer, are the states of a rollout. */
export const STATES = {
  draft: state('customer', 'preliminary', 'draft'),
  submitted: state('sales', 'preliminary', 'received'),
  intakeAssessment: state('sales', 'preliminary', 'beingAssessed'),
  needsInfo: state('customer', 'preliminary', 'needsYou'),
  duplicate: state('nobody', 'closed', 'joined'),
  existingConnector: state('nobody', 'closed', 'exists'),
  feasibility: state('productOwner', 'preliminary', 'study'),
  vendorContact: state('vendor', 'preliminary', 'waitingForVendor'),
  securityCheck1: state('productOwner', 'preliminary', 'study'),
  notFeasible: state('nobody', 'closed', 'notPossibleNow'),
  declined: state('nobody', 'closed', 'declined'),
  functionalDesign: state('productOwner', 'preliminary', 'design'),
  technicalDesign: state('productOwner', 'preliminary', 'design'),
  readyForDevelopment: state('developer', 'development', 'planned'),
  inDevelopment: state('developer', 'development', 'inDevelopment'),
  securityCheck2: state('reviewer', 'development', 'inReview'),
  tested: state('productOwner', 'development', 'tested'),
  published: state('rollout', 'rollout', 'available'),
  withdrawn: state('nobody', 'closed', 'withdrawn'),
} as const satisfies Record<string, StateFacts>;

export type RequestState = keyof typeof STATES;

export const REQUEST_STATES = Object.keys(STATES) as RequestState[];

export const isClosed = (name: RequestState): boolean => STATES[name].phase === 'closed';

/** The states in which work goes on: neither a draft, nor ended, nor published. */
export const OPEN_STATES = REQUEST_STATES.filter((name) => name !== 'draft' && name !== 'published' && !isClosed(name));
