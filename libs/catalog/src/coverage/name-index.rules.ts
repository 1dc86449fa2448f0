import type { SearchAlias } from '../search/search-aliases.js';
import { subjectNames, type Atom, type NameSource, type SubjectNames } from './subject-names.rules.js';

/** Something with a name: a connector, or a request for one. */
export interface NamedSubject {
  id: string;
  names: { text: string; source: NameSource }[];
  category: string | null;
}

export type FoundBy = NameSource | 'alias' | 'through';

/** A subject that answers to a text. */
export interface Hit {
  subject: string;
  by: FoundBy;
  /** What the text stands for: the subject's own word, where the text is another one. */
  target: string;
  needsVendor: boolean;
}

export interface IndexedSubject extends SubjectNames {
  id: string;
  category: string | null;
  /** What its makers are called, in one piece. */
  vendors: Set<string>;
}

/** Everything that names are looked up in, made once for any number of lines. */
export interface NameIndex {
  subjects: Map<string, IndexedSubject>;
  hits: Map<string, Hit[]>;
  /** The texts of `hits` by their length, for finding what is misspelt. */
  byLength: Map<number, string[]>;
  vendors: Map<string, string[]>;
  /** Words for kinds of applications, with the terms (or `#category`) that are of that kind. */
  kinds: Map<string, string[]>;
  /** Applications that are known to be others, in one piece. */
  others: Set<string>;
}

export function nameIndex(subjects: NamedSubject[], aliases: SearchAlias[], others: Iterable<string>): NameIndex {
  const of = (...kinds: SearchAlias['kind'][]): SearchAlias[] => aliases.filter(({ kind }) => kinds.includes(kind));
  const vendors = grouped(of('vendor'));
  const index: NameIndex = {
    subjects: new Map(),
    hits: new Map(),
    byLength: new Map(),
    vendors,
    kinds: grouped(of('kind')),
    others: new Set(others),
  };
  const byTarget = Map.groupBy(of('same', 'through'), ({ target }) => target);
  const vendorsOf = Map.groupBy(of('vendor'), ({ target }) => target);
  for (const { id, names, category } of subjects) {
    const named = subjectNames(names, (word) => vendors.has(word));
    const own = [...named.words].filter((word) => vendors.has(word));
    const made = named.atoms.flatMap(({ text }) => (vendorsOf.get(text) ?? []).map(({ alias }) => alias));
    index.subjects.set(id, { ...named, id, category, vendors: new Set([...own, ...made]) });
    for (const atom of named.atoms) addHits(index, id, atom, byTarget.get(atom.text) ?? []);
  }
  for (const text of index.hits.keys()) pushTo(index.byLength, text.length, text);
  return index;
}

function addHits(index: NameIndex, subject: string, atom: Atom, aliases: SearchAlias[]): void {
  pushTo(index.hits, atom.text, { subject, by: atom.source, target: atom.text, needsVendor: atom.needsVendor });
  if (atom.needsVendor) return;
  for (const { alias, kind } of aliases) {
    const by = kind === 'through' ? 'through' : 'alias';
    pushTo(index.hits, alias, { subject, by, target: atom.text, needsVendor: false });
  }
}

const grouped = (aliases: SearchAlias[]): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(aliases, ({ alias }) => alias)].map(([alias, rows]) => [alias, rows.map((row) => row.target)]),
  );

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
