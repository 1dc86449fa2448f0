import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { TenantsModule } from '#tenants';
import { RequestsModule } from '../requests.module.js';
import { RolloutsModule } from '../rollouts/rollouts.module.js';
import { CalendarsService } from './calendar/calendars.service.js';
import { PlanningRepository } from './calendar/planning.repository.js';
import { PlanningSettingsService } from './calendar/planning-settings.service.js';
import { RolloutCalendar } from './rollout-plan/rollout-calendar.js';
import { RolloutList } from './rollout-plan/rollout-list.service.js';
import { RolloutPlans } from './rollout-plan/rollout-plans.service.js';
import { LeadTimesQueries } from './times/lead-times.queries.js';
import { RequestPlanningService } from './times/request-planning.service.js';

const providers = [
  CalendarsService,
  PlanningRepository,
  PlanningSettingsService,
  RolloutCalendar,
  RolloutList,
  RolloutPlans,
  LeadTimesQueries,
  RequestPlanningService,
];

/** How long requests and rollouts take, and when everybody has time for them. */
@Module({ imports: [CatalogModule, TenantsModule, RequestsModule, RolloutsModule], providers, exports: providers })
export class PlanningModule {}
