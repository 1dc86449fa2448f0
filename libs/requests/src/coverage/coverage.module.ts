import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { CoverageListQueries } from './coverage-lists.queries.js';
import { CoverageListsRepository } from './coverage-lists.repository.js';
import { CoverageLists } from './coverage-lists.service.js';
import { OpenRequestsQueries } from './open-requests.queries.js';

/** Whether a customer's applications are covered: lists that sales asks about. */
@Module({
  imports: [CatalogModule],
  providers: [CoverageLists, CoverageListQueries, CoverageListsRepository, OpenRequestsQueries],
  exports: [CoverageLists, CoverageListQueries, OpenRequestsQueries],
})
export class CoverageModule {}
