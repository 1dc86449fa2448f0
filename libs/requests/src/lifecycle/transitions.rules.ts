import type { Permission } from '#access';
import type { Guard } from './guards.rules.js';
import { OPEN_STATES, type RequestState } from '../requests/request-states.rules.js';

export interface Transition {
  action: string;
  from: readonly RequestState[];
  /** `resume`: the state in which a question interrupted it. */
  to: RequestState | 'resume';
  /** Who may; one of them is enough. The platform's own jobs only where `byPlatform` says so. */
  permissions: readonly Permission[];
  byPlatform?: true;
  /** What must hold first. */
  guards?: readonly Guard[];
  /** A sentence of why is compulsory. */
  reason?: 'required';
  /** The entry with its reason is the desk's: the customer learns the new state alone. */
  internal?: true;
}

const STUDY = ['feasibility', 'vendorContact', 'securityCheck1'] as const;
const DESIGN = ['functionalDesign', 'technicalDesign', 'readyForDevelopment'] as const;
const BUILD = ['inDevelopment', 'securityCheck2', 'tested'] as const;
const JUDGED = [...STUDY, 'functionalDesign', 'technicalDesign'] as const;
const CLOSED = ['duplicate', 'existingConnector', 'notFeasible', 'declined', 'withdrawn'] as const;

const OWN = ['request.own'] as const;
const SALES = ['desk.assess'] as const;
const PRODUCT_OWNER = ['desk.judge'] as const;
const DEVELOPER = ['desk.build'] as const;

/**
 * The whole life of a request as one table: state × action → state, who may, and what must hold first. Nothing else decides.
 * A row of an earlier guard wins where two rows have the same action and state.
 */
export const TRANSITIONS = [
  { action: 'submit', from: ['draft'], to: 'submitted', permissions: OWN, guards: ['formComplete'], byPlatform: true },
  { action: 'take', from: ['submitted'], to: 'intakeAssessment', permissions: SALES },
  {
    action: 'markExisting',
    from: ['intakeAssessment'],
    to: 'existingConnector',
    permissions: SALES,
    guards: ['searchRecorded'],
    reason: 'required',
  },
  {
    action: 'markDuplicate',
    from: ['intakeAssessment'],
    to: 'duplicate',
    permissions: SALES,
    guards: ['searchRecorded'],
    reason: 'required',
  },
  { action: 'markDuplicate', from: STUDY, to: 'duplicate', permissions: PRODUCT_OWNER, reason: 'required' },
  {
    action: 'passOn',
    from: ['intakeAssessment'],
    to: 'feasibility',
    permissions: SALES,
    guards: ['searchRecorded'],
    reason: 'required',
  },
  {
    action: 'decline',
    from: ['intakeAssessment'],
    to: 'declined',
    permissions: SALES,
    guards: ['searchRecorded'],
    reason: 'required',
  },
  { action: 'decline', from: STUDY, to: 'declined', permissions: PRODUCT_OWNER, reason: 'required' },

  { action: 'ask', from: ['intakeAssessment'], to: 'needsInfo', permissions: SALES, reason: 'required' },
  { action: 'ask', from: JUDGED, to: 'needsInfo', permissions: PRODUCT_OWNER, reason: 'required' },
  { action: 'answer', from: ['needsInfo'], to: 'resume', permissions: OWN },
  {
    action: 'goOnWithout',
    from: ['needsInfo'],
    to: 'resume',
    permissions: ['desk.assess', 'desk.judge'],
    reason: 'required',
    internal: true,
  },
  {
    action: 'closeUnanswered',
    from: ['needsInfo'],
    to: 'withdrawn',
    permissions: [],
    byPlatform: true,
    reason: 'required',
  },

  {
    action: 'contactVendor',
    from: ['feasibility', 'securityCheck1'],
    to: 'vendorContact',
    permissions: PRODUCT_OWNER,
    reason: 'required',
    internal: true,
  },
  {
    action: 'vendorAnswered',
    from: ['vendorContact'],
    to: 'feasibility',
    permissions: PRODUCT_OWNER,
    byPlatform: true,
  },
  {
    action: 'startCheck1',
    from: ['feasibility'],
    to: 'securityCheck1',
    permissions: PRODUCT_OWNER,
    guards: ['verdictKnown'],
  },
  {
    action: 'backToStudy',
    from: ['securityCheck1'],
    to: 'feasibility',
    permissions: PRODUCT_OWNER,
    reason: 'required',
    internal: true,
  },
  { action: 'setAside', from: STUDY, to: 'notFeasible', permissions: PRODUCT_OWNER, reason: 'required' },

  {
    action: 'startFunctionalDesign',
    from: ['securityCheck1'],
    to: 'functionalDesign',
    permissions: PRODUCT_OWNER,
    guards: ['noBlockers', 'check1Signed'],
  },
  {
    action: 'startTechnicalDesign',
    from: ['functionalDesign'],
    to: 'technicalDesign',
    permissions: PRODUCT_OWNER,
    guards: ['noBlockers', 'check1Signed', 'functionalDesign'],
  },
  {
    action: 'planDevelopment',
    from: ['technicalDesign'],
    to: 'readyForDevelopment',
    permissions: PRODUCT_OWNER,
    guards: ['noBlockers', 'check1Signed', 'designsApproved', 'estimated'],
  },
  {
    action: 'reviseDesign',
    from: ['technicalDesign', 'readyForDevelopment'],
    to: 'functionalDesign',
    permissions: PRODUCT_OWNER,
    reason: 'required',
  },

  {
    action: 'startDevelopment',
    from: ['readyForDevelopment'],
    to: 'inDevelopment',
    permissions: DEVELOPER,
    guards: ['noBlockers', 'check1Signed', 'designsApproved'],
  },
  {
    action: 'askReview',
    from: ['inDevelopment'],
    to: 'securityCheck2',
    permissions: DEVELOPER,
    guards: ['noBlockers', 'buildAttached'],
  },
  {
    action: 'rework',
    from: ['securityCheck2', 'tested'],
    to: 'inDevelopment',
    permissions: DEVELOPER,
    reason: 'required',
    internal: true,
  },
  {
    action: 'passTest',
    from: ['securityCheck2'],
    to: 'tested',
    permissions: DEVELOPER,
    guards: ['noBlockers', 'check2Signed', 'testReport'],
  },
  {
    action: 'publish',
    from: ['tested'],
    to: 'published',
    permissions: PRODUCT_OWNER,
    guards: ['noBlockers', 'check1Signed', 'check2Signed', 'inCatalog'],
  },

  {
    action: 'raiseFinding',
    from: [...DESIGN, ...BUILD],
    to: 'securityCheck1',
    permissions: ['desk.build', 'check.reopen'],
    reason: 'required',
    internal: true,
  },

  { action: 'withdraw', from: ['draft', ...OPEN_STATES], to: 'withdrawn', permissions: OWN, reason: 'required' },
  {
    action: 'reopen',
    from: CLOSED,
    to: 'feasibility',
    permissions: PRODUCT_OWNER,
    guards: ['searchRecorded'],
    reason: 'required',
    byPlatform: true,
  },
  {
    action: 'reopen',
    from: CLOSED,
    to: 'feasibility',
    permissions: OWN,
    guards: ['searchRecorded', 'closedRecently'],
    reason: 'required',
  },
  {
    action: 'reopen',
    from: CLOSED,
    to: 'submitted',
    permissions: OWN,
    guards: ['neverAssessed', 'closedRecently'],
    reason: 'required',
  },
  {
    action: 'reopen',
    from: CLOSED,
    to: 'submitted',
    permissions: PRODUCT_OWNER,
    guards: ['neverAssessed'],
    reason: 'required',
  },
] as const satisfies readonly Transition[];

export type RequestAction = (typeof TRANSITIONS)[number]['action'];

export const REQUEST_ACTIONS = [...new Set(TRANSITIONS.map(({ action }) => action))] as RequestAction[];
