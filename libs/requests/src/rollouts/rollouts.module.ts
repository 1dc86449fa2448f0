import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { TenantsModule } from '#tenants';
import { CustomerCheckBoard } from './check3/customer-check-board.js';
import { CustomerCheckScope } from './check3/customer-check-scope.js';
import { CustomerChecksService } from './check3/customer-checks.service.js';
import { ReceivedFieldsQueries } from './check3/received-fields.queries.js';
import { RequestsModule } from '../requests.module.js';
import { RolloutEvidence } from './tasks/rollout-evidence.service.js';
import { RolloutFactsQueries } from './lifecycle/rollout-facts.queries.js';
import { RolloutLifecycle } from './lifecycle/rollout-lifecycle.service.js';
import { RolloutPlanner } from './rollout-planner.service.js';
import { RolloutScope } from './rollout-scope.js';
import { RolloutTasks } from './tasks/rollout-tasks.service.js';
import { RolloutTrail } from './trail/rollout-trail.js';
import { RolloutsQueries } from './rollouts.queries.js';
import { RolloutsRepository } from './rollouts.repository.js';

const providers = [
  ReceivedFieldsQueries,
  CustomerCheckBoard,
  CustomerCheckScope,
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

/** Rollouts: a published connector on its way into each customer's tenant. */
@Module({ imports: [CatalogModule, TenantsModule, RequestsModule], providers, exports: providers })
export class RolloutsModule {}
