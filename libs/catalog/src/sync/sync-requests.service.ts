import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentViewer } from '#access';
import { AuditLog } from '#audit';
import { DomainError, Jobs, Transaction } from '#platform';
import { SyncBoard } from './sync-board.js';
import { SYNC_CATALOG } from './sync-jobs.js';
import type { SyncRun } from './sync-run.entity.js';

/** Asking for a sync by hand: a worker does it. */
@Injectable()
export class SyncRequests {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly board: SyncBoard,
  ) {}

  /** @returns the run that begins, to be followed by its id @throws DomainError CONFLICT when one waits already */
  async start(): Promise<SyncRun> {
    const viewer = currentViewer();
    const run = waitingRun();
    await this.transaction.run(async () => {
      const job = await this.jobs.send(SYNC_CATALOG, { runId: run.id }, { singletonKey: 'all' });
      if (job === null) throw new DomainError('CONFLICT', 'A sync has been asked for already and is about to start.');
      await this.audit.record({
        actor: { id: viewer.userId, name: viewer.name },
        tenantId: null,
        event: 'SyncStarted',
        subject: { type: 'sync', id: run.id },
      });
      await this.board.publish(run);
    });
    return run;
  }
}

const waitingRun = (): SyncRun => ({
  id: randomUUID(),
  trigger: 'manual',
  state: 'running',
  startedAt: new Date(),
  finishedAt: null,
  done: 0,
  total: 0,
  changed: 0,
  unchanged: 0,
  apiRequests: 0,
  rateLimitRemaining: null,
  rateLimitLimit: null,
  rateLimitResetAt: null,
  message: null,
  warnings: [],
});
