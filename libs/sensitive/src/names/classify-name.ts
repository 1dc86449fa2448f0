import { nameWords } from './name-words.js';
import { nameList, type Entry, type SensitiveClass } from './name-list.js';

export interface NameClass {
  /** A: must not be received. B: only with a purpose that the customer signed. C: what access management is about. null: no personal data known. */
  class: SensitiveClass | null;
  /** `nationalId`, `pay`, `bank`, `document`, `health`, `belief` (A); `birthDate`, `gender` … (B); `name`, `job` … (C). */
  topic: string | null;
  /** The word or phrase of our list that it was told by. */
  token: string | null;
}

const NOTHING: NameClass = { class: null, topic: null, token: null };
const MOST_WORDS = 6;
const MOST_AFFIXES = 4;

/**
 * Tells what a field, column, property or variable of this name would hold. Judged by whole words, in Dutch, English and German; words that
 * are written as one (`brutosalarisbedrag`) are taken apart by their affixes. What only resembles (`Geboortenaam`, `ballon`) is not taken.
 */
export function classifyName(name: string): NameClass {
  const words = nameWords(name);
  const { rest, harmless } = withoutNegatives(words);
  if (rest.length === 1 && rest[0] === 'age') return { class: 'B', topic: 'birthDate', token: 'age' };
  for (const kind of ['A', 'B'] as const) {
    const found = find(rest, kind);
    if (found) return asClass(found);
  }
  const plain = harmless ?? find(rest, 'C');
  return plain ? asClass(plain) : NOTHING;
}

function asClass({ class: kind, topic, text }: Entry): NameClass {
  return kind === null ? NOTHING : { class: kind, topic, token: text };
}

/** What a longer, harmless phrase explains no longer counts; an empty word stands where it stood, so that nothing joins across it. */
function withoutNegatives(words: string[]): { rest: string[]; harmless: Entry | null } {
  const rest = [...words];
  let harmless: Entry | null = null;
  for (const { from, to, joined } of windows(words)) {
    const entry = nameList.negatives.get(joined);
    if (!entry || rest.slice(from, to).includes('')) continue;
    rest.fill('', from, to);
    harmless ??= entry;
  }
  return { rest: harmless ? rest : words, harmless };
}

function find(words: string[], kind: SensitiveClass): Entry | null {
  for (const { from, to, joined } of windows(words)) {
    const parts = words.slice(from, to);
    if (parts.includes('')) continue;
    const entry = nameList.whole(joined, kind) ?? nameList.inCompound(joined, kind, MOST_AFFIXES);
    if (entry && (parts.length === 1 || joined.length > 4 || parts.every((part) => part.length === 1))) return entry;
  }
  return null;
}

/** Runs of neighbouring words, longest first, so that a phrase wins over its parts. */
function windows(words: string[]): { from: number; to: number; joined: string }[] {
  const found = [];
  for (let size = Math.min(MOST_WORDS, words.length); size > 0; size--)
    for (let from = 0; from + size <= words.length; from++)
      found.push({ from, to: from + size, joined: words.slice(from, from + size).join('') });
  return found;
}
