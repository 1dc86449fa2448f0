import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { TenantsModule } from '#tenants';
import { RequestsModule } from '../requests.module.js';
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
