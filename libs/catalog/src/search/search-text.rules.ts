import { runsOf, wordsOf, type Run } from './search-words.rules.js';

export interface SearchText {
  words: string[];
  /** The words and their runs in one piece. */
  runs: Run[];
}

/** Words that people add to a name without meaning anything by them here. */
const FILLERS = new Set(
  `connector connectors integration integrations integratie koppeling koppelingen koppelen schnittstelle anbindung api app
  software system systeem helloid hello provisioning conn prov the a an and or of for to with in my de het een en voor met van naar
  der die das und mit fur von zu`.split(/\s+/),
);
const MOST_WORDS = 8;
const LONGEST_WORD = 60;

/** What somebody typed, as search looks it up. Without words when there is nothing to look for. */
export function searchText(typed: string): SearchText {
  const all = wordsOf(typed)
    .slice(0, 2 * MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
  const telling = all.filter((word) => !FILLERS.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  const runs = runsOf(words);
  const whole = words.join('');
  const isListed = runs.some(({ text }) => text === whole);
  return {
    words,
    runs: isListed || words.length === 0 ? runs : [...runs, { text: whole, first: 0, last: words.length - 1 }],
  };
}

export interface Correction {
  first: number;
  last: number;
  term: string;
}

/** The typed words with the nearest spelling of those that nothing is called, word by word where that is enough. Null without any. */
export function correctedText(words: string[], corrections: Correction[]): string | null {
  const taken: Correction[] = [];
  for (const one of [...corrections].sort((a, b) => a.last - a.first - (b.last - b.first))) {
    if (taken.every(({ first, last }) => one.last < first || one.first > last)) taken.push(one);
  }
  if (taken.length === 0) return null;
  const corrected = words.map((word, at) => {
    const correction = taken.find(({ first, last }) => first <= at && at <= last);
    if (!correction) return word;
    return correction.first === at ? correction.term : '';
  });
  return corrected.filter(Boolean).join(' ');
}
