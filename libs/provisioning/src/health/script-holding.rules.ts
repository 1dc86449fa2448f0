/** container: of the operating system. process: the policy in the script's own process alone. none: nobody runs scripts now. */
export type ScriptHold = 'container' | 'process' | 'none';

export interface ScriptHolding {
  hold: ScriptHold;
  /** Why it is no container, a reason to go behind "because"; null when it is. */
  reason: string | null;
}

/** What a worker said: contained is null when no script can run there. */
export interface WorkerHolding {
  contained: boolean | null;
  reason: string | null;
}

/** Any worker may take an action, so the weakest of those that run scripts counts. */
export function weakestOf(workers: readonly WorkerHolding[]): ScriptHolding {
  const running = workers.filter(({ contained }) => contained !== null);
  const weakest = running.find(({ contained }) => contained === false) ?? running[0];
  if (weakest) return { hold: weakest.contained ? 'container' : 'process', reason: weakest.reason };
  return { hold: 'none', reason: workers[0]?.reason ?? null };
}
