import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CatalogSync, SYNC_CATALOG, SYNC_RUN_TOPIC, SyncBoard } from '#catalog';
import { ENVIRONMENT, Jobs, LiveEvents, LOGGER, type Environment, type Logger } from '#platform';

/**
 * Sweeps of the whole organisation: those that somebody asks for come as jobs; the regular ones come from a clock in each worker that
 * starts anew whenever any worker has finished one. A clock, a lock and a notification write no row, a job would.
 */
@Injectable()
export class SyncCatalogJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout;
  private current: Promise<unknown> = Promise.resolve();
  private readonly stopping = new AbortController();
  private stopListening: () => void = () => undefined;
  private lastSweep: string | null = null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly live: LiveEvents,
    private readonly board: SyncBoard,
    private readonly sync: CatalogSync,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(
      SYNC_CATALOG,
      1,
      async ({ data, signal }) => void (await this.sync.run('manual', data.runId, signal)),
    );
    this.stopListening = await this.live.listen(({ topic }) => {
      if (topic === SYNC_RUN_TOPIC) this.startClockAnew();
    });
    this.wait(500 * Math.random());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopListening();
    clearTimeout(this.timer);
    this.stopping.abort();
    await this.current;
  }

  private startClockAnew(): void {
    const run = this.board.newest({ sweeps: true });
    if (!run || run.state === 'running' || run.id === this.lastSweep) return;
    this.lastSweep = run.id;
    this.wait(this.interval());
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => (this.current = this.sweep()), milliseconds);
  }

  private async sweep(): Promise<void> {
    this.wait(this.interval());
    try {
      await this.sync.runIfIdle('schedule', this.stopping.signal);
    } catch (error) {
      this.logger.error({ err: error }, 'A sync could not be run; the next one tries again');
    }
  }

  /** A tenth more or less, so that workers do not wake together; longer while GitHub asks for a pause. */
  private interval(): number {
    const regular = this.environment.SYNC_INTERVAL_SECONDS * 1000 * (0.9 + 0.2 * Math.random());
    return Math.max(regular, this.sync.resumeAt.getTime() - Date.now());
  }
}
