import { classifyName } from '#sensitive';
import type { SensitiveField } from '../feasibility-report.js';
import type { Place } from '../openapi/api-document.js';
import type { ApiOperation } from '../openapi/api-operation.js';
import type { Budget } from '../reading/budget.js';
import { wordsOf } from '../words/words.js';

const MOST_FIELDS = 100;
/** Of a field, as far as they are listed. */
const MOST_PATHS = 100;
const DEEPEST_EXAMPLE = 8;
const MOST_IN_EXAMPLE = 2_000;
/** Texts of an example that name a field: `{ "label": "IBAN", "value": "…" }`. */
const LABELS = new Set(['label', 'name', 'title', 'key', 'fieldname', 'field', 'displayname', 'naam', 'bezeichnung']);

/** Names of personal data that must not, or not without purpose, come along with accounts: from schemas, titles and examples. */
export class SensitiveFields {
  private readonly found = new Map<string, SensitiveField>();

  constructor(private readonly budget: Budget) {}

  addOperation(operation: ApiOperation): void {
    for (const [where, fields] of [
      ['response', operation.responseFields()],
      ['request', operation.requestFields()],
    ] as const)
      for (const field of fields) this.add(field.name, where, field.place, operation.name, field.place.text('title'));
    for (const example of operation.responseExamples()) this.addExample(example, operation.name);
  }

  add(name: string, where: SensitiveField['where'], place: Place, operation: string | null, title = ''): void {
    const judged = this.budget.spend() ? worstOf(name, title) : null;
    if (judged === null) return;
    const key = wordsOf(name).join(' ');
    const known = this.found.get(key);
    const readBy = where === 'request' ? known?.readBy : withReader(known?.readBy, operation);
    if (known && (known.where === 'response' || known.where === where)) return;
    this.found.set(key, {
      name: name.slice(0, 80),
      ...judged,
      where,
      evidence: place.evidence(name, operation),
      readBy,
    });
  }

  /** Class A first, then by name. */
  list(): SensitiveField[] {
    const all = [...this.found.values()];
    all.sort((a, b) => (a.class === b.class ? (a.name < b.name ? -1 : 1) : a.class < b.class ? -1 : 1));
    return all.slice(0, MOST_FIELDS);
  }

  /** Walks what an example holds; a queue and not recursion, because examples are written by strangers. */
  private addExample(example: Place, operation: string): void {
    const queue: { place: Place; depth: number }[] = [{ place: example, depth: 0 }];
    for (let at = 0; at < queue.length && at < MOST_IN_EXAMPLE && this.budget.spend(); at++) {
      const { place, depth } = queue[at]!;
      const inside = place.entries();
      for (const [key, inner] of inside) this.addEntry(key, inner, operation);
      if (depth === DEEPEST_EXAMPLE) continue;
      for (const inner of [...inside.map(([, value]) => value), ...place.items()])
        queue.push({ place: inner, depth: depth + 1 });
    }
  }

  private addEntry(key: string, inner: Place, operation: string): void {
    this.add(key, 'example', inner, operation);
    const { value } = inner;
    if (typeof value === 'string' && value.length <= 60 && LABELS.has(wordsOf(key).join('')))
      this.add(value, 'example', inner, operation);
  }
}

/** The paths and that of the operation, when it reads. The same list, so that a field which is known keeps it. */
function withReader(paths: string[] = [], operation: string | null): string[] {
  const path = /^GET (.+)$/.exec(operation ?? '')?.[1];
  if (path && paths.length < MOST_PATHS && !paths.includes(path)) paths.push(path);
  return paths;
}

/** The heavier class of a field's name and its title; null for what is harmless. */
function worstOf(name: string, title: string): { class: 'A' | 'B'; topic: string } | null {
  const judged = [classifyName(name), classifyName(title)];
  const worst = judged.find((one) => one.class === 'A') ?? judged.find((one) => one.class === 'B');
  return worst?.class === 'A' || worst?.class === 'B' ? { class: worst.class, topic: worst.topic ?? '' } : null;
}
