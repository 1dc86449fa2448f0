import type { JsonValue } from '../json/json-value.js';
import { canonicalReference, matchReferences, partsOf, type ReferenceMatch } from './same-reference.rules.js';

export interface FoundReference<T> {
  item: T;
  match: NonNullable<ReferenceMatch>;
}

interface Entry<T> {
  reference: JsonValue;
  item: T;
}

/** A value that so many references share (`Type: group`) finds nobody. */
const MOST_CANDIDATES = 50;

/** Finds known accounts or permissions by a reference that a script gave, among many, without comparing with each. */
export class ReferenceIndex<T> {
  private readonly exact = new Map<string, Entry<T>>();
  private readonly byValue = new Map<string, Entry<T>[]>();

  constructor(items: Iterable<T>, referenceOf: (item: T) => JsonValue) {
    for (const item of items) {
      const entry = { item, reference: referenceOf(item) };
      this.exact.set(canonicalReference(entry.reference), entry);
      for (const value of new Set(partsOf(entry.reference)?.values())) {
        const sharing = this.byValue.get(value);
        if (sharing) sharing.push(entry);
        else this.byValue.set(value, [entry]);
      }
    }
  }

  /** Null when nothing matches, and when more than one matches weakly. */
  find(reference: JsonValue): FoundReference<T> | null {
    const same = this.exact.get(canonicalReference(reference));
    if (same) return { item: same.item, match: 'same' };
    const candidates = [...(partsOf(reference)?.values() ?? [])]
      .map((value) => this.byValue.get(value) ?? [])
      .filter((entries) => entries.length <= MOST_CANDIDATES)
      .flat();
    const weak = [...new Set(candidates)].filter((entry) => matchReferences(entry.reference, reference) === 'weaker');
    return weak.length === 1 ? { item: weak[0]!.item, match: 'weaker' } : null;
  }
}
