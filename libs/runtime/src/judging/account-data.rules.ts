import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject, keyOf, textOf, valueAt } from '../json/json-value.rules.js';
import type { MappedField } from '../mapping/field-mapping.js';

export type AccountData = Record<string, JsonValue>;

const holds = (data: JsonObject, path: string): boolean => {
  if (keyOf(data, path) !== undefined) return true;
  const [first, ...rest] = path.split('.');
  const key = keyOf(data, first!);
  if (key === undefined || rest.length === 0) return key !== undefined;
  const below = data[key];
  return isJsonObject(below) && holds(below, rest.join('.'));
};

function fieldValue(field: MappedField, value: JsonValue, warnings: Set<string>): JsonValue {
  if (field.type === 'Array') return value === null || Array.isArray(value) ? value : [value];
  if (!Array.isArray(value)) return value;
  if (value.length <= 1) return value[0] ?? null;
  warnings.add(`The script returned a list for "${field.name}", which the mapping has as Text; it was left out.`);
  return null;
}

/** What a script returned as account data, reduced to the mapped fields, by field name; dotted names are looked up nested. */
export function mappedOnly(data: JsonValue, fields: readonly MappedField[], warnings: Set<string>): AccountData {
  if (!isJsonObject(data)) return {};
  const kept: AccountData = {};
  for (const field of fields) {
    if (holds(data, field.name)) kept[field.name] = fieldValue(field, valueAt(data, field.name), warnings);
  }
  return kept;
}

/** Nested objects as dotted names, for data that no mapping describes. */
export function flattened(data: JsonValue, prefix = ''): AccountData {
  const flat: AccountData = {};
  for (const [key, value] of Object.entries(isJsonObject(data) ? data : {})) {
    const name = `${prefix}${key}`;
    if (isJsonObject(value) && Object.keys(value).length > 0) Object.assign(flat, flattened(value, `${name}.`));
    else flat[name] = value;
  }
  return flat;
}

/** Values are equal when they read the same: 5 and "5", true and "True"; the order of an object's keys says nothing. */
function comparable(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(comparable).join(',')}]`;
  if (isJsonObject(value)) {
    const parts = Object.entries(value).map(
      ([key, child]) => `${JSON.stringify(key.toLowerCase())}:${comparable(child)}`,
    );
    return `{${parts.sort().join(',')}}`;
  }
  const text = textOf(value)!;
  return JSON.stringify(/^(true|false)$/i.test(text) ? text.toLowerCase() : text);
}

/** Whether the account was already as it should be: the same fields, the same values, and at least one of them known. */
export function unchanged(data: AccountData, previous: AccountData): boolean {
  const names = new Set([...Object.keys(data), ...Object.keys(previous)]);
  const known = [...names].some((name) => (previous[name] ?? null) !== null);
  return known && [...names].every((name) => comparable(data[name]) === comparable(previous[name]));
}
