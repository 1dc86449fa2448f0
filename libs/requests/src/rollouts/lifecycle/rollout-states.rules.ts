/** Who has to act next. `both`: consultant and customer sign together. */
export const ROLLOUT_HOLDERS = ['consultant', 'partner', 'customer', 'vendor', 'both', 'nobody'] as const;
export type RolloutHolder = (typeof ROLLOUT_HOLDERS)[number];

export const ROLLOUT_MODES = ['consultant', 'partner', 'selfService'] as const;
/** Who rolls the connector out at the customer. */
export type RolloutMode = (typeof ROLLOUT_MODES)[number];

/** The parties whose time a plan needs, and whose tasks they are. */
export const TASK_OWNERS = ['consultant', 'partner', 'customer', 'vendor'] as const;
export type TaskOwner = (typeof TASK_OWNERS)[number];

export const ROLLOUT_STATES = [
  'rolloutPlanning',
  'rolloutPreparing',
  'dryRun',
  'securityCheck3',
  'live',
  'cancelled',
] as const;
export type RolloutState = (typeof ROLLOUT_STATES)[number];

export const OPEN_ROLLOUT_STATES = ROLLOUT_STATES.filter((state) => state !== 'live' && state !== 'cancelled');

/** Whoever does in this mode what a consultant does otherwise. */
export const implementerOf = (mode: RolloutMode): 'consultant' | 'partner' | 'customer' =>
  mode === 'selfService' ? 'customer' : mode;

/** What is waited for: whose task is next, and whether the task of check 3 is done. */
export interface Waiting {
  blockingOwner: TaskOwner | null;
  check3Done: boolean;
}

/** Who has the ball: of the preparation, and once check 3 is done, whoever owns the task that everything waits for. */
export function rolloutHolder(
  state: RolloutState,
  mode: RolloutMode,
  { blockingOwner, check3Done }: Waiting,
): RolloutHolder {
  if (state === 'live' || state === 'cancelled') return 'nobody';
  if (state === 'securityCheck3' && !check3Done) return 'both';
  if ((state === 'rolloutPreparing' || state === 'securityCheck3') && blockingOwner) return blockingOwner;
  return implementerOf(mode);
}

/** What the state is called: after check 3, while it waits for rules and pilot, it is a state of its own in words. */
export const rolloutLabel = (state: RolloutState, holder: RolloutHolder): RolloutState | 'takingIntoUse' =>
  state === 'securityCheck3' && holder !== 'both' ? 'takingIntoUse' : state;
