import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '#platform';
import { IMPORT_PERSONS, PersonImporter } from '#provisioning';

/** Imports of persons, two at a time: they are long and heavy. */
@Injectable()
export class ImportPersonsJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly importer: PersonImporter,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(IMPORT_PERSONS, 2, (claim) => this.importer.run(claim));
  }
}
