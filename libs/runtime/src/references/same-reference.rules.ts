import type { JsonValue } from '../json/json-value.js';
import { isJsonObject, textOf } from '../json/json-value.rules.js';

/**
 * Whether two references mean the same account or permission. Connectors list `{ Id: 1 }` and import `{ Reference: "1" }`, so text and
 * number are one, casing says nothing, and where the keys differ the common keys or a single common value decide: a `weaker` match.
 */
export type ReferenceMatch = 'same' | 'weaker' | null;

/** Equal for references that read the same: numbers as text, keys sorted, everything in lower case. */
export function canonicalReference(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalReference).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify((textOf(value) ?? '').trim().toLowerCase());
  const parts = Object.entries(value).map(
    ([key, child]) => `${JSON.stringify(key.toLowerCase())}:${canonicalReference(child)}`,
  );
  return `{${parts.sort().join(',')}}`;
}

/** Keys that many permissions share: equal values of these alone identify nothing. */
const DESCRIBING = new Set(['type', 'kind', 'description', 'permission']);

export function matchReferences(a: JsonValue, b: JsonValue): ReferenceMatch {
  if (canonicalReference(a) === canonicalReference(b)) return 'same';
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first === null || second === null) return null;
  const common = [...first.keys()].filter((key) => second.has(key));
  if (common.some((key) => first.get(key) !== second.get(key))) return null;
  const restOf = (parts: Map<string, string>) => [...parts].filter(([key]) => !common.includes(key));
  const [restA, restB] = [restOf(first), restOf(second)];
  if (common.some((key) => !DESCRIBING.has(key))) return 'weaker';
  if (restA.length === 0 || restB.length === 0) return common.length > 0 ? 'weaker' : null;
  const valuesOfB = new Set(restB.map(([, value]) => value));
  const shared = new Set(restA.map(([, value]) => value).filter((value) => valuesOfB.has(value)));
  return shared.size === 1 ? 'weaker' : null;
}

/** The values of a reference by key, without empty ones; a bare text or number is a value without a key. */
export function partsOf(value: JsonValue): Map<string, string> | null {
  if (Array.isArray(value)) return null;
  const entries: [string, JsonValue][] = isJsonObject(value)
    ? Object.entries(value).map(([key, child]) => [key.toLowerCase(), child])
    : [['', value]];
  const filled = entries.filter(([, child]) => (textOf(child) ?? '').trim() !== '' && typeof child !== 'boolean');
  return filled.length === 0 ? null : new Map(filled.map(([key, child]) => [key, canonicalReference(child)]));
}
