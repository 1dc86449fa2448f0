import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LOGGER, type Logger } from '#platform';
import { Rechecks } from '#requests';

const HOUR = 3_600_000;

/**
 * Looks every hour whether the day has come for something that was set aside; so a day begins within an hour, and a worker that was away
 * makes up for it. Every worker looks: what one of them opens the others pass by.
 */
@Injectable()
export class RecheckJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout;
  private current: Promise<void> = Promise.resolve();

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly rechecks: Rechecks,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), HOUR);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.current;
  }

  private look(): void {
    this.current = this.rechecks.reopenDue(new Date().toISOString().slice(0, 10)).then(
      (count) => {
        if (count > 0) this.logger.info({ count }, 'Requests that were set aside are open again');
      },
      (error: unknown) => this.logger.error({ err: error }, 'The rechecks failed; the next hour tries again'),
    );
  }
}
