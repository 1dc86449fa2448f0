import type { ActionResult } from '../action-result.js';
import type { MappedField } from '../mapping/field-mapping.js';

/** `Iteration` by field name. */
export type Iterations = Record<string, number>;

export interface UniqueField extends MappedField {
  /** Whether its mapping reads `Iteration`. */
  iterates: boolean;
}

export interface UniquenessStep {
  fields: readonly UniqueField[];
  iterations: Iterations;
  /** How often each field was tried again; counted up here. */
  tries: Map<string, number>;
  start: number;
  result: ActionResult;
  /** The run before; null at the first. */
  previous: ActionResult | null;
}

const MOST_ITERATIONS = 50;

/** What to try next for the fields that a uniqueness script found taken, or why nothing is left to try. */
export function nextIterations(step: UniquenessStep): { iterations: Iterations } | { reason: string } {
  const taken = step.result.nonUniqueFields.map((name) => ({
    name,
    field: step.fields.find((field) => field.name.toLowerCase() === name.toLowerCase()),
  }));
  const fixed = taken.find(({ field }) => field?.mode !== 'Complex');
  if (fixed) return { reason: notComplex(fixed.name, fixed.field) };
  const fields = taken.map(({ field }) => field!);
  if (fields.every((field) => isStuck(step, field))) return { reason: stuck(fields) };
  const iterations = { ...step.iterations };
  for (const { name } of fields) {
    const tried = (step.tries.get(name) ?? 0) + 1;
    if (tried > MOST_ITERATIONS) {
      return {
        reason: `The field "${name}" was still taken after ${MOST_ITERATIONS} iterations. Give its mapping more possible values.`,
      };
    }
    step.tries.set(name, tried);
    iterations[name] = step.result.iteration ?? (iterations[name] ?? step.start) + 1;
  }
  return { iterations };
}

function notComplex(name: string, field: UniqueField | undefined): string {
  if (!field)
    return `The uniqueness script reports the field "${name}", which the mapping of this action does not have.`;
  return `The value of the field "${name}" is taken, and its mapping mode is ${field.mode}, so there is no other value to try. A Complex mapping that uses Iteration avoids it.`;
}

/** A mapping that does not read `Iteration` and gave the same value again will go on doing so. */
function isStuck({ result, previous }: UniquenessStep, { name, iterates }: UniqueField): boolean {
  if (iterates || previous === null) return false;
  return JSON.stringify(previous.mappedData[name]) === JSON.stringify(result.mappedData[name]);
}

const stuck = (fields: UniqueField[]): string => {
  const names = fields.map(({ name }) => `"${name}"`).join(', ');
  return `${names} ${fields.length === 1 ? 'is' : 'are'} taken, and the mapping gives the same value again because it does not use Iteration. Use Iteration in it.`;
};
