import type { PersonMapping, PersonMappingItem } from '#connectors';
import type { MappingError, SourcePerson } from '../action-result.js';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject, listOf, property, textOf, valueAt } from '../json/json-value.rules.js';
import { nested } from '../json/nested-object.rules.js';
import { withComputedParts, type PersonMoment } from '../person/complete-person.rules.js';
import type { Contract, Person } from '../person/person.js';
import type { Evaluation } from './batch-run.js';
import type { MappingSandbox } from './mapping-sandbox.js';

export interface PersonMappingInput {
  /** Whose mapping it is; see MappingProgram. */
  owner: string;
  mapping: PersonMapping;
  moment: PersonMoment;
}

interface Mapped {
  object: JsonObject;
  errors: MappingError[];
}

const isEmpty = (value: JsonValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');
/** Without an identity of its own a person or contract cannot be followed from one import to the next. */
const isRequired = (item: PersonMappingItem): boolean => item.required || item.name.toLowerCase() === 'externalid';

const complexItems = (items: PersonMappingItem[]): PersonMappingItem[] =>
  items.filter(({ mode }) => mode === 'complex');

function rawValue(item: PersonMappingItem, raw: JsonValue, result: Evaluation | undefined): JsonValue {
  if (item.mode === 'field') return valueAt(raw, item.value);
  return item.mode === 'fixed' ? item.value : (result?.value ?? null);
}

function problemOf(item: PersonMappingItem, value: JsonValue, result: Evaluation | undefined): string | null {
  if (result?.error !== undefined) return result.error;
  return isRequired(item) && isEmpty(value) ? 'This field is required and empty.' : null;
}

function mapRecord(items: PersonMappingItem[], raw: JsonValue, results: Evaluation[], where: string): Mapped {
  const errors: MappingError[] = [];
  const values: Record<string, JsonValue> = {};
  const complex = complexItems(items);
  for (const item of items) {
    const result = item.mode === 'complex' ? results[complex.indexOf(item)] : undefined;
    const value = rawValue(item, raw, result);
    values[item.name] = item.convertToString ? textOf(value) : value;
    const message = problemOf(item, value, result);
    if (message !== null) errors.push({ field: `${where}${item.name}`, message });
  }
  return { object: nested(values, new Set()), errors };
}

const rawContracts = (raw: JsonValue): JsonValue[] => listOf(property(raw, 'Contracts')).filter(isJsonObject);

/**
 * Maps the raw records of a source to persons. A person with an error or an empty required field gets `person: null`:
 * it is blocked, so that a half-mapped person never changes anybody's access.
 */
export async function mapPersons(
  sandbox: MappingSandbox,
  input: PersonMappingInput,
  raws: JsonValue[],
): Promise<SourcePerson[]> {
  const { owner, mapping } = input;
  const personResults = await sandbox.evaluate(
    { owner, inputs: ['source'], expressions: complexItems(mapping.person).map(({ value }) => value) },
    raws.map((raw) => [raw]),
  );
  const pairs = raws.flatMap((raw) => rawContracts(raw).map((contract) => [raw, contract]));
  const contractResults = await sandbox.evaluate(
    {
      owner,
      inputs: ['source', 'sourceContract'],
      expressions: complexItems(mapping.contract).map(({ value }) => value),
    },
    pairs,
  );
  let next = 0;
  return raws.map((raw, index) => {
    const contracts = rawContracts(raw).map((contract, position) =>
      mapRecord(mapping.contract, contract, contractResults[next++]!, `Contracts[${position}].`),
    );
    return assemble(input, raw, mapRecord(mapping.person, raw, personResults[index]!, ''), contracts);
  });
}

function assemble(input: PersonMappingInput, raw: JsonValue, mapped: Mapped, contracts: Mapped[]): SourcePerson {
  const errors = [...mapped.errors, ...contracts.flatMap((contract) => contract.errors)];
  const person: Person = { ...mapped.object, Contracts: contracts.map(({ object }) => object as Contract) };
  return {
    externalId: textOf(property(mapped.object, 'ExternalId')) ?? textOf(property(raw, 'ExternalId')) ?? '',
    displayName: textOf(property(raw, 'DisplayName')) ?? '',
    raw,
    person: errors.length === 0 ? withComputedParts(person, input.moment) : null,
    errors,
  };
}
