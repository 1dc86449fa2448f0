import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject, keyOf } from '../json/json-value.rules.js';

/** V1 scripts write JSON text to the pipeline; this reads it leniently. */
export interface JsonOutput {
  /** The values found, lists not taken apart. */
  values: JsonValue[];
  /** Texts that are no JSON. */
  unread: string[];
}

function parse(text: string): { value: JsonValue } | null {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue };
  } catch {
    return null;
  }
}

/** Each output object is one JSON text, or all of them together are (a file read line by line). Objects are taken as they are. */
export function readJsonOutput(output: JsonValue[]): JsonOutput {
  const values: JsonValue[] = [];
  const unread: string[] = [];
  for (const item of output) {
    if (item === null || (typeof item === 'string' && item.trim() === '')) continue;
    if (typeof item !== 'string') {
      values.push(item);
      continue;
    }
    const parsed = parse(item);
    if (parsed) values.push(parsed.value);
    else unread.push(item);
  }
  if (unread.length === 0) return { values, unread };
  const texts = output.filter((item): item is string => typeof item === 'string');
  const whole = parse(texts.join('\n'));
  if (!whole) return { values, unread };
  return { values: [...output.filter(isJsonObject), whole.value], unread: [] };
}

/** The last object that has `key`; lists are looked into. */
export function lastWith(values: JsonValue[], key: string): JsonObject | null {
  return (
    values.flat().findLast((value): value is JsonObject => isJsonObject(value) && keyOf(value, key) !== undefined) ??
    null
  );
}

/**
 * The records of a list script: each value, with lists taken apart. An object around them (`{ permissions: […], errorLogs: […] }`)
 * is opened when it has no `key` itself but holds a list of objects that do.
 */
export function recordsWith(values: JsonValue[], key: string): JsonValue[] {
  return values.flat().flatMap((value) => {
    if (!isJsonObject(value) || keyOf(value, key) !== undefined) return [value];
    const inner = Object.values(value).find(
      (list): list is JsonValue[] =>
        Array.isArray(list) && list.some((item) => isJsonObject(item) && keyOf(item, key) !== undefined),
    );
    return inner ?? [value];
  });
}
