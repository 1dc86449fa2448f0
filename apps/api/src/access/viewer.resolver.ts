import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { asViewer, currentViewer, permissionsOf, SessionsService, tenantsOf } from '#access';
import { shownDemoPersons } from '#database';
import { ENVIRONMENT, type Environment } from '#platform';
import { TenantQueries } from '#tenants';
import { LoggedIn, Public } from './requires.js';
import { sessionToken } from './session-cookie.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly sessions: SessionsService,
    private readonly tenants: TenantQueries,
  ) {}

  @Public()
  @Query(() => ViewerType)
  async viewer(): Promise<ViewerType> {
    const viewer = currentViewer();
    const tenants = await this.tenants.named(tenantsOf(viewer.grants));
    const effective = viewer.grants.filter((grant) => grant.tenantId === null || grant.tenantId === viewer.tenantId);
    return {
      user: viewer.userId === null ? null : { id: viewer.userId, name: viewer.name },
      tenant: tenants.find((tenant) => tenant.id === viewer.tenantId) ?? null,
      tenants,
      roles: [...new Set(effective.map((grant) => grant.role))],
      permissions: [...permissionsOf(viewer.grants, viewer.tenantId)],
      demo: this.environment.KOPPEL_DEMO
        ? { persons: shownDemoPersons, sandboxUrl: this.environment.SANDBOX_URL }
        : null,
    };
  }

  @LoggedIn()
  @Mutation(() => ViewerType, { description: 'Work in another of your tenants from now on.' })
  async chooseTenant(
    @Args('tenantId', { type: () => ID }) tenantId: string,
    @Context('req') request: Request,
  ): Promise<ViewerType> {
    const viewer = currentViewer();
    await this.sessions.chooseTenant(sessionToken(request)!, viewer, tenantId);
    return asViewer({ ...viewer, tenantId }, () => this.viewer());
  }
}
