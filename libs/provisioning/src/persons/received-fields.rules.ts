/** A field that an application really sent; never a value of it. */
export interface ReceivedField {
  /** Dotted: `Contracts.Title`. */
  name: string;
  /** Share of the records in which it was filled, 0–1. */
  fillRate: number;
}

const MOST_FIELDS = 2_000;

/** Names over all records, with the share of records in which each is filled, sorted by name. Values are looked at and left behind. */
export function receivedFields(records: readonly unknown[]): ReceivedField[] {
  const counts = new Map<string, number>();
  for (const record of records) for (const name of filledNames(record)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, fillRate: count / records.length }))
    .sort((one, other) => other.fillRate - one.fillRate)
    .slice(0, MOST_FIELDS)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Of everything that is filled in a record; of lists the items count. What is kept under a number or a date has no name of its own. */
function filledNames(record: unknown, prefix = ''): Set<string> {
  if (record === null || record === undefined || record === '') return new Set();
  if (Array.isArray(record)) return new Set(record.flatMap((item) => [...filledNames(item, prefix)]));
  if (typeof record !== 'object') return new Set(prefix ? [prefix] : []);
  const inner = Object.entries(record).flatMap(([key, value]) => {
    const name = /^[\d\s.:-]+$/.test(key) ? '*' : key;
    return [...filledNames(value, prefix ? `${prefix}.${name}` : name)];
  });
  return new Set(inner);
}
