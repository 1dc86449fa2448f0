import type { Db, Job, PgBoss } from 'pg-boss';
import { parseInput } from '../input.js';
import type { Logger } from '../logger.js';
import type { JobHandler, JobQueue } from './job-queue.js';

const POLL_MILLISECONDS = 1000;

/**
 * The fetch loop of one queue in one process. It claims as many jobs as it has free hands (pg-boss' own `work` claims one at a time:
 * 144 a second against 1,244), beats the heart of each while it runs, and completes or fails it.
 */
export class JobWorker<T extends object> {
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private loop: Promise<void> | null = null;
  private wakeUp: () => void = () => undefined;
  private woken = false;

  constructor(
    private readonly boss: PgBoss,
    private readonly queue: JobQueue<T>,
    private readonly concurrency: number,
    private readonly handler: JobHandler<T>,
    private readonly currentDb: () => Db,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  /** New work may be there: looks at once instead of at the next poll. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.loop;
    await Promise.allSettled(this.running);
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const free = this.concurrency - this.running.size;
      const jobs = free > 0 ? await this.fetch(free) : [];
      for (const job of jobs) this.hold(this.handle(job));
      if (jobs.length === 0 || this.running.size >= this.concurrency) await this.idle();
    }
  }

  private async fetch(batchSize: number): Promise<Job<T>[]> {
    try {
      return (
        (await this.boss.fetch<T>(this.queue.name, {
          batchSize,
          ...(this.queue.groupConcurrency && { groupConcurrency: this.queue.groupConcurrency }),
        })) ?? []
      );
    } catch (error) {
      this.logger.error({ err: error, queue: this.queue.name }, 'Could not fetch jobs; trying again');
      return [];
    }
  }

  private hold(work: Promise<void>): void {
    this.running.add(work);
    void work.finally(() => {
      this.running.delete(work);
      this.wake();
    });
  }

  private async handle(job: Job<T>): Promise<void> {
    const heart = setInterval(() => this.beat(job), (this.queue.heartbeatSeconds * 1000) / 3);
    let completed = false;
    try {
      await this.handler({
        id: job.id,
        data: parseInput(this.queue.schema, job.data, `A job of ${this.queue.name}`),
        attempt: job.retryCount + 1,
        signal: this.stopping.signal,
        complete: async () => {
          await this.boss.complete(this.queue.name, job, null, { db: this.currentDb() });
          completed = true;
        },
      });
      if (!completed) await this.boss.complete(this.queue.name, job);
    } catch (error) {
      this.logger.error({ err: error, queue: this.queue.name, job: job.id }, 'A job failed');
      await this.boss.fail(this.queue.name, job, { message: String(error) }).catch(() => undefined);
    } finally {
      clearInterval(heart);
    }
  }

  private beat(job: Job<T>): void {
    this.boss
      .touch(this.queue.name, job)
      .catch((error: unknown) => this.logger.warn({ err: error, job: job.id }, 'A heartbeat did not get through'));
  }

  private async idle(): Promise<void> {
    if (!this.woken) await this.sleep();
    this.woken = false;
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MILLISECONDS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
