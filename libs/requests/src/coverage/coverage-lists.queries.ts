import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { asPlatform, TenantScope, tokenHash } from '#access';
import {
  DomainError,
  type Page,
  type PageRequest,
  pageRequestSchema,
  parseInput,
  saying,
  skip,
  Transaction,
} from '#platform';
import { CoverageLine } from './coverage-line.entity.js';
import { CoverageList, isShared } from './coverage-list.entity.js';
import { CoverageListsRepository } from './coverage-lists.repository.js';
import { LINE_VERDICTS, type LineVerdict } from './line-verdict.rules.js';

export type CoverageTotals = Record<LineVerdict | 'lines' | 'corrected', number>;

const linesSchema = pageRequestSchema.extend({ verdict: z.enum(LINE_VERDICTS).nullish() });
export type LinesAsked = PageRequest & { verdict?: LineVerdict | null };

/** Lists and their lines for screens. */
@Injectable()
export class CoverageListQueries {
  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
    private readonly lists: CoverageListsRepository,
  ) {}

  /** Newest first. */
  page(asked: PageRequest): Promise<Page<CoverageList>> {
    const range = parseInput(pageRequestSchema, asked, 'The page');
    return this.scope.runForDesk(async () => {
      const [items, totalItems] = await this.transaction
        .repository(CoverageList)
        .findAndCount({ order: { createdAt: 'DESC' }, skip: skip(range), take: range.size });
      return { items, totalItems };
    });
  }

  get(id: string): Promise<CoverageList> {
    return this.scope.runForDesk(() => this.lists.get(id));
  }

  allLines(id: string): Promise<CoverageLine[]> {
    return this.scope.runForDesk(() => this.lists.lines(id));
  }

  lines(id: string, asked: LinesAsked): Promise<Page<CoverageLine>> {
    return this.scope.runForDesk(() => this.linesOf(id, asked));
  }

  totals(id: string): Promise<CoverageTotals> {
    return this.scope.runForDesk(() => this.totalsOf(id));
  }

  /** A shared list, for whoever has its token. @throws DomainError NOT_FOUND without such a link, CONFLICT when it has ended */
  shared(token: string): Promise<CoverageList> {
    return this.forWhoeverHas(token, (list) => Promise.resolve(list));
  }

  sharedLines(token: string, asked: LinesAsked): Promise<Page<CoverageLine>> {
    return this.forWhoeverHas(token, ({ id }) => this.linesOf(id, asked));
  }

  sharedTotals(token: string): Promise<CoverageTotals> {
    return this.forWhoeverHas(token, ({ id }) => this.totalsOf(id));
  }

  private forWhoeverHas<T>(token: string, work: (list: CoverageList) => Promise<T>): Promise<T> {
    return asPlatform('sharedCoverage', null, () =>
      this.scope.runForEvery(async () => {
        const list = await this.transaction.repository(CoverageList).findOneBy({ shareHash: tokenHash(token) });
        if (!list)
          throw new DomainError(
            'NOT_FOUND',
            saying('coverage.noList', 'This link opens no list. Copy all of it, or ask for a new one.'),
          );
        if (!isShared(list))
          throw new DomainError(
            'CONFLICT',
            saying('coverage.linkEnded', 'This link has ended. Ask whoever sent it to you for a new one.'),
          );
        return work(list);
      }),
    );
  }

  private async linesOf(id: string, asked: LinesAsked): Promise<Page<CoverageLine>> {
    const { verdict, ...range } = parseInput(linesSchema, asked, 'The page');
    const [items, totalItems] = await this.transaction.repository(CoverageLine).findAndCount({
      where: { list: { id }, ...(verdict && { verdict }) },
      order: { position: 'ASC' },
      skip: skip(range),
      take: range.size,
    });
    return { items, totalItems };
  }

  private async totalsOf(id: string): Promise<CoverageTotals> {
    const counts = LINE_VERDICTS.map((verdict) => `count(*) filter (where verdict = '${verdict}')::int as ${verdict}`);
    const [row] = await this.transaction.query<CoverageTotals>(
      `select count(*)::int as lines, count(correction)::int as corrected, ${counts.join(', ')} from coverage_line where list_id = $1`,
      [id],
    );
    return row!;
  }
}
