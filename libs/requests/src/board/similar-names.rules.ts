import { matchName, nameIndex, type SearchAlias } from '#catalog';

export interface NamedWish {
  id: string;
  /** Name of the application. */
  title: string;
  vendor: string;
}

/** A beginning of a name counts from this length: it is being typed. */
const SHORTEST_BEGINNING = 3;

/**
 * The wishes that mean the application `typed`, nearest first: by the same words, other words for the same, or a misspelling. What is typed
 * may be the beginning of a name. `others`: applications that are known to be something else, in one piece.
 */
export function similarWishes<T extends NamedWish>(
  typed: string,
  wishes: readonly T[],
  aliases: SearchAlias[],
  others: Iterable<string>,
): T[] {
  const subjects = wishes.map(({ id, title, vendor }) => ({
    id,
    category: null,
    names: [title, ...(vendor === '' ? [] : [`${vendor} ${title}`])].map((text) => ({ text, source: 'name' as const })),
  }));
  const { matches } = matchName(typed, nameIndex(subjects, aliases, others));
  const meant = matches.filter(({ unexplained, distinctive }) => unexplained.length === 0 || distinctive);
  const begun = wishes.filter(({ title }) => beginsLike(title, typed)).map(({ id }) => id);
  const ids = [...new Set([...meant.map(({ subject }) => subject), ...begun])];
  return ids.map((id) => wishes.find((wish) => wish.id === id)!);
}

const inOnePiece = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const beginsLike = (title: string, typed: string): boolean =>
  inOnePiece(typed).length >= SHORTEST_BEGINNING && inOnePiece(title).startsWith(inOnePiece(typed));
