import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { TenantsModule } from '#tenants';
import { LifecycleFacts } from './lifecycle/lifecycle-facts.queries.js';
import { Lifecycle } from './lifecycle/lifecycle.service.js';
import { RequestScope } from './requests/request-scope.js';
import { RequestsRepository } from './requests/requests.repository.js';
import { RequestsService } from './requests/requests.service.js';
import { RequestTrail } from './trail/request-trail.js';
import { TrailRepository } from './trail/trail.repository.js';

/** What customers want: requests from wish to rollout. */
@Module({
  imports: [CatalogModule, TenantsModule],
  providers: [
    RequestScope,
    RequestsRepository,
    TrailRepository,
    RequestTrail,
    LifecycleFacts,
    Lifecycle,
    RequestsService,
  ],
  exports: [RequestScope, RequestsRepository, TrailRepository, RequestTrail, Lifecycle, RequestsService],
})
export class RequestsModule {}
