import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CatalogSync, SYNC_REPOSITORY } from '#catalog';
import { Jobs } from '#platform';

/** Repositories that GitHub said something about, two at a time. */
@Injectable()
export class SyncRepositoryJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly sync: CatalogSync,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(SYNC_REPOSITORY, 2, async ({ data }) => void (await this.sync.runRepository(data.nodeId)));
  }
}
