import { readingsOf, type Reading } from './asked-name.rules.js';
import type { FoundBy, Hit, IndexedSubject, NameIndex } from './name-index.rules.js';
import { misspelling } from './spelling.rules.js';
import { isAside, isEveryday, isFunction, isNeutral } from './word-roles.rules.js';

/** What of a line stands for a subject, and what of it does not. */
export interface NameMatch {
  subject: string;
  by: FoundBy;
  /** The words of the line that matched, and what they stand for, both in one piece. */
  typed: string;
  target: string;
  /** Letters that had to be corrected. */
  edits: number;
  /** Letters of the line that stand for the subject's own name, its vendor and asides left out. */
  told: number;
  /** Words of the line that nothing explains. None: the line means the subject. */
  unexplained: string[];
  /** The match is a name that stands by itself, so that a word too many is rather a part of it than another application. */
  distinctive: boolean;
}

export interface MatchedName {
  /** Lines that mean it first; nearest first. */
  matches: NameMatch[];
  /** The line is the name of an application that is known and not among the subjects. */
  isOther: boolean;
  /** Vendors and kinds that the line names. */
  vendors: string[];
  kinds: string[];
  /** Nothing but words that anybody uses. */
  isCommon: boolean;
}

interface Found extends Hit {
  typed: string;
  first: number;
  last: number;
  edits: number;
}

/** What a line means. Pure: the same line and index always give the same answer. */
export function matchName(line: string, index: NameIndex): MatchedName {
  const readings = readingsOf(line);
  const best = new Map<string, NameMatch>();
  for (const reading of readings) {
    for (const match of matchesOf(reading, index)) {
      const known = best.get(match.subject);
      if (!known || compare(match, known) < 0) best.set(match.subject, match);
    }
  }
  const [whole] = readings;
  const runs = whole?.runs.map(({ text }) => text) ?? [];
  return {
    matches: [...best.values()].sort(compare),
    isOther: readings.slice(0, 2).some((reading) => isOther(reading, index)),
    vendors: runs.filter((text) => index.vendors.has(text)),
    kinds: runs.filter((text) => index.kinds.has(text)),
    isCommon: whole === undefined || whole.words.every((word) => isNeutral(word) || isEveryday(word)),
  };
}

/** The line as it stands, or without what says nothing, is the name of another application. */
const isOther = ({ words, telling }: Reading, { others, hits }: NameIndex): boolean =>
  !hits.has(words.join('')) && [words.join(''), telling].some((text) => others.has(text) && !hits.has(text));

const BY: FoundBy[] = ['name', 'alias', 'formerName', 'through'];

function compare(a: NameMatch, b: NameMatch): number {
  return (
    a.unexplained.length - b.unexplained.length ||
    a.edits - b.edits ||
    b.told - a.told ||
    b.target.length - a.target.length ||
    BY.indexOf(a.by) - BY.indexOf(b.by)
  );
}

function matchesOf(reading: Reading, index: NameIndex): NameMatch[] {
  const exact = reading.runs.flatMap(({ text, first, last }) =>
    (index.hits.get(text) ?? []).map((hit): Found => ({ ...hit, typed: text, first, last, edits: 0 })),
  );
  const found = [...exact, ...misspelt(reading, exact, index)];
  return [...Map.groupBy(found, ({ subject }) => subject)].flatMap(([id, hits]) => {
    const match = explained(reading, index.subjects.get(id)!, hits, index);
    return match ? [match] : [];
  });
}

/** A word beside its vendor is recognised misspelt from this length. */
const LONG_BESIDE_VENDOR = 5;

/** What words that nothing is called by may be misspelt from; nothing when two different things are equally near. */
function misspelt(reading: Reading, exact: Found[], index: NameIndex): Found[] {
  if (isOther(reading, index)) return [];
  const isKnown = (word: string, at: number): boolean =>
    isNeutral(word) ||
    index.vendors.has(word) ||
    index.kinds.has(word) ||
    exact.some(({ first, last }) => first <= at && at <= last);
  const unknown = reading.words.map((word, at) => !isKnown(word, at));
  return reading.runs.flatMap(({ text, first, last }) => {
    if (text.length < 4 || !unknown.slice(first, last + 1).some(Boolean)) return [];
    if (index.others.has(text) || isEveryday(text)) return [];
    // A vendor beside it would make a short word long enough for an edit too many.
    const own = reading.words.slice(first, last + 1).filter((word) => !index.vendors.has(word));
    const isTooShort = own.length <= last - first && own.join('').length < LONG_BESIDE_VENDOR;
    return (isTooShort ? [] : nearest(text, index)).map((hit): Found => ({ ...hit, typed: text, first, last }));
  });
}

function nearest(text: string, index: NameIndex): (Hit & { edits: number })[] {
  let best = 3;
  let names: string[] = [];
  for (const length of [text.length - 1, text.length, text.length + 1]) {
    for (const name of index.byLength.get(length) ?? []) {
      const distance = misspelling(text, name);
      if (distance === null || distance > best) continue;
      if (distance < best) names = [];
      best = distance;
      names.push(name);
    }
  }
  const lists = names.map((name) => index.hits.get(name)!.filter(({ needsVendor }) => !needsVendor));
  const first = new Set(lists[0]?.map(({ subject }) => subject));
  const agree = lists.every((list) => list.some(({ subject }) => first.has(subject)));
  return agree ? lists.flat().map((hit) => ({ ...hit, edits: best })) : [];
}

/** Words beside a name are recognised misspelt from this length. */
const LONG_ASIDE = 6;

function explained(reading: Reading, subject: IndexedSubject, hits: Found[], index: NameIndex): NameMatch | null {
  const { words, runs } = reading;
  const covered = words.map((word) => isNeutral(word) || subject.words.has(word));
  const cover = (first: number, last: number): void => void covered.fill(true, first, last + 1);
  const named = runs.filter(({ text }) => subject.vendors.has(text));
  for (const { first, last } of named) cover(first, last);
  const counting = hits.filter((hit) => !hit.needsVendor || named.length > 0);
  const [best] = [...counting].sort((a, b) => a.edits - b.edits || b.typed.length - a.typed.length);
  if (!best) return null;
  for (const { first, last } of counting) cover(first, last);
  const isVendorName = subject.vendorOnly || index.vendors.has(best.typed);
  for (const { text, first, last } of runs) {
    if (isKindOf(index.kinds.get(text), subject, isVendorName)) cover(first, last);
  }
  const kinds = [...index.kinds].filter(([, targets]) => isKindOf(targets, subject, isVendorName));
  const asides = [...subject.vendors, ...kinds.map(([kind]) => kind)];
  words.forEach((word, at) => {
    const isLong = !covered[at] && word.length >= LONG_ASIDE;
    if (isLong && asides.some((aside) => misspelling(word, aside) !== null)) cover(at, at);
  });
  return {
    subject: subject.id,
    told: words.reduce((sum, word, at) => sum + (tells(word, at, counting, index) ? word.length : 0), 0),
    by: best.by,
    typed: best.typed,
    target: best.target,
    edits: best.edits,
    unexplained: words.filter((_, at) => !covered[at]),
    distinctive: !isVendorName && best.edits === 0 && best.typed.length > 3 && !isEveryday(best.typed),
  };
}

const tells = (word: string, at: number, hits: Found[], { vendors }: NameIndex): boolean =>
  !vendors.has(word) &&
  !isAside(word) &&
  !isFunction(word) &&
  hits.some(({ first, last }) => first <= at && at <= last);

/** A word for a kind of application explains itself; beside a vendor's name only where the subject is of that kind. */
function isKindOf(targets: string[] | undefined, { category, atoms }: IndexedSubject, isStrict: boolean): boolean {
  if (!targets) return false;
  return !isStrict || targets.some((target) => target === `#${category}` || atoms.some(({ text }) => text === target));
}
