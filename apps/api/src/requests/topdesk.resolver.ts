import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Request, type StuckForm, TopdeskImport } from '#requests';
import { type Tenant, TenantQueries } from '#tenants';
import { Requires } from '../access/requires.js';
import { TenantType } from '../access/viewer.type.js';
import { RequestType } from './request.type.js';
import { StuckTopdeskFormType } from './topdesk.type.js';

@Resolver()
export class TopdeskResolver {
  constructor(
    private readonly topdesk: TopdeskImport,
    private readonly tenants: TenantQueries,
  ) {}

  @Requires('desk.assess')
  @Query(() => [StuckTopdeskFormType], { description: 'Oldest first.' })
  stuckTopdeskForms(): Promise<StuckForm[]> {
    return this.topdesk.stuck();
  }

  @Requires('desk.assess')
  @Mutation(() => RequestType, { description: 'Files the form for this customer.' })
  assignTopdeskForm(
    @Args('number') number: string,
    @Args('tenantId', { type: () => ID }) tenantId: string,
  ): Promise<Request> {
    return this.topdesk.assign(number, tenantId);
  }

  @Requires('desk.read')
  @Query(() => [TenantType], { description: 'All customers, by name.' })
  customers(): Promise<Tenant[]> {
    return this.tenants.all();
  }
}
