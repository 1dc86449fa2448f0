import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { DatabaseModule } from '#database';
import { type Environment, PlatformModule } from '#platform';
import {
  DeskModule,
  NotificationsModule,
  PlanningModule,
  VersionFacts,
  RequestsModule,
  RolloutsModule,
} from '#requests';
import { ProvisioningModule, ProvisioningWorkModule, RuntimeProcesses } from '#provisioning';
import { SecurityModule, SecurityWorkModule } from '#security';
import { TenantsModule } from '#tenants';
import { feasibilityJobs } from './feasibility/index.js';
import { notificationsJobs } from './notifications/index.js';
import { requestsJobs } from './requests/index.js';
import { rolloutsJobs } from './rollouts/index.js';
import { securityJobs } from './security/index.js';
import { ImportPersonsJob } from './import-persons.job.js';
import { PrepareDemo } from './prepare-demo.job.js';
import { RecoverJobs } from './recover-jobs.job.js';
import { RunActionJob } from './run-action.job.js';
import { SyncCatalogJob } from './sync-catalog.job.js';
import { SyncRepositoryJob } from './sync-repository.job.js';

/** The rooms that a worker opens, and what it does for them. Start as many workers as you like, on as many machines. */
@Module({})
export class WorkerModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.for(environment, 'worker'),
        DatabaseModule.for(environment.DATABASE_URL),
        AuditModule,
        AccessModule,
        CatalogModule,
        TenantsModule,
        ProvisioningModule,
        ProvisioningWorkModule,
        SecurityModule,
        SecurityWorkModule.with(
          {
            imports: [ProvisioningWorkModule],
            inject: [RuntimeProcesses],
            useFactory: ({ hosts }: RuntimeProcesses) => hosts,
          },
          { imports: [RequestsModule], inject: [VersionFacts], useFactory: (facts: VersionFacts) => facts },
        ),
        RequestsModule,
        PlanningModule,
        RolloutsModule,
        NotificationsModule,
        DeskModule,
      ],
      providers: [
        RecoverJobs,
        RunActionJob,
        ImportPersonsJob,
        SyncCatalogJob,
        SyncRepositoryJob,
        PrepareDemo,
        ...requestsJobs,
        ...feasibilityJobs,
        ...securityJobs,
        ...rolloutsJobs,
        ...notificationsJobs,
      ],
    };
  }
}
