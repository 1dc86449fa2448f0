import { classifyName, type SensitiveClass } from '#sensitive';
import { type CheckItem, checkItem, judged } from '../check-item.rules.js';

/** A field that the customer's own preview or import really brought; never a value of it. */
export interface ReceivedField {
  name: string;
  /** Share of the records in which it was filled, 0–1. */
  fillRate: number;
}

export interface Check3Evidence {
  received: ReceivedField[];
  /** Fields of the functional design with their purposes; null where the version has none. */
  designed: { name: string; purpose: string }[] | null;
  /** Settings of the customer's system that hold its credential. */
  credentialKeys: string[];
}

/** Security check 3: is what really travels between this customer and the application what both agreed to? */
export function check3Items({ received, designed, credentialKeys }: Check3Evidence): CheckItem[] {
  if (received.length === 0) return [checkItem('received', '', null, judged('unknown', 'noPreview'))];
  const purposes = designed && new Map(designed.map(({ name, purpose }) => [name.toLowerCase(), purpose]));
  return [
    ...received.map(({ name }) => receivedItem(name, purposes?.get(name.toLowerCase()) ?? null)),
    checkItem(
      'ownCredential',
      '',
      { credentialKeys },
      judged('unknown', 'confirmOwnCredential', { keys: credentialKeys.join(', ') }),
    ),
    checkItem('logReaders', '', null, judged('unknown', 'sayWhoReadsLogs')),
  ];
}

/** `purpose`: what the design says it is for; null where the design does not name it. */
function receivedItem(name: string, purpose: string | null): CheckItem {
  const known = classifyName(name).class;
  return checkItem('received', name, { class: known, purpose }, receivedJudgement(name, known, purpose));
}

function receivedJudgement(name: string, known: SensitiveClass | null, purpose: string | null) {
  if (known === 'A') return judged('no', 'forbiddenReceived', { field: name });
  if (known === 'B' && !purpose) return judged('unknown', 'agreePurpose', { field: name });
  if (purpose !== null) return judged('yes', 'inDesign');
  return known === 'C' ? judged('yes', 'ordinaryField') : judged('unknown', 'fieldNotInDesign', { field: name });
}

/** Fields of `received` against those that were signed before: what is new, and what is gone. */
export function fieldDifference(
  received: readonly string[],
  before: readonly string[],
): { added: string[]; gone: string[] } {
  const has = (list: readonly string[], name: string) => list.some((one) => one.toLowerCase() === name.toLowerCase());
  return {
    added: received.filter((name) => !has(before, name)),
    gone: before.filter((name) => !has(received, name)),
  };
}

/** Dotted names of everything that is filled in a record; of lists the items count. Values are looked at and left behind. */
export function filledNames(record: unknown, prefix = ''): Set<string> {
  if (record === null || record === undefined || record === '') return new Set();
  if (Array.isArray(record)) return new Set(record.flatMap((item) => [...filledNames(item, prefix)]));
  if (typeof record !== 'object') return new Set(prefix ? [prefix] : []);
  const inner = Object.entries(record).flatMap(([name, value]) => [
    ...filledNames(value, prefix ? `${prefix}.${name}` : name),
  ]);
  return new Set(inner);
}

/** Names over all records, with the share of records in which each is filled. Sorted by name. */
export function receivedFields(records: readonly unknown[]): ReceivedField[] {
  const counts = new Map<string, number>();
  for (const record of records) for (const name of filledNames(record)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, fillRate: count / records.length }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
