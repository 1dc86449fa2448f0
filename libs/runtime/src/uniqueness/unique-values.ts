import type { FieldMappingField } from '#connectors';
import type { ActionRequest, UniquenessOperation } from '../action-request.js';
import type { ActionResult } from '../action-result.js';
import type { ConnectorRuntime, RunObserver } from '../connector-runtime.js';
import { fieldsFor } from '../mapping/field-mapping.js';
import { flavourOf, lifecycleOf, mappingOf } from '../script-choice.rules.js';
import { nextIterations, type Iterations, type UniqueField } from './iterations.rules.js';

export interface UniqueValues {
  /** For the action that follows: `Iteration` by field name. */
  iterations: Iterations;
  /** Each run of the uniqueness script, in order. */
  runs: ActionResult[];
  /** Why no unique values were found; null when they were. */
  reason: string | null;
}

/**
 * Runs a connector's uniqueness script before an action until it reports no field any more: each time the complex mappings of the fields
 * that are taken are computed again with a higher `Iteration`. A connector without such a script has nothing to say.
 */
export async function uniqueValues(
  runtime: Pick<ConnectorRuntime, 'runAction'>,
  request: ActionRequest,
  observer: RunObserver = {},
): Promise<UniqueValues> {
  const check: ActionRequest = { ...request, action: 'uniqueness', operation: request.action as UniquenessOperation };
  const fields = plannedFields(check);
  const runs: ActionResult[] = [];
  let iterations: Iterations = { ...request.iterations };
  const tries = new Map<string, number>();
  for (;;) {
    const result = await runtime.runAction({ ...check, iterations }, observer);
    const previous = runs.at(-1) ?? null;
    runs.push(result);
    if (!result.success) return { iterations, runs, reason: result.reason };
    if (result.nonUniqueFields.length === 0) return { iterations, runs, reason: null };
    const next = nextIterations({ fields, iterations, tries, start: request.iteration ?? 0, result, previous });
    if ('reason' in next) return { iterations, runs, reason: next.reason };
    iterations = next.iterations;
  }
}

function plannedFields(check: ActionRequest): UniqueField[] {
  const flavour = flavourOf(check.package, check.flavour);
  const fields: FieldMappingField[] = flavour ? mappingOf(check, flavour) : [];
  return fieldsFor(fields, lifecycleOf(check)).map(({ name, type, mode, value }) => ({
    name,
    type,
    mode,
    iterates: /\bIteration\b/.test(value ?? ''),
  }));
}
