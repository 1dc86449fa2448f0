import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ENVIRONMENT, Jobs, LOGGER, type Environment, type Logger } from '#platform';
import { TOPDESK_ROUND, topdeskAccess, TopdeskImport } from '#requests';

/** Where the installation has a TOPdesk: a round every so often, by whichever worker is first. */
@Injectable()
export class TopdeskJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly topdesk: TopdeskImport,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!topdeskAccess(this.environment)) return;
    await this.jobs.work(TOPDESK_ROUND, 1, async () => void (await this.topdesk.round()));
    this.timer = setInterval(() => this.ask(), this.environment.KOPPEL_TOPDESK_INTERVAL_SECONDS * 1000);
    this.ask();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private ask(): void {
    this.jobs
      .send(TOPDESK_ROUND, {}, { singletonKey: 'round' })
      .catch((error: unknown) => this.logger.error({ err: error }, 'A round of TOPdesk could not be asked for'));
  }
}
