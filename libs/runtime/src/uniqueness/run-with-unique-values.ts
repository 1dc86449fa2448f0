import { actionScript, type ActionName } from '#connectors';
import type { ActionRequest } from '../action-request.js';
import type { ActionResult } from '../action-result.js';
import type { ConnectorRuntime, RunObserver } from '../connector-runtime.js';
import { uniqueValues, type UniqueValues } from './unique-values.js';

type Runtime = Pick<ConnectorRuntime, 'runAction'>;

const CHECKED: readonly ActionName[] = ['create', 'update', 'enable', 'disable', 'delete'];

/** Whether the connector's uniqueness script is asked before this action: it has one, and `uniqueFields` names fields. */
export const checksUniqueness = ({
  action,
  contexts,
  flavour,
  package: pkg,
  uniqueFields = [],
}: ActionRequest): boolean =>
  uniqueFields.length > 0 &&
  contexts === undefined &&
  CHECKED.includes(action) &&
  actionScript(pkg, flavour, 'uniqueness') !== undefined;

/**
 * Runs an action, before it the check of its unique values: the action gets the values that are free. Where there are none, it is not run and
 * the result says why.
 */
export async function runWithUniqueValues(
  runtime: Runtime,
  request: ActionRequest,
  observer: RunObserver = {},
): Promise<ActionResult> {
  if (!checksUniqueness(request)) return runtime.runAction(request, observer);
  const unique = await uniqueValues(runtime, request, observer);
  if (unique.reason !== null) return { ...notUnique(unique), ranToEnd: false };
  const result = await runtime.runAction({ ...request, iterations: unique.iterations }, observer);
  return together(unique.runs, result);
}

/** Only the check before the action that `operation` names (default create), until its values are free. */
export async function checkUniqueValues(
  runtime: Runtime,
  request: ActionRequest,
  observer: RunObserver = {},
): Promise<ActionResult> {
  const before = (request.operation ?? 'create') as ActionName;
  const unique = await uniqueValues(runtime, { ...request, action: before }, observer);
  return unique.reason === null ? together(unique.runs.slice(0, -1), unique.runs.at(-1)!) : notUnique(unique);
}

function notUnique({ runs, reason }: UniqueValues): ActionResult {
  const last = runs.at(-1)!;
  const outcome = last.success ? 'failed' : last.outcome;
  return { ...together(runs.slice(0, -1), last), success: false, outcome, accountCorrelated: false, reason };
}

/** A result with what the runs before it did and said. */
export function together(before: readonly ActionResult[], result: ActionResult): ActionResult {
  const all = [...before, result];
  return {
    ...result,
    auditLogs: all.flatMap(({ auditLogs }) => auditLogs),
    calls: all.flatMap(({ calls }) => calls),
    streams: all.flatMap(({ streams }) => streams),
    output: all.flatMap(({ output }) => output),
    missedCommands: [...new Set(all.flatMap(({ missedCommands }) => missedCommands))],
    warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
    durationMilliseconds: all.reduce((sum, { durationMilliseconds }) => sum + durationMilliseconds, 0),
  };
}
