import aliases from './search-aliases.json' with { type: 'json' };
import { wordsOf } from './search-words.rules.js';

export interface SearchAlias {
  alias: string;
  /** A term of connectors in one piece, or `#` and a category. */
  target: string;
  /** Version of the list it comes from. */
  source: string;
}

const inOnePiece = (text: string): string => wordsOf(text).join('');

/** Other words for the same: vendors' old and new names, abbreviations, and what Dutch, English and German call a kind of application. */
export function searchAliases(): SearchAlias[] {
  const rows = new Map<string, SearchAlias>();
  const add = (alias: string, target: string): void => {
    const row = { alias: inOnePiece(alias), target, source: `list ${aliases.version}` };
    if (row.alias !== target) rows.set(`${row.alias} ${target}`, row);
  };
  for (const group of aliases.same) {
    for (const alias of group) for (const other of group) add(alias, inOnePiece(other));
  }
  for (const [alias, targets] of Object.entries(aliases.means))
    for (const target of targets) add(alias, inOnePiece(target));
  for (const [category, words] of Object.entries(aliases.categories))
    for (const word of words) add(word, `#${category}`);
  return [...rows.values()];
}
