import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VendorsQueries, VendorsService, type Vendor } from '#requests';
import { Requires } from '../../access/requires.js';
import { VendorContactInput, VendorInput } from './vendor.input.js';
import { VendorContactType, VendorPageType, VendorRequestType, VendorType } from './vendor.type.js';

@Resolver(() => VendorType)
export class VendorResolver {
  constructor(
    private readonly queries: VendorsQueries,
    private readonly vendorsService: VendorsService,
  ) {}

  @Requires('desk.read')
  @Query(() => VendorPageType, { description: 'Vendors by name; a search finds former names too.' })
  vendors(
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
  ): Promise<VendorPageType> {
    return this.queries.list(search, { page, size: 50 });
  }

  @Requires('desk.read')
  @Query(() => VendorType)
  vendor(@Args('id', { type: () => ID }) id: string): Promise<Vendor> {
    return this.queries.get(id);
  }

  @Requires('desk.judge')
  @Mutation(() => VendorType)
  saveVendor(
    @Args('vendorId', { type: () => ID }) vendorId: string,
    @Args('vendor') vendor: VendorInput,
  ): Promise<Vendor> {
    return this.vendorsService.change(vendorId, vendor);
  }

  @Requires('desk.judge')
  @Mutation(() => VendorType)
  logVendorContact(
    @Args('vendorId', { type: () => ID }) vendorId: string,
    @Args('contact') contact: VendorContactInput,
  ): Promise<Vendor> {
    return this.vendorsService.logContact(vendorId, contact);
  }

  @ResolveField(() => [String])
  async formerNames(@Parent() vendor: Vendor): Promise<string[]> {
    return (await this.queries.names(vendor.id)).filter(({ former }) => former).map(({ name }) => name);
  }

  @ResolveField(() => [VendorContactType], { description: 'The contact log, newest first.' })
  log(@Parent() vendor: Vendor): Promise<VendorContactType[]> {
    return this.queries.contacts(vendor.id);
  }

  @ResolveField(() => [VendorRequestType])
  requests(@Parent() vendor: Vendor): Promise<VendorRequestType[]> {
    return this.queries.requests(vendor.id);
  }
}
