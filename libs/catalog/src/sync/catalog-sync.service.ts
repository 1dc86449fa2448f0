import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, LOGGER, type Logger } from '#platform';
import { ConnectorsRepository } from '../connectors/connectors.repository.js';
import { GithubOrganisation } from '../github/github-organisation.js';
import {
  belongsTo,
  catalogChanges,
  departures,
  repositoryChange,
  type RepositoryChange,
} from './catalog-changes.rules.js';
import { RepositorySync } from './repository-sync.service.js';
import { SyncBoard } from './sync-board.js';
import { SyncLocks } from './sync-locks.repository.js';
import { SyncRecord } from './sync-record.js';
import type { SyncRun, SyncTrigger } from './sync-run.entity.js';
import { SyncRunsRepository } from './sync-runs.repository.js';

const SWEEP = 'sweep';
/** Ends a run whose worker shuts down. */
const STOPPED = new Error('The worker shuts down.');
/** Repositories that are fetched and read at once. */
const AT_ONCE = 4;

/** Compares the organisation with the catalog and brings the catalog up to date. One sweep runs at a time, whoever starts it. */
@Injectable()
export class CatalogSync {
  constructor(
    private readonly organisation: GithubOrganisation,
    private readonly connectors: ConnectorsRepository,
    private readonly repositories: RepositorySync,
    private readonly locks: SyncLocks,
    private readonly runs: SyncRunsRepository,
    private readonly board: SyncBoard,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** When GitHub lets us ask again; in the past when it does now. */
  get resumeAt(): Date {
    return this.organisation.traffic.resumeAt;
  }

  /** Syncs all repositories; waits for a sweep that is under way elsewhere. Never throws for what GitHub does: the run says it. */
  run(trigger: SyncTrigger, id: string = randomUUID(), signal?: AbortSignal): Promise<SyncRun> {
    return this.locks.hold(SWEEP, () => this.recorded(id, trigger, (record) => this.sweep(record, signal)));
  }

  /** The same, unless a sweep is under way: then null. */
  runIfIdle(trigger: SyncTrigger, signal?: AbortSignal): Promise<SyncRun | null> {
    return this.locks.tryHold(SWEEP, () =>
      this.recorded(randomUUID(), trigger, (record) => this.sweep(record, signal)),
    );
  }

  /** Syncs one repository that GitHub said something about. @throws DomainError UNAVAILABLE when GitHub cannot be asked */
  async runRepository(nodeId: string): Promise<SyncRun> {
    let fault: unknown;
    const run = await this.recorded(randomUUID(), 'webhook', async (record) => {
      try {
        const change = await this.lookUp(nodeId);
        record.expect(1, change ? 0 : 1);
        if (change) await record.add(await this.repositories.run(change));
        return null;
      } catch (error) {
        fault = error;
        throw error;
      }
    });
    if (fault) throw fault;
    return run;
  }

  private async lookUp(nodeId: string): Promise<RepositoryChange | null> {
    const [known = null] = await this.connectors.known([nodeId]);
    const [found] = await this.organisation.lookUp([nodeId]);
    if (found && belongsTo(this.organisation.name, found)) {
      const change = repositoryChange(found, known);
      return change.reasons.length > 0 ? change : null;
    }
    return known && known.deletedAt === null ? { known, found: null, reasons: ['gone'] } : null;
  }

  /** @returns why something was left undone, as a sentence; null when all is done */
  private async sweep(record: SyncRecord, signal?: AbortSignal): Promise<string | null> {
    await this.runs.closeInterrupted();
    const known = await this.connectors.known();
    const { repositories, complete } = await this.organisation.sweep();
    const { changes, unchanged, missing } = catalogChanges(repositories, known);
    const lookedUp =
      complete && repositories.length > 0 ? await this.organisation.lookUp(missing.map((one) => one.nodeId)) : [];
    const sweep = { complete, found: repositories.length, organisation: this.organisation.name };
    const { gone, distrusted } = departures(missing, lookedUp, sweep);
    record.expect(unchanged + changes.length + gone.length, unchanged);
    // Those that are gone first: their names may have been given to others.
    await atOnce([...gone, ...changes], AT_ONCE, async (change) => {
      if (signal?.aborted) throw STOPPED;
      await record.add(await this.repositories.run(change));
    });
    return distrusted;
  }

  private async recorded(
    id: string,
    trigger: SyncTrigger,
    work: (record: SyncRecord) => Promise<string | null>,
  ): Promise<SyncRun> {
    const record = new SyncRecord(id, trigger, this.organisation.traffic, this.runs, this.board);
    await record.begin();
    try {
      return await record.finish('succeeded', await work(record));
    } catch (error) {
      return record.finish('failed', this.inWords(error));
    }
  }

  private inWords(error: unknown): string {
    if (error instanceof DomainError) return error.message;
    if (error === STOPPED) return 'The worker was stopped. The next sync goes on where this one ended.';
    this.logger.error({ err: error }, 'A sync failed');
    return 'Something went wrong on our side; the log says what. The next sync tries again.';
  }
}

/** Works through `items`, `hands` at a time. The first error stops taking new ones, and is thrown when those at work are done. */
async function atOnce<T>(items: T[], hands: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const faults: unknown[] = [];
  const hand = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && faults.length === 0; item = waiting.shift()) {
      await work(item).catch((error: unknown) => faults.push(error));
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  if (faults.length > 0) throw faults[0];
}
