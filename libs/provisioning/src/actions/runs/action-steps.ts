import {
  checkUniqueValues,
  runWithUniqueValues,
  type ActionRequest,
  type ActionResult,
  type ConnectorRuntime,
  type RunObserver,
} from '#runtime';
import { followUpOf } from './follow-up.rules.js';

/** `first` is the action itself with the check of unique values before it, `updated` the update that may follow it. */
export interface StepResults {
  first: ActionResult;
  updated: ActionResult | null;
}

/** Runs an action with everything that belongs to it: the uniqueness check before it, and after a correlation the update. */
export async function runSteps(
  runtime: Pick<ConnectorRuntime, 'runAction'>,
  request: ActionRequest,
  observer: RunObserver,
): Promise<StepResults> {
  if (request.action === 'uniqueness')
    return { first: await checkUniqueValues(runtime, request, observer), updated: null };
  const first = await runWithUniqueValues(runtime, request, observer);
  const followUp = followUpOf(request, first);
  return { first, updated: followUp ? await runWithUniqueValues(runtime, followUp, observer) : null };
}
