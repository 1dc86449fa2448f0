import { actionScript, type ActionName } from '#connectors';
import {
  uniqueValues,
  type ActionRequest,
  type ActionResult,
  type ConnectorRuntime,
  type RunObserver,
  type UniqueValues,
} from '#runtime';
import { followUpOf, together } from './follow-up.rules.js';

/** `first` is the action itself with the check of unique values before it, `updated` the update that may follow it. */
export interface StepResults {
  first: ActionResult;
  updated: ActionResult | null;
}

type Runtime = Pick<ConnectorRuntime, 'runAction'>;

const CHECKED: readonly ActionName[] = ['create', 'update', 'enable', 'disable', 'delete'];

/**
 * Runs an action with everything that belongs to it: the uniqueness check before it, and after a correlation the update.
 * @param uniqueFields the fields that the tenant wants to be unique; none: nothing is checked
 */
export async function runSteps(
  runtime: Runtime,
  request: ActionRequest,
  uniqueFields: readonly string[],
  observer: RunObserver,
): Promise<StepResults> {
  if (request.action === 'uniqueness') return { first: await checkOnly(runtime, request, observer), updated: null };
  const first = await runStep(runtime, request, uniqueFields, observer);
  const followUp = followUpOf(request, first);
  return { first, updated: followUp ? await runStep(runtime, followUp, uniqueFields, observer) : null };
}

async function runStep(
  runtime: Runtime,
  request: ActionRequest,
  uniqueFields: readonly string[],
  observer: RunObserver,
): Promise<ActionResult> {
  const checks = uniqueFields.length > 0 && CHECKED.includes(request.action);
  if (!checks || !actionScript(request.package, request.flavour, 'uniqueness'))
    return runtime.runAction(request, observer);
  const unique = await uniqueValues(runtime, request, observer);
  if (unique.reason !== null) return notUnique(unique);
  const result = await runtime.runAction({ ...request, iterations: unique.iterations }, observer);
  return together(unique.runs, result);
}

async function checkOnly(runtime: Runtime, request: ActionRequest, observer: RunObserver): Promise<ActionResult> {
  const before = (request.operation ?? 'create') as ActionName;
  const unique = await uniqueValues(runtime, { ...request, action: before }, observer);
  return unique.reason === null ? together(unique.runs.slice(0, -1), unique.runs.at(-1)!) : notUnique(unique);
}

function notUnique({ runs, reason }: UniqueValues): ActionResult {
  const last = runs.at(-1)!;
  const outcome = last.success ? 'failed' : last.outcome;
  return { ...together(runs.slice(0, -1), last), success: false, outcome, accountCorrelated: false, reason };
}
