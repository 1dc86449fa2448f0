import { fold, splitCamelCase, wordsOf } from '../search/search-words.rules.js';
import { isAside, isEveryday, isFunction } from './word-roles.rules.js';

/** Where a name comes from: what it is called now, what its repository was called before. */
export type NameSource = 'name' | 'formerName';

/** One spelling that something answers to, in one piece. */
export interface Atom {
  text: string;
  source: NameSource;
  /** Too common a word to be enough without its vendor: `Profit`, `Ons`. */
  needsVendor: boolean;
}

export interface SubjectNames {
  atoms: Atom[];
  /** Every word of its names. */
  words: Set<string>;
  /** Words that narrow it to a part of the application (`voip`); empty when it is about the whole of it. */
  narrow: string[];
  /** It is called by its vendor alone: `SAP`. */
  vendorOnly: boolean;
}

/**
 * What one thing is called. `Raet Beaufort (Visma) IAM API` answers to `raetbeaufort`, `beaufort` and to all its words in one piece;
 * `Cura / Fierit ECD` to either side.
 */
export function subjectNames(names: { text: string; source: NameSource }[], isVendor: (word: string) => boolean) {
  const parts = names.flatMap(({ text, source }) => readingsOf(text).map((part) => readName(part, source, isVendor)));
  return {
    atoms: distinct(parts.flatMap((part) => part.atoms)),
    words: new Set(parts.flatMap((part) => part.words)),
    narrow: parts[0]?.narrow ?? [],
    vendorOnly: parts.length > 0 && parts.every((part) => part.vendorOnly),
  } satisfies SubjectNames;
}

/** Each text once; what stands by itself before what needs its vendor. */
function distinct(atoms: Atom[]): Atom[] {
  const byText = new Map<string, Atom>();
  for (const atom of atoms) {
    const known = byText.get(atom.text);
    if (atom.text.length > 1 && (!known || (known.needsVendor && !atom.needsVendor))) byText.set(atom.text, atom);
  }
  return [...byText.values()];
}

/** The text without its parentheses and version, and either side of a slash. What is in parentheses is a name of its own. */
function readingsOf(text: string): string[] {
  const inside = [...text.matchAll(/\(([^)]+)\)/g)].map((match) => match[1]!);
  const outside = text.replace(/\([^)]*\)/g, ' ').replace(/\bv\d+(?:\.\d+)*\b/gi, ' ');
  return [...outside.split(' / '), ...inside].map((part) => part.trim()).filter((part) => part !== '');
}

function readName(text: string, source: NameSource, isVendor: (word: string) => boolean) {
  const written = wordsOf(text);
  const split = text
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => wordsOf(isVendor(fold(word)) ? word : splitCamelCase(word)));
  const vendors = split.filter(isVendor);
  const telling = split.filter((word) => !isAside(word) && !isFunction(word));
  const core = telling.filter((word) => !isVendor(word));
  const atoms: Atom[] = [];
  const add = (list: string[], needsVendor = false): void => {
    if (list.length > 0) atoms.push({ text: list.join(''), source, needsVendor });
  };
  add(written);
  add(split);
  if (core.length > 0 || !split.some(isFunction)) add(telling);
  if (core.length > 0) {
    const isCompound = core.length > 1 && written.includes(core.join(''));
    const isCommon = vendors.length > 0 && core.every(isEveryday) && !isCompound;
    add(core, isCommon);
    const withoutNumber = core.join('').replace(/\d+$/, '');
    if (withoutNumber.length > 3 && !isVendor(withoutNumber)) add([withoutNumber], isCommon);
  }
  return {
    atoms,
    words: [...written, ...split],
    narrow: telling.length === 0 ? [] : split.filter(isFunction),
    vendorOnly: core.length === 0,
  };
}
