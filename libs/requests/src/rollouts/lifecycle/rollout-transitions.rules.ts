import { type Saying, saying, type SayingValues } from '#platform';
import { mayDo, type Permission, type Viewer } from '#access';
import { OPEN_ROLLOUT_STATES, type RolloutMode, type RolloutState } from './rollout-states.rules.js';
import { sayTask } from '../tasks/rollout-tasks.rules.js';

/** What is known of a rollout when somebody wants to move it. */
export interface RolloutFacts {
  /** Null while the connector is still being built. */
  connectorVersionId: string | null;
  /** The version is imported at the customer, as the system that the rollout names. */
  systemOnVersion: boolean;
  booked: boolean;
  /** The tasks with this key and those before it that are still open. */
  openBefore: (key: string) => string[];
  /** A preview of the customer's own system on this version went well. */
  dryRunDone: boolean;
  /** Signed for this version and customer by the consultant and by the customer. */
  check3Signed: boolean;
}

interface Guard {
  holds: (facts: RolloutFacts) => boolean;
  /** What to do when it does not hold, in English. */
  sentence: string;
  values?: (facts: RolloutFacts) => SayingValues;
}

const doneBefore = (key: string): Guard => ({
  holds: (facts) => facts.openBefore(key).length === 0,
  sentence: 'These tasks come first, each with its evidence: {{tasks}}.',
  values: (facts) => ({ tasks: facts.openBefore(key).map(sayTask) }),
});

export const ROLLOUT_GUARDS = {
  versionKnown: {
    holds: ({ connectorVersionId }) => connectorVersionId !== null,
    sentence: 'The connector has not been published yet. Choose its version as soon as it is.',
  },
  booked: { holds: ({ booked }) => booked, sentence: 'Book the day on which the preparation begins first.' },
  systemOnVersion: {
    holds: ({ systemOnVersion }) => systemOnVersion,
    sentence: 'Import this version of the connector at the customer first, and complete its settings.',
  },
  prepared: doneBefore('configured'),
  dryRunDone: {
    holds: ({ dryRunDone }) => dryRunDone,
    sentence: 'Run a preview of the customer’s own system on this version first, and attach it to the task "dry run".',
  },
  check3Signed: {
    holds: ({ check3Signed }) => check3Signed,
    sentence: 'Security check 3 has to be signed by the consultant and by the customer first.',
  },
  readyForLive: doneBefore('pilot'),
} satisfies Record<string, Guard>;

type GuardName = keyof typeof ROLLOUT_GUARDS;

export function sayRolloutGuard(guard: GuardName, facts: RolloutFacts): Saying {
  const { sentence, values }: Guard = ROLLOUT_GUARDS[guard];
  return saying(`rolloutGuards.${guard}`, sentence, values?.(facts));
}

export interface RolloutTransition {
  action: string;
  from: readonly RolloutState[];
  to: RolloutState;
  permissions: readonly Permission[];
  guards?: readonly GuardName[];
  reason?: 'required';
}

const IMPLEMENTER = ['rollout.manage'] as const;
const PLANNER = ['rollout.manage', 'desk.plan'] as const;

/** The whole life of a rollout. Who rolls out by themselves (`selfService`) needs only `rollout.work` for what a consultant does otherwise. */
export const ROLLOUT_TRANSITIONS = [
  {
    action: 'startPreparing',
    from: ['rolloutPlanning'],
    to: 'rolloutPreparing',
    permissions: PLANNER,
    guards: ['booked'],
  },
  { action: 'replan', from: ['rolloutPreparing'], to: 'rolloutPlanning', permissions: PLANNER, reason: 'required' },
  {
    action: 'startDryRun',
    from: ['rolloutPreparing'],
    to: 'dryRun',
    permissions: IMPLEMENTER,
    guards: ['versionKnown', 'systemOnVersion', 'prepared'],
  },
  {
    action: 'askCheck3',
    from: ['dryRun'],
    to: 'securityCheck3',
    permissions: IMPLEMENTER,
    guards: ['systemOnVersion', 'dryRunDone'],
  },
  {
    action: 'prepareAgain',
    from: ['dryRun', 'securityCheck3'],
    to: 'rolloutPreparing',
    permissions: IMPLEMENTER,
    reason: 'required',
  },
  {
    action: 'goLive',
    from: ['securityCheck3'],
    to: 'live',
    permissions: IMPLEMENTER,
    guards: ['versionKnown', 'systemOnVersion', 'dryRunDone', 'check3Signed', 'readyForLive'],
  },
  { action: 'cancel', from: OPEN_ROLLOUT_STATES, to: 'cancelled', permissions: PLANNER, reason: 'required' },
] as const satisfies readonly RolloutTransition[];

export type RolloutAction = (typeof ROLLOUT_TRANSITIONS)[number]['action'];
export const ROLLOUT_ACTIONS = [...new Set(ROLLOUT_TRANSITIONS.map(({ action }) => action))] as RolloutAction[];

const rows: readonly RolloutTransition[] = ROLLOUT_TRANSITIONS;

interface LivingRollout {
  state: RolloutState;
  mode: RolloutMode;
}

export type RolloutDecision =
  | { allowed: true; to: RolloutState }
  | { allowed: false; code: 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT'; said: Saying };

/** May `viewer`, who sees the rollout, do this to it now, and where does it lead? */
export function decideRollout(
  rollout: LivingRollout,
  action: RolloutAction,
  viewer: Viewer,
  facts: RolloutFacts,
  reason: string | null,
): RolloutDecision {
  const row = rows.find((one) => one.action === action && one.from.includes(rollout.state));
  if (!row) {
    const said = saying(
      'rollout.wrongState',
      'This cannot be done to a rollout that is in "{{state}}". Reload the page: it may have moved on.',
      { state: rollout.state },
    );
    return { allowed: false, code: 'CONFLICT', said };
  }
  if (!isPermitted(row, rollout, viewer))
    return {
      allowed: false,
      code: 'NOT_ALLOWED',
      said: saying('rollout.role', 'Your role may not do this to the rollout.'),
    };
  const guard = row.guards?.find((name) => !ROLLOUT_GUARDS[name].holds(facts));
  if (guard) return { allowed: false, code: 'CONFLICT', said: sayRolloutGuard(guard, facts) };
  if (row.reason === 'required' && !reason) {
    const said = saying('general.sayWhy', 'Say why, in a sentence: it becomes a part of the trail.');
    return { allowed: false, code: 'INVALID_INPUT', said };
  }
  return { allowed: true, to: row.to };
}

/** What `viewer` could do to it, and what has to be done first, as a sentence. */
export function rolloutActions(
  rollout: LivingRollout,
  viewer: Viewer,
  facts: RolloutFacts,
): { action: RolloutAction; first: Saying | null; reasonRequired: boolean }[] {
  return rows
    .filter((row) => row.from.includes(rollout.state) && isPermitted(row, rollout, viewer))
    .map((row) => {
      const guard = row.guards?.find((name) => !ROLLOUT_GUARDS[name].holds(facts));
      return {
        action: row.action as RolloutAction,
        first: guard ? sayRolloutGuard(guard, facts) : null,
        reasonRequired: row.reason === 'required',
      };
    });
}

const isPermitted = (row: RolloutTransition, { mode }: LivingRollout, viewer: Viewer): boolean =>
  viewer.kind === 'user' &&
  (row.permissions.some((permission) => mayDo(viewer, permission)) ||
    (mode === 'selfService' && row.permissions.includes('rollout.manage') && mayDo(viewer, 'rollout.work')));
