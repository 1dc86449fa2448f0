import { runsOf, wordsOf, type Run } from '../search/search-words.rules.js';
import { isNeutral } from './word-roles.rules.js';

/** One way to read what was asked. */
export interface Reading {
  words: string[];
  runs: Run[];
  /** The words that tell something, in one piece. */
  telling: string;
}

const LONGEST_NAME = 200;
const MOST_WORDS = 12;
const LONGEST_RUN = 5;
/** What comes before another name of the same thing: `Entra ID (voorheen Azure AD)`. */
const FORMERLY =
  /\b(?:voorheen|vroeger|formerly|previously|ehemals|fr[uü]her|a\.?k\.?a\.?|ook bekend als|also known as)\b/i;

/**
 * A line as it may be read: as it stands, without what is in parentheses, what is in parentheses, either side of a slash or of `voorheen`.
 * The first is always the line itself.
 */
export function readingsOf(line: string): Reading[] {
  const text = line.slice(0, LONGEST_NAME);
  const outside = text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const inside = [...text.matchAll(/[([]([^)\]]+)[)\]]/g)].map((match) => match[1]!);
  const sides = outside.split(/\s\/\s|\/(?=\p{Lu})|\s\|\s|;|,\s/u);
  const parts = [text, outside, ...(sides.length > 1 ? sides : []), ...inside].flatMap((part) => [
    part,
    ...(FORMERLY.test(part) ? part.split(FORMERLY) : []),
  ]);
  const readings = parts.map(readingOf).filter(({ words }) => words.length > 0);
  return readings.filter((reading, at) => readings.findIndex((one) => same(one, reading)) === at);
}

const same = (one: Reading, other: Reading): boolean => one.words.join(' ') === other.words.join(' ');

function readingOf(text: string): Reading {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const telling = words.filter((word) => !isNeutral(word));
  return { words, runs: runsOf(words, LONGEST_RUN), telling: telling.join('') };
}
