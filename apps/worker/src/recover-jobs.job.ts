import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Jobs, LOGGER, type Logger } from '#platform';

const EVERY_MILLISECONDS = 3000;

/** Gives the jobs of workers that died to others. Every worker looks; pg-boss lets one of them act. */
@Injectable()
export class RecoverJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout;

  constructor(
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.jobs
        .recover()
        .catch((error: unknown) => this.logger.error({ err: error }, 'Jobs could not be recovered; trying again'));
    }, EVERY_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
