import type { JsonObject, JsonValue } from './json-value.js';

/** Small pure readings of JSON, all without regard to the casing of keys, as PowerShell reads properties. */

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The key of `object` that PowerShell would find under `name`: the exact one first. */
export function keyOf(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === wanted);
}

/** A property by name; null when it is absent. */
export function property(value: JsonValue | undefined, ...names: string[]): JsonValue {
  if (!isJsonObject(value)) return null;
  for (const name of names) {
    const key = keyOf(value, name);
    if (key !== undefined && value[key] !== undefined) return value[key];
  }
  return null;
}

/** A value by dotted path; a key that holds the dots literally wins. Null when it is absent. */
export function valueAt(value: JsonValue, path: string): JsonValue {
  if (isJsonObject(value)) {
    const literal = keyOf(value, path);
    if (literal !== undefined) return value[literal] ?? null;
  }
  const [first, ...rest] = path.split('.');
  if (rest.length === 0) return property(value, first!);
  return valueAt(property(value, first!), rest.join('.'));
}

export const listOf = (value: JsonValue | undefined): JsonValue[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/**
 * A value as the text that field mappings of type Text give to scripts: booleans as .NET writes them (`True`, `False`),
 * numbers without grouping, lists and objects as JSON. Null stays null.
 */
export function textOf(value: JsonValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** Reads true, `"true"`, `"True"` and 1 as true. */
export const isTrue = (value: JsonValue): boolean =>
  value === true || value === 1 || (typeof value === 'string' && /^(true|1)$/i.test(value.trim()));

/** A copy that shares nothing with the original. */
export const copyOf = <T>(value: T): T => (value === undefined ? value : (structuredClone(value) as T));
