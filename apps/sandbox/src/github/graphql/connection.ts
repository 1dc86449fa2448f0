import { GraphQLError } from 'graphql';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Connection<T> {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  totalCount: number;
  pageInfo: { endCursor: string | null; startCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

export class GithubError extends GraphQLError {
  constructor(
    message: string,
    readonly type: string,
  ) {
    super(message, { extensions: { githubType: type } });
  }
}

/** Checks what the real service refuses before it looks anything up. */
export function checkPage(name: string, { first, last }: PageArguments): void {
  if (first == null && last == null) {
    throw new GithubError(
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
      'MISSING_PAGINATION_BOUNDARIES',
    );
  }
  const asked = first ?? last ?? 0;
  const word = first == null ? 'last' : 'first';
  if (asked > 100) {
    throw new GithubError(
      `Requesting ${asked} records on the \`${name}\` connection exceeds the \`${word}\` limit of 100 records.`,
      'EXCESSIVE_PAGINATION',
    );
  }
  if (asked < 0) {
    throw new GithubError(`\`${word}\` on the \`${name}\` connection cannot be less than zero.`, 'INVALID_PAGINATION');
  }
}

/** A cursor names the element itself, so that paging goes on rightly when others come or go. */
function cursorOf(key: string): string {
  return Buffer.from(`cursor:v2:${key}`).toString('base64');
}

/** `keyOf` must be unique within the list. */
export function connect<T>(name: string, all: T[], page: PageArguments, keyOf: (item: T) => string): Connection<T> {
  checkPage(name, page);
  const cursors = all.map((item) => cursorOf(keyOf(item)));
  const [from, to] = slice(cursors, page);
  const nodes = all.slice(from, to);
  const edges = nodes.map((node, position) => ({ node, cursor: cursors[from + position] ?? '' }));
  return {
    nodes,
    edges,
    totalCount: all.length,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
    },
  };
}

/** First element and the one behind the last, as positions. */
function slice(cursors: string[], { first, after, last, before }: PageArguments): [from: number, to: number] {
  const start = after ? positionOf(cursors, after) + 1 : 0;
  const end = before ? positionOf(cursors, before) : cursors.length;
  return first == null ? [Math.max(start, end - (last ?? 0)), end] : [start, Math.min(end, start + first)];
}

function positionOf(cursors: string[], cursor: string): number {
  const position = cursors.indexOf(cursor);
  if (position < 0)
    throw new GithubError(`\`${cursor}\` does not appear to be a valid cursor.`, 'INVALID_CURSOR_ARGUMENTS');
  return position;
}
