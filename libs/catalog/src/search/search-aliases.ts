import aliases from './search-aliases.json' with { type: 'json' };
import { wordsOf } from './search-words.rules.js';

/**
 * `same`: another name of the same application. `through`: accounts of the one are managed in the other. `vendor`: makes it, and other things
 * as well. `kind`: a kind of application, or a word for one. Only the first two say that something is there.
 */
export type AliasKind = 'same' | 'through' | 'vendor' | 'kind';

export interface SearchAlias {
  alias: string;
  /** A term of connectors in one piece, or `#` and a category. */
  target: string;
  kind: AliasKind;
  /** Version of the list it comes from. */
  source: string;
}

const inOnePiece = (text: string): string => wordsOf(text).join('');

export const ALIAS_LIST_VERSION = aliases.version;

/** Other words for the same: vendors' old and new names, abbreviations, and what Dutch, English and German call a kind of application. */
export function searchAliases(): SearchAlias[] {
  const rows = new Map<string, SearchAlias>();
  const add = (alias: string, target: string, kind: AliasKind): void => {
    const row = { alias: inOnePiece(alias), target, kind, source: `list ${aliases.version}` };
    const key = `${row.alias} ${target} ${kind}`;
    if ((row.alias !== target || kind === 'vendor') && !rows.has(key)) rows.set(key, row);
  };
  const addAll = (lists: Record<string, string[]>, kind: AliasKind): void => {
    for (const [alias, targets] of Object.entries(lists))
      for (const target of targets) add(alias, inOnePiece(target), kind);
  };
  for (const group of aliases.same) {
    for (const alias of group) for (const other of group) add(alias, inOnePiece(other), 'same');
  }
  addAll(aliases.through, 'through');
  addAll(aliases.vendors, 'vendor');
  addAll(aliases.means, 'kind');
  for (const [category, words] of Object.entries(aliases.categories))
    for (const word of [category, ...words]) add(word, `#${category}`, 'kind');
  return [...rows.values()];
}
