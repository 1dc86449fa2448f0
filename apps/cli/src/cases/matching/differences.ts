import type { JsonValue } from '#runtime';
import { jsonIn } from '../json-texts.js';
import { fitsPattern, hasPattern, isAnything } from './patterns.js';

export type Path = (string | number)[];

export interface Difference {
  /** Keys and places; empty for the whole. */
  path: Path;
  expected: JsonValue;
  /** Unset: there is nothing there. */
  got: JsonValue | undefined;
}

type JsonObject = Record<string, JsonValue>;

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `data.mail`, `auditLogs[0].message`. */
export const pathText = (path: Path): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');

function valueOf(object: JsonObject, key: string): JsonValue | undefined {
  if (Object.hasOwn(object, key)) return object[key];
  const found = Object.keys(object).find((name) => name.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : object[found];
}

function sameText(expected: string, got: JsonValue | undefined): boolean {
  if (isAnything(expected)) return got !== undefined;
  if (!hasPattern(expected)) return expected === got;
  return (typeof got === 'string' || typeof got === 'number') && fitsPattern(expected, String(got));
}

/** The same items in another order are no difference: lists come in the order of a script's hashtable. */
function listDifferences(expected: JsonValue[], got: JsonValue[], path: Path): Difference[] {
  if (expected.length !== got.length) return [{ path, expected, got }];
  const inOrder = expected.flatMap((item, at) => differences(item, got[at], [...path, at]));
  if (inOrder.length === 0) return [];
  const left = [...got];
  const placed = expected.every((item) => {
    const at = left.findIndex((one) => differences(item, one).length === 0);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return placed ? [] : inOrder;
}

/** What of `expected` is not so in `got`. Of objects only the keys that are expected count, in any casing; lists must be whole. */
export function differences(expected: JsonValue, got: JsonValue | undefined, path: Path = []): Difference[] {
  if (typeof expected === 'string') return sameText(expected, got) ? [] : [{ path, expected, got }];
  const value = typeof got === 'string' ? jsonIn(got) : got;
  if (Array.isArray(expected) && Array.isArray(value)) return listDifferences(expected, value, path);
  if (isObject(expected) && isObject(value))
    return Object.entries(expected).flatMap(([key, child]) => differences(child, valueOf(value, key), [...path, key]));
  return expected === value ? [] : [{ path, expected, got }];
}
