import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { AssessmentsRepository } from '../assessment/assessments.repository.js';
import { Assessments } from '../assessment/assessments.service.js';
import { Rechecks } from '../assessment/rechecks.service.js';
import { RequestsModule } from '../requests.module.js';
import { CatalogChecks } from '../triage/catalog-checks.service.js';
import { CatalogSearchesRepository } from '../triage/catalog-searches.repository.js';
import { TakenRequests } from '../triage/taken-requests.js';
import { Triage } from '../triage/triage.service.js';
import { DeskQueries } from './desk.queries.js';
import { DeskSteps } from './desk-steps.service.js';
import { Desk } from './desk.service.js';
import { Priorities } from './priorities.service.js';
import { PriorityWeightsRepository } from './priority-weights.repository.js';

const exported = [CatalogChecks, Triage, Assessments, Rechecks, Desk, DeskSteps, Priorities];

/** What sales and the product owner make of requests: the first assessment, impact and priority, inbox and board. */
@Module({
  imports: [CatalogModule, RequestsModule],
  providers: [
    CatalogSearchesRepository,
    TakenRequests,
    AssessmentsRepository,
    DeskQueries,
    PriorityWeightsRepository,
    ...exported,
  ],
  exports: exported,
})
export class DeskModule {}
