import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { RequestsModule } from '../requests.module.js';
import { CoverageListQueries } from './coverage-lists.queries.js';
import { CoverageListsRepository } from './coverage-lists.repository.js';
import { CoverageLists } from './coverage-lists.service.js';

/** Whether a customer's applications are covered: lists that sales asks about. */
@Module({
  imports: [CatalogModule, RequestsModule],
  providers: [CoverageLists, CoverageListQueries, CoverageListsRepository],
  exports: [CoverageLists, CoverageListQueries],
})
export class CoverageModule {}
