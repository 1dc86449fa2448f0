import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss, type Db, type SendOptions as BossSendOptions } from 'pg-boss';
import { LiveEvents } from '../live/live-events.js';
import { parseInput } from '../input.js';
import type { Logger } from '../logger.js';
import { Transaction } from '../transaction.js';
import type { JobHandler, JobQueue, SendOptions } from './job-queue.js';
import { JobWorker } from './job-worker.js';

export const BOSS_SCHEMA = 'pgboss';

/**
 * Background work on pg-boss: sent inside the caller's transaction, so a job exists exactly when what it is about was committed.
 * The schema is installed by a migration of ours; this class never changes it.
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly workers: { stop(): Promise<void> }[] = [];
  private started: Promise<unknown> | null = null;
  private readonly known = new Map<string, Promise<void>>();

  constructor(
    databaseUrl: string,
    private readonly transaction: Transaction,
    private readonly live: LiveEvents,
    private readonly logger: Logger,
  ) {
    this.boss = new PgBoss({
      connectionString: databaseUrl,
      schema: BOSS_SCHEMA,
      application_name: 'koppel-jobs',
      max: 4,
      migrate: false,
      schedule: false,
      supervise: false,
      superviseIntervalSeconds: 3,
      monitorIntervalSeconds: 3,
    });
    this.boss.on('error', (error) => this.logger.error({ err: error }, 'pg-boss reported an error'));
  }

  /** Puts a job into its queue, on the open transaction if there is one. Resolves to its id, or null when its key is taken. */
  async send<T extends object>(queue: JobQueue<T>, data: T, options: SendOptions = {}): Promise<string | null> {
    await this.ready(queue);
    const id = await this.boss.send(queue.name, parseInput(queue.schema, data, `A job for ${queue.name}`), {
      ...bossOptions(options),
      db: this.currentDb(),
    });
    await this.live.publish({ topic: 'job', key: queue.name });
    return id;
  }

  /** Starts handling a queue in this process: up to `concurrency` jobs at once. */
  async work<T extends object>(queue: JobQueue<T>, concurrency: number, handler: JobHandler<T>): Promise<void> {
    await this.ready(queue);
    const worker = new JobWorker(this.boss, queue, concurrency, handler, () => this.currentDb(), this.logger);
    this.workers.push(worker);
    await this.live.listen((event) => {
      if (event.topic === 'job' && event.key === queue.name) worker.wake();
    });
    worker.start();
  }

  /** Gives back jobs whose worker died (no heartbeat) and jobs that ran out of time. Workers call it every few seconds. */
  async recover(): Promise<void> {
    await this.start();
    await this.boss.supervise();
  }

  /** How many jobs wait and run in each queue, for screens of operators. */
  async counts(queue: string): Promise<{ waiting: number; active: number; failed: number }> {
    await this.start();
    const [stats] = await this.boss.getQueueStats(queue, { force: true });
    return { waiting: stats?.queuedCount ?? 0, active: stats?.activeCount ?? 0, failed: stats?.failedCount ?? 0 };
  }

  /** Before anything else ends: jobs under way still need their connections and their processes. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: false }).catch(() => undefined);
  }

  private start(): Promise<unknown> {
    this.started ??= this.boss.start().catch((error: unknown) => {
      // Not for ever: a database that is away for a moment comes back.
      this.started = null;
      throw error;
    });
    return this.started;
  }

  private ready<T extends object>(queue: JobQueue<T>): Promise<void> {
    const known = this.known.get(queue.name);
    if (known) return known;
    const created = this.create(queue).catch((error: unknown) => {
      this.known.delete(queue.name);
      throw error;
    });
    this.known.set(queue.name, created);
    return created;
  }

  private async create<T extends object>(queue: JobQueue<T>): Promise<void> {
    await this.start();
    await this.boss.createQueue(queue.name, {
      policy: queue.policy ?? 'standard',
      retryLimit: queue.retryLimit,
      retryDelay: queue.retryDelaySeconds ?? 0,
      heartbeatSeconds: queue.heartbeatSeconds,
      expireInSeconds: queue.expireInSeconds,
    });
  }

  private currentDb(): Db {
    const { manager } = this.transaction;
    return {
      executeSql: async (sql, values) => ({ rows: (await manager.query(sql, values as unknown[])) as unknown[] }),
    };
  }
}

/** pg-boss takes a key without a value for a wrong value: what is not given is left out. */
function bossOptions({ group, ...options }: SendOptions): BossSendOptions {
  return {
    ...(options.singletonKey !== undefined && { singletonKey: options.singletonKey }),
    ...(group !== undefined && { group: { id: group.id, ...(group.tier !== undefined && { tier: group.tier }) } }),
    ...(options.startAfterSeconds !== undefined && { startAfter: options.startAfterSeconds }),
    ...(options.priority !== undefined && { priority: options.priority }),
  };
}
