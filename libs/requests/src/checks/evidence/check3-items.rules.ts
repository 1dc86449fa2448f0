import { classifyName } from '#sensitive';
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
    ...received.map(({ name }) => {
      const known = classifyName(name);
      const inDesign = purposes?.has(name.toLowerCase()) ?? false;
      const purpose = purposes?.get(name.toLowerCase()) ?? '';
      const judgement =
        known.class === 'A'
          ? judged('no', 'forbiddenReceived', { field: name })
          : known.class === 'B' && purpose === ''
            ? judged('unknown', 'agreePurpose', { field: name })
            : inDesign || known.class === 'C'
              ? judged('yes', inDesign ? 'inDesign' : 'ordinaryField', { purpose })
              : judged('unknown', 'fieldNotInDesign', { field: name });
      return checkItem('received', name, { class: known.class, inDesign, purpose }, judgement);
    }),
    checkItem(
      'ownCredential',
      '',
      { credentialKeys },
      judged('unknown', 'confirmOwnCredential', { keys: credentialKeys.join(', ') }),
    ),
    checkItem('logReaders', '', null, judged('unknown', 'sayWhoReadsLogs')),
  ];
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
export function filledNames(record: unknown, prefix = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(record)) for (const item of record) filledNames(item, prefix, found);
  else if (record !== null && typeof record === 'object') {
    for (const [name, value] of Object.entries(record)) filledNames(value, prefix ? `${prefix}.${name}` : name, found);
  } else if (prefix && record !== null && record !== undefined && record !== '') found.add(prefix);
  return found;
}

/** Names over all records, with the share of records in which each is filled. Sorted by name. */
export function receivedFields(records: readonly unknown[]): ReceivedField[] {
  const counts = new Map<string, number>();
  for (const record of records) for (const name of filledNames(record)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, fillRate: count / records.length }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
