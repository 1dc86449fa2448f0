import type { FieldMappingAction, FieldMappingField, LifecycleAction } from '#connectors';
import type { MappingError } from '../action-result.js';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { listOf, textOf, valueAt } from '../json/json-value.rules.js';
import { mappingPerson } from '../person/complete-person.rules.js';
import type { Person } from '../person/person.js';
import type { Evaluation } from './batch-run.js';
import type { MappingSandbox } from './mapping-sandbox.js';

export interface FieldMappingInput {
  /** Whose mapping it is; see MappingProgram. */
  owner: string;
  fields: FieldMappingField[];
  /** Which of a field's mapping actions count; null for actions without mapped data (permissions, resources …). */
  lifecycle: LifecycleAction | null;
  /** Null during a reconciliation: then only fixed values are mapped. */
  person: Person | null;
  iteration: number;
  /** By field name in any casing: `Iteration` of single fields, instead of `iteration`. */
  iterations?: Record<string, number>;
  accountSystems: string[];
}

export interface MappedField {
  name: string;
  type: FieldMappingField['type'];
  mode: FieldMappingAction['mode'];
}

export interface MappedFields {
  /** The fields of this action in mapping order, with those of mode None. */
  fields: MappedField[];
  /** Values by field name, without those of mode None. */
  data: Record<string, JsonValue>;
  errors: MappingError[];
  warnings: string[];
}

interface PlannedField extends MappedField {
  value: string | null;
}

const PLAIN_PATH = /^[\p{L}\p{N}_$-]+(\.[\p{L}\p{N}_$ -]+)*$/u;
const ACCOUNT_SYSTEM =
  /\bAccounts\s*(?:\?\.|\.)\s*([\p{L}_$][\p{L}\p{N}_$]*)|\bAccounts\s*(?:\?\.)?\[\s*['"]([^'"]+)['"]/gu;

/** A Field whose value is no plain path holds JavaScript. */
const modeOf = ({ mode, value }: FieldMappingAction): FieldMappingAction['mode'] =>
  mode === 'Field' && value !== null && !PLAIN_PATH.test(value.trim()) ? 'Complex' : mode;

/** The fields of one lifecycle action. Of names that differ only in case one stays: the one that has a value. */
export function fieldsFor(
  fields: FieldMappingField[],
  lifecycle: LifecycleAction | null,
  warnings: string[] = [],
): PlannedField[] {
  const planned = new Map<string, PlannedField>();
  for (const field of lifecycle === null ? [] : fields) {
    const action = field.actions.find(({ mapFor }) => mapFor.includes(lifecycle!));
    if (action === undefined) continue;
    const key = field.name.toLowerCase();
    const twin = planned.get(key);
    if (twin)
      warnings.push(
        `The mapping has the fields "${twin.name}" and "${field.name}"; they were merged into "${twin.name}".`,
      );
    if (twin && action.mode === 'None') continue;
    planned.set(key, { name: twin?.name ?? field.name, type: field.type, mode: modeOf(action), value: action.value });
  }
  return [...planned.values()];
}

/** Systems below `Person.Accounts` that mapping scripts read, so that they can exist as empty objects. */
export function accountSystemsIn(scripts: (string | null)[]): string[] {
  const found = scripts.flatMap((script) =>
    [...(script ?? '').matchAll(ACCOUNT_SYSTEM)].map((match) => match[1] ?? match[2]!),
  );
  return [...new Set(found)];
}

const personPath = (path: string): string => path.trim().replace(/^(PersonContext\.)?Person\./i, '');

const typed = (value: JsonValue, type: FieldMappingField['type']): JsonValue =>
  type === 'Array' ? (value === null ? null : listOf(value)) : textOf(value);

/** Computes the mapped data of one person for one action. Errors name their field; the other fields are still computed. */
export async function mapFields(sandbox: MappingSandbox, input: FieldMappingInput): Promise<MappedFields> {
  const warnings: string[] = [];
  const errors: MappingError[] = [];
  const fields = fieldsFor(input.fields, input.lifecycle, warnings);
  const complex = fields.filter(({ mode }) => mode === 'Complex');
  const systems = [...input.accountSystems, ...accountSystemsIn(complex.map(({ value }) => value))];
  const person: JsonObject | null = input.person === null ? null : mappingPerson(input.person, systems);
  const results = person === null ? [] : await evaluateAll(sandbox, input, complex, person);
  const data: Record<string, JsonValue> = {};
  for (const field of fields) {
    const value = valueOf(field, person);
    const result = field.mode === 'Complex' ? results[complex.indexOf(field)] : undefined;
    if (result?.error !== undefined) errors.push({ field: field.name, message: result.error });
    if (field.mode !== 'None') data[field.name] = typed(result?.value ?? value, field.type);
  }
  const plain = fields.map(({ name, type, mode }) => ({ name, type, mode }));
  return { fields: plain, data, errors, warnings };
}

function valueOf(field: PlannedField, person: JsonObject | null): JsonValue {
  if (field.mode === 'Fixed') return field.value;
  return field.mode === 'Field' && person !== null && field.value ? valueAt(person, personPath(field.value)) : null;
}

/** One result a complex field, each computed with its own `Iteration`, all in one crossing. */
async function evaluateAll(
  sandbox: MappingSandbox,
  input: FieldMappingInput,
  complex: PlannedField[],
  person: JsonObject,
): Promise<Evaluation[]> {
  const expressions = complex.map(({ value }) => value ?? '');
  const program = { owner: input.owner, inputs: ['Person', 'Iteration'], expressions };
  const iterations = complex.map(({ name }) => numberFor(input.iterations ?? {}, name) ?? input.iteration);
  const distinct = [...new Set(iterations)];
  const results = await sandbox.evaluate(
    program,
    distinct.map((iteration) => [person, iteration]),
  );
  return iterations.map((iteration, index) => results[distinct.indexOf(iteration)]![index]!);
}

const numberFor = (numbers: Record<string, number>, name: string): number | undefined =>
  Object.entries(numbers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
