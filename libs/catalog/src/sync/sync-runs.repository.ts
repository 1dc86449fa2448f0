import { Injectable } from '@nestjs/common';
import { type Page, type PageRequest, skip, Transaction } from '#platform';
import { storable } from '../versions/storable.rules.js';
import { SyncRun } from './sync-run.entity.js';

@Injectable()
export class SyncRunsRepository {
  constructor(private readonly transaction: Transaction) {}

  async save(run: SyncRun): Promise<void> {
    await this.transaction.repository(SyncRun).upsert(storable(run), ['id']);
  }

  find(id: string): Promise<SyncRun | null> {
    return this.transaction.repository(SyncRun).findOneBy({ id });
  }

  async newest(): Promise<SyncRun | null> {
    const [newest] = await this.transaction.repository(SyncRun).find({ order: { startedAt: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  async page(request: PageRequest): Promise<Page<SyncRun>> {
    const [items, totalItems] = await this.transaction
      .repository(SyncRun)
      .findAndCount({ order: { startedAt: 'DESC' }, skip: skip(request), take: request.size });
    return { items, totalItems };
  }

  /** Whether a sync of the whole organisation ever came to its end, well or not. */
  async hasSwept(): Promise<boolean> {
    const [row] = await this.transaction.query<{ swept: boolean }>(
      `select exists (select from sync_run where trigger <> 'webhook' and state <> 'running') as swept`,
    );
    return row!.swept;
  }

  /** Runs whose worker died. Called by whoever holds the sweep's lock, so that no other sweep can be alive. */
  async closeInterrupted(): Promise<void> {
    await this.transaction.query(
      `update sync_run set state = 'failed', finished_at = now(),
         message = 'The worker stopped in the middle of it. The next sync goes on where this one ended.'
       where state = 'running' and (trigger <> 'webhook' or started_at < now() - interval '10 minutes')`,
    );
  }
}
