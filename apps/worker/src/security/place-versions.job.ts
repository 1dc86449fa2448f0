import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SYNC_RUN_TOPIC, SyncBoard } from '#catalog';
import { Jobs, LiveEvents, LOGGER, type Logger } from '#platform';
import { CatalogPlacement, PLACE_VERSIONS } from '#security';

/** Says where versions run: after syncs that changed something, and when a worker starts that may know more or have other modules. */
@Injectable()
export class PlaceVersionsJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly live: LiveEvents,
    private readonly board: SyncBoard,
    private readonly placement: CatalogPlacement,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(PLACE_VERSIONS, 1, async ({ signal }) => void (await this.placement.run(signal)));
    this.stopListening = await this.live.listen(({ topic, key }) => {
      if (topic !== SYNC_RUN_TOPIC) return;
      const run = this.board.read(key);
      if (run.state !== 'running' && run.changed > 0) this.ask();
    });
    this.ask();
  }

  beforeApplicationShutdown(): void {
    this.stopListening();
  }

  private ask(): void {
    const asked = async () => {
      if (await this.placement.isNeeded()) await this.jobs.send(PLACE_VERSIONS, {});
    };
    asked().catch((error: unknown) => this.logger.error({ err: error }, 'Versions could not be placed'));
  }
}
