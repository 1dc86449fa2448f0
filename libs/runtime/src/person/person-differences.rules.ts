import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject } from '../json/json-value.rules.js';
import type { Person } from './person.js';

/**
 * What changed between two states of a person, as scripts read it in `PersonDifferences`: the person's own tree with only the changed
 * leaves, each `{ Change: 'Added' | 'Updated' | 'Removed', Old, New }`. A list is one leaf. Null when the earlier state is not known;
 * an empty object when nothing changed.
 */
export function personDifferences(before: Person | null, after: Person | null): JsonValue {
  if (before === null || after === null) return null;
  return differences(before as JsonObject, after as JsonObject);
}

function differences(before: JsonObject, after: JsonObject): JsonObject {
  const changed: JsonObject = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const difference = between(before[name] ?? null, after[name] ?? null);
    if (difference !== null) changed[name] = difference;
  }
  return changed;
}

/** An object that came or went is told leaf by leaf, as one that changed. */
function between(before: JsonValue, after: JsonValue): JsonObject | null {
  if (isTree(before) && isTree(after)) {
    const below = differences(before ?? {}, after ?? {});
    return Object.keys(below).length > 0 ? below : null;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const change = before === null ? 'Added' : after === null ? 'Removed' : 'Updated';
  return { Change: change, Old: before, New: after };
}

const isTree = (value: JsonValue): value is JsonObject | null => value === null || isJsonObject(value);
