import { matchesMeant, matchName, nameIndex, type NameIndex, type SearchAlias } from '#catalog';

export interface NamedWish {
  id: string;
  /** Name of the application. */
  title: string;
  vendor: string;
}

/** A beginning of a name counts from this length: it is being typed. */
const SHORTEST_BEGINNING = 3;

/**
 * Which wishes a name stands for: by the same words, other words for the same, or a misspelling. Made once for many names, and the one answer
 * to "is it asked for already", on the board, at the desk and in lists of applications.
 */
export class WishNames<T extends NamedWish> {
  private readonly byId: Map<string, T>;
  private readonly index: NameIndex;

  /** @param others applications that are known to be something else, in one piece */
  constructor(wishes: readonly T[], aliases: SearchAlias[], others: Iterable<string>) {
    this.byId = new Map(wishes.map((wish) => [wish.id, wish]));
    const subjects = wishes.map(({ id, title, vendor }) => ({
      id,
      category: null,
      names: [title, ...(vendor === '' ? [] : [`${vendor} ${title}`])].map((text) => ({
        text,
        source: 'name' as const,
      })),
    }));
    this.index = nameIndex(subjects, aliases, others);
  }

  /** Those that the name means, for who counts on it. */
  meant(name: string): T[] {
    return matchesMeant(matchName(name, this.index), this.index).map(({ subject }) => this.byId.get(subject)!);
  }

  /** Those that may be meant, nearest first, for a person to look at. What is typed may be the beginning of a name, or the vendor's. */
  similar(typed: string): T[] {
    const { matches } = matchName(typed, this.index);
    const near = matches.filter(({ unexplained, distinctive }) => unexplained.length === 0 || distinctive);
    const piece = inOnePiece(typed);
    const begun = [...this.byId.values()].filter(
      ({ title, vendor }) =>
        piece.length >= SHORTEST_BEGINNING && (inOnePiece(title).startsWith(piece) || inOnePiece(vendor) === piece),
    );
    return [...new Set([...near.map(({ subject }) => this.byId.get(subject)!), ...begun])];
  }
}

const inOnePiece = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
