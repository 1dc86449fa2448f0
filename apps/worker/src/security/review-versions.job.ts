import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SYNC_RUN_TOPIC, SyncBoard } from '#catalog';
import { Jobs, LiveEvents, LOGGER, type Logger } from '#platform';
import { CatalogReview, REVIEW_VERSIONS, ReviewRequests, type ReviewReason } from '#security';

/**
 * Reviews of versions: one sweep at a time over all workers. Every worker hears of syncs that changed something, and looks when it starts
 * whether its rules are newer; the queue keeps one of their requests.
 */
@Injectable()
export class ReviewVersionsJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly live: LiveEvents,
    private readonly board: SyncBoard,
    private readonly requests: ReviewRequests,
    private readonly reviews: CatalogReview,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(REVIEW_VERSIONS, 1, async ({ data, signal }) => void (await this.reviews.run(data, signal)));
    this.stopListening = await this.live.listen(({ topic, key }) => {
      if (topic === SYNC_RUN_TOPIC) this.hear(key);
    });
    this.ask('start');
  }

  beforeApplicationShutdown(): void {
    this.stopListening();
  }

  /** Only of syncs that are over: until then it is not known what they bring. */
  private hear(key: string): void {
    const run = this.board.read(key);
    if (run.state !== 'running' && run.changed > 0) this.ask('sync');
  }

  private ask(reason: Exclude<ReviewReason, 'asked'>): void {
    const asked = async () => {
      if (await this.reviews.isNeeded()) await this.requests.everything(reason);
    };
    asked().catch((error: unknown) => this.logger.error({ err: error }, 'Reviews could not be asked for'));
  }
}
