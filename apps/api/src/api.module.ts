import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { DatabaseModule } from '#database';
import { type Environment, LOGGER, type Logger, PlatformModule } from '#platform';
import { ProvisioningModule } from '#provisioning';
import {
  CoverageModule,
  DeskModule,
  NotificationsModule,
  PlanningModule,
  RequestsModule,
  RolloutsModule,
} from '#requests';
import { SecurityModule } from '#security';
import { TenantsModule } from '#tenants';
import { AuthController } from './access/auth.controller.js';
import { OpenId } from './access/openid.js';
import { RequirementGuard } from './access/requirement.guard.js';
import { ViewerMiddleware } from './access/viewer.middleware.js';
import { ViewerResolver } from './access/viewer.resolver.js';
import { CatalogFilesController } from './catalog/catalog-files.controller.js';
import { ConnectorCardResolver, ConnectorListResolver } from './catalog/connector-list.resolver.js';
import { ConnectorResolver } from './catalog/connector.resolver.js';
import { ConnectorVersionResolver } from './catalog/connector-version.resolver.js';
import { GithubWebhooksController } from './catalog/github-webhooks.controller.js';
import { SyncResolver } from './catalog/sync.resolver.js';
import { ApiGraphQLModule } from './graphql/graphql.module.js';
import { HealthController } from './health.controller.js';
import { HttpErrorsFilter } from './http-errors.filter.js';
import { ActionResolver } from './provisioning/action.resolver.js';
import { ActionReportResolver } from './provisioning/action-report.resolver.js';
import { SystemHealthResolver } from './provisioning/system-health.resolver.js';
import { PersonResolver } from './provisioning/person.resolver.js';
import { requestsControllers, requestsResolvers } from './requests/index.js';
import { coverageControllers, coverageResolvers } from './coverage/index.js';
import { feasibilityControllers, feasibilityResolvers } from './feasibility/index.js';
import { designsControllers, designsResolvers } from './designs/index.js';
import { securityControllers, securityResolvers } from './security/index.js';
import { rolloutsControllers, rolloutsResolvers } from './rollouts/index.js';
import { notificationsControllers, notificationsResolvers } from './notifications/index.js';
import { SystemResolver } from './tenants/system.resolver.js';

/** The rooms that the API opens, and its own doors. */
@Module({})
export class ApiModule implements NestModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.for(environment, 'api'),
        DatabaseModule.for(environment.DATABASE_URL),
        AuditModule,
        AccessModule,
        CatalogModule,
        SecurityModule,
        TenantsModule,
        ProvisioningModule,
        RequestsModule,
        PlanningModule,
        RolloutsModule,
        NotificationsModule,
        DeskModule,
        CoverageModule,
        ApiGraphQLModule,
      ],
      controllers: [
        AuthController,
        HealthController,
        CatalogFilesController,
        GithubWebhooksController,
        ...requestsControllers,
        ...coverageControllers,
        ...feasibilityControllers,
        ...designsControllers,
        ...securityControllers,
        ...rolloutsControllers,
        ...notificationsControllers,
      ],
      providers: [
        OpenId,
        ViewerResolver,
        ConnectorListResolver,
        ConnectorCardResolver,
        ConnectorResolver,
        ConnectorVersionResolver,
        SyncResolver,
        SystemResolver,
        ActionResolver,
        ActionReportResolver,
        SystemHealthResolver,
        PersonResolver,
        ...requestsResolvers,
        ...coverageResolvers,
        ...feasibilityResolvers,
        ...designsResolvers,
        ...securityResolvers,
        ...rolloutsResolvers,
        ...notificationsResolvers,
        { provide: APP_GUARD, useClass: RequirementGuard },
        { provide: APP_FILTER, useFactory: (logger: Logger) => new HttpErrorsFilter(logger), inject: [LOGGER] },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(ViewerMiddleware).forRoutes('{*path}');
  }
}
