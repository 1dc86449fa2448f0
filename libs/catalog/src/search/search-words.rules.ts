/** Lower case without accents: what words are compared in. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae');
}

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** `SomToday` → `Som Today`, `ADPWorkforce` → `ADP Workforce`; `TOPdesk` is one word, because `Pdesk` is none. */
export function splitCamelCase(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{5,})/gu, '$1 $2');
}

/** Longest run of words that is also known in one piece (`entra id` → `entraid`). */
const LONGEST_RUN = 3;
const LONGEST_TERM = 60;

export interface Run {
  /** The words without spaces. */
  text: string;
  /** Position of its first and last word. */
  first: number;
  last: number;
}

/** Every run of neighbouring words, single ones included, in one piece. */
export function runsOf(words: string[], longest = LONGEST_RUN): Run[] {
  return words.flatMap((_, first) =>
    Array.from({ length: Math.min(longest, words.length - first) }, (_unused, more) => ({
      text: words.slice(first, first + more + 1).join(''),
      first,
      last: first + more,
    })),
  );
}

/** Everything that a name may be asked for by, with how near it is to the name: 1 as it is written. */
export function termsOf(name: string, weight: number): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (text: string, value: number): void => {
    if (text.length <= LONGEST_TERM) terms.set(text, Math.max(value, terms.get(text) ?? 0));
  };
  const written = wordsOf(name);
  const split = wordsOf(splitCamelCase(name));
  for (const { text } of runsOf(split)) add(text, weight * 0.97);
  for (const { text } of runsOf(written)) add(text, weight);
  add(written.join(''), weight);
  return terms;
}
