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
  const start = page.after ? positionOf(cursors, page.after, page.after) + 1 : 0;
  const end = page.before ? positionOf(cursors, page.before, page.before) : all.length;
  const from = page.first == null ? Math.max(start, end - (page.last ?? 0)) : start;
  const to = page.first == null ? end : Math.min(end, start + page.first);
  const nodes = all.slice(from, to);
  return {
    nodes,
    edges: nodes.map((node, position) => ({ node, cursor: cursors[from + position] ?? '' })),
    totalCount: all.length,
    pageInfo: {
      startCursor: cursors[from] && nodes.length > 0 ? (cursors[from] ?? null) : null,
      endCursor: nodes.length > 0 ? (cursors[to - 1] ?? null) : null,
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
    },
  };
}

function positionOf(cursors: string[], cursor: string, shown: string): number {
  const position = cursors.indexOf(cursor);
  if (position < 0)
    throw new GithubError(`\`${shown}\` does not appear to be a valid cursor.`, 'INVALID_CURSOR_ARGUMENTS');
  return position;
}
