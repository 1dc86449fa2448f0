import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { pageRequestSchema, parseInput, type Page } from '#platform';
import { ConnectorsQueries } from '../connectors/connectors.queries.js';
import { GithubOrganisation } from '../github/github-organisation.js';
import { SyncBoard } from './sync-board.js';
import type { SyncRun, SyncWarning } from './sync-run.entity.js';
import { SyncRunsRepository } from './sync-runs.repository.js';

export interface SyncStatus {
  /** The run under way, if there is one. */
  running: SyncRun | null;
  /** The run that finished last; one that changed nothing is known for as long as this process lives. */
  last: SyncRun | null;
  organisation: string;
  rateLimitRemaining: number | null;
  rateLimitLimit: number | null;
  /** Connectors of the organisation, without those that are gone. */
  connectors: number;
  repositoriesWithWarnings: SyncWarning[];
}

/** Syncs as screens show them: from the rows of those that changed something, and from what was heard of the others. */
@Injectable()
export class SyncStatusService {
  constructor(
    private readonly runs: SyncRunsRepository,
    private readonly board: SyncBoard,
    private readonly connectors: ConnectorsQueries,
    private readonly organisation: GithubOrganisation,
  ) {}

  history(request: { page?: number | null; size?: number | null }): Promise<Page<SyncRun>> {
    const page = { page: request.page ?? undefined, size: request.size ?? undefined };
    return this.runs.page(parseInput(pageRequestSchema, page, 'The page'));
  }

  async run(id: string): Promise<SyncRun | null> {
    const row = z.uuid().safeParse(id).success ? await this.runs.find(id) : null;
    return row ?? this.board.find(id);
  }

  /** The run that began last. */
  async newest(): Promise<SyncRun | null> {
    const heard = this.board.newest();
    const row = heard ? await this.runs.find(heard.id) : await this.runs.newest();
    return row ?? heard;
  }

  /** Whether the first sync has not ended yet, so that the catalog does not have everything. */
  async isFirst(): Promise<boolean> {
    const heard = this.board.newest({ sweeps: true });
    return (heard === null || heard.state === 'running') && !(await this.runs.hasSwept());
  }

  async status(): Promise<SyncStatus> {
    const rows = (await this.runs.page({ page: 1, size: 5 })).items;
    const heard = this.board.recent().filter(({ id }) => rows.every((row) => row.id !== id));
    const newestFirst = [...rows, ...heard].sort((one, other) => other.startedAt.getTime() - one.startedAt.getTime());
    const last = newestFirst.find(({ state }) => state !== 'running') ?? null;
    return {
      running: newestFirst.find(({ state }) => state === 'running') ?? null,
      last,
      organisation: this.organisation.name,
      rateLimitRemaining: last?.rateLimitRemaining ?? null,
      rateLimitLimit: last?.rateLimitLimit ?? null,
      connectors: await this.connectors.count(),
      repositoriesWithWarnings: await this.connectors.warnings(),
    };
  }
}
