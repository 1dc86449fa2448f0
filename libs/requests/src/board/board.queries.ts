import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, TenantScope } from '#access';
import { CoverageQueries, knownApplications } from '#catalog';
import { type Page, pageRequestSchema, parseInput, skip, Transaction } from '#platform';
import { OPEN_STATES } from '../requests/request-states.rules.js';
import type { BoardEntry } from './board-entry.js';
import { WishNames } from './similar-names.rules.js';

/** Row-level security leaves the own organisation's requests and votes alone to be found: what there is, is own. */
const COLUMNS = `id, number, title, coalesce(vendor, '') as vendor, application_type as "applicationType",
  coalesce(functions, '[]') as functions, kind, connector_id as "connectorId", state, holder, holder_since as "holderSince",
  submitted_at as "submittedAt", votes,
  exists (select from request where request.id = board_entry.id) as own,
  exists (select from request_vote vote where vote.request_id = board_entry.id) as joined`;

/** Trending: what many have joined of late, the less the older it is. The board shows the formula. */
const ORDERS = {
  VOTES: 'votes desc, submitted_at desc',
  NEWEST: 'submitted_at desc',
  TRENDING: `(5 * recent_votes + 1) / power(extract(epoch from now() - submitted_at) / 86400 + 2, 1.4) desc`,
} as const;

export const boardSchema = pageRequestSchema.extend({
  search: z.string().trim().max(200).default(''),
  sort: z.enum(['VOTES', 'NEWEST', 'TRENDING'], 'sort by VOTES, NEWEST or TRENDING').default('VOTES'),
  /** Those that ended or are available too. */
  closed: z.boolean().default(false),
});
export type BoardSearch = z.input<typeof boardSchema>;

/** The public board. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
    private readonly coverage: CoverageQueries,
  ) {}

  async find(id: string): Promise<BoardEntry | null> {
    if (!z.uuid().safeParse(id).success) return null;
    const [entry] = await this.select('where id = $1', [id]);
    return entry ?? null;
  }

  /** @throws DomainError INVALID_INPUT */
  async page(search: BoardSearch): Promise<Page<BoardEntry>> {
    const { search: words, sort, closed, ...range } = parseInput(boardSchema, search, 'The search');
    const where = `where (state = any ($1) or $2) and concat_ws(' ', title, vendor, 'R-' || number) ilike $3`;
    const filter = [OPEN_STATES, closed, `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`];
    const page = `${where} order by ${ORDERS[sort]}, number desc limit $4 offset $5`;
    const items = await this.select(page, [...filter, range.size, skip(range)]);
    const [count] = await this.transaction.query<{ totalItems: number }>(
      `select count(*)::int as "totalItems" from board_entry ${where}`,
      filter,
    );
    return { items, totalItems: count!.totalItems };
  }

  /** Open wishes for the application that is being named, nearest first. */
  async similar(name: string, most = 5): Promise<BoardEntry[]> {
    const typed = parseInput(z.string().trim().max(200), name, 'The name');
    if (typed.length < 2) return [];
    const open = await this.select('where state = any ($1) order by votes desc', [OPEN_STATES]);
    return new WishNames(open, await this.coverage.aliases(), knownApplications()).similar(typed).slice(0, most);
  }

  private select(clauses: string, parameters: unknown[]): Promise<BoardEntry[]> {
    const read = (): Promise<BoardEntry[]> =>
      this.transaction.query<BoardEntry>(`select ${COLUMNS} from board_entry ${clauses}`, parameters);
    return currentViewer().tenantId === null ? read() : this.scope.run(read);
  }
}
