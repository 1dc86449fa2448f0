import { hostname } from 'node:os';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ENVIRONMENT, Jobs, type Environment } from '#platform';
import { ActionRunner, PREVIEW_ACTION, RUN_ACTION } from '#provisioning';

/** Real actions and previews: each kind has hands of its own, so that nobody waits for a preview behind a long run. */
@Injectable()
export class RunActionJob implements OnApplicationBootstrap {
  private readonly worker = `${process.env['WORKER_NAME'] ?? hostname()} (process ${process.pid})`;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly jobs: Jobs,
    private readonly runner: ActionRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(PREVIEW_ACTION, 2, (claim) => this.runner.run(claim, this.worker));
    await this.jobs.work(RUN_ACTION, this.environment.WORKER_CONCURRENCY, (claim) =>
      this.runner.run(claim, this.worker),
    );
  }
}
