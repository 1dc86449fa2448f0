import { Injectable } from '@nestjs/common';
import { CoverageQueries, knownApplications, type AskedLine } from '#catalog';
import { Transaction } from '#platform';
import type { MatchingRequest } from '../coverage/line-verdict.rules.js';
import type { AskedFunction } from '../requests/asked-functions.rules.js';
import { OPEN_STATES, STATES, type RequestState } from '../requests/request-states.rules.js';
import { WishNames } from './similar-names.rules.js';

export interface SimilarRequest {
  id: string;
  number: number;
  title: string;
  vendor: string;
  state: RequestState;
  functions: AskedFunction[];
}

/** Those that nobody sees but who began them, that were taken back, or that another one stands for. */
const LEFT_OUT = new Set<RequestState>(['draft', 'withdrawn', 'duplicate']);
const SUBMITTED = (Object.keys(STATES) as RequestState[]).filter((state) => !LEFT_OUT.has(state));

/** What customers ask for already. Call inside the desk's scope. */
@Injectable()
export class OpenRequestsQueries {
  constructor(
    private readonly transaction: Transaction,
    private readonly coverage: CoverageQueries,
  ) {}

  /** Open requests for each line, in order. */
  async matching(lines: AskedLine[]): Promise<MatchingRequest[][]> {
    const names = await this.names(await this.requests(OPEN_STATES));
    return lines.map(({ name }) =>
      names.meant(name).map(({ id, number, title, state }) => ({ id, number, title, state })),
    );
  }

  /** Submitted requests, ended ones too, that may be for what is called `words`; nearest first. */
  async similar(words: string, exceptId: string, most = 8): Promise<SimilarRequest[]> {
    const others = (await this.requests(SUBMITTED)).filter(({ id }) => id !== exceptId);
    return (await this.names(others)).similar(words).slice(0, most);
  }

  private requests(states: readonly RequestState[]): Promise<SimilarRequest[]> {
    return this.transaction.query<SimilarRequest>(
      `select id, number, title, coalesce(form ->> 'vendorName', '') as vendor, state, form -> 'functions' as functions
       from request where state = any ($1) and title <> '' order by number`,
      [states],
    );
  }

  private async names<T extends SimilarRequest>(requests: T[]): Promise<WishNames<T>> {
    return new WishNames(requests, await this.coverage.aliases(), knownApplications());
  }
}
