import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { TenantsModule } from '#tenants';
import { CustomerCheckBoard } from '../checks/customer/customer-check-board.js';
import { CustomerChecksService } from '../checks/customer/customer-checks.service.js';
import { ReceivedFieldsQueries } from '../checks/customer/received-fields.queries.js';
import { RequestsModule } from '../requests.module.js';
import { RolloutCalendar } from '../planning/rollout-calendar.js';
import { RolloutPlans } from '../planning/rollout-plans.service.js';
import { RequestPlanningService } from '../planning/request-planning.service.js';
import { PlanningSettingsService } from '../planning/planning-settings.service.js';
import { PlanningRepository } from '../planning/planning.repository.js';
import { LeadTimesQueries } from '../planning/lead-times.queries.js';
import { CalendarsService } from '../planning/calendars.service.js';
import { RolloutEvidence } from './rollout-evidence.service.js';
import { RolloutFactsQueries } from './rollout-facts.queries.js';
import { RolloutLifecycle } from './rollout-lifecycle.service.js';
import { RolloutPlanner } from './rollout-planner.service.js';
import { RolloutScope } from './rollout-scope.js';
import { RolloutTasks } from './rollout-tasks.service.js';
import { RolloutTrail } from './rollout-trail.js';
import { RolloutsQueries } from './rollouts.queries.js';
import { RolloutsRepository } from './rollouts.repository.js';

const providers = [
  RolloutCalendar,
  RolloutPlans,
  RequestPlanningService,
  PlanningSettingsService,
  PlanningRepository,
  LeadTimesQueries,
  CalendarsService,
  ReceivedFieldsQueries,
  CustomerCheckBoard,
  CustomerChecksService,
  RolloutEvidence,
  RolloutFactsQueries,
  RolloutLifecycle,
  RolloutPlanner,
  RolloutScope,
  RolloutTasks,
  RolloutTrail,
  RolloutsQueries,
  RolloutsRepository,
];

/** Rollouts and what they and requests take: a published connector on its way into each customer's tenant. */
@Module({ imports: [CatalogModule, TenantsModule, RequestsModule], providers, exports: providers })
export class RolloutsModule {}
