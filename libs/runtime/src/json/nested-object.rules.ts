import type { JsonObject, JsonValue } from './json-value.js';
import { isJsonObject, keyOf } from './json-value.rules.js';

/**
 * PowerShell cannot hold two properties that differ only in case. These functions build objects without such twins:
 * the first spelling stays, parts are merged, and each collision is told once in `warnings`.
 */

function addProperty(target: JsonObject, name: string, value: JsonValue, path: string, warnings: Set<string>): void {
  const known = keyOf(target, name);
  if (known !== undefined && known !== name) {
    warnings.add(
      `"${path}" exists twice with different capitals ("${known}" and "${name}"); they were merged into "${known}".`,
    );
  }
  const key = known ?? name;
  const before = target[key];
  if (isJsonObject(before) && isJsonObject(value)) {
    for (const [child, childValue] of Object.entries(value))
      addProperty(before, child, childValue, `${path}.${child}`, warnings);
  } else if (isJsonObject(before) && value === null) {
    return;
  } else {
    define(target, key, withoutTwins(value, path, warnings));
  }
}

/** Also for keys such as `__proto__`, which an assignment would not make a property. */
function define(target: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** A deep copy in which no object has two keys that differ only in case. */
export function withoutTwins(value: JsonValue, path: string, warnings: Set<string>): JsonValue {
  if (Array.isArray(value)) return value.map((item, index) => withoutTwins(item, `${path}[${index}]`, warnings));
  if (!isJsonObject(value)) return value;
  const clean: JsonObject = {};
  for (const [key, child] of Object.entries(value))
    addProperty(clean, key, child, path === '' ? key : `${path}.${key}`, warnings);
  return clean;
}

function addPath(target: JsonObject, names: string[], value: JsonValue, path: string, warnings: Set<string>): void {
  const [name, ...rest] = names as [string, ...string[]];
  if (rest.length === 0) return addProperty(target, name, value, path, warnings);
  const known = keyOf(target, name);
  if (known !== undefined && !isJsonObject(target[known]) && target[known] !== null) {
    warnings.add(`"${path}" lies below "${known}", which is a value of its own; that value was left out.`);
  }
  const key = known ?? name;
  const existing = target[key];
  const branch: JsonObject = isJsonObject(existing) ? existing : {};
  define(target, key, branch);
  addPath(branch, rest, value, path, warnings);
}

/** `{ 'a.b': 1 }` becomes `{ a: { b: 1 } }`; values that are objects are merged in. */
export function nested(values: Record<string, JsonValue>, warnings: Set<string>): JsonObject {
  const target: JsonObject = {};
  for (const [path, value] of Object.entries(values)) addPath(target, path.split('.'), value, path, warnings);
  return target;
}
