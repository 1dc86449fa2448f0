import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ConnectorSearchQueries,
  type ConnectorCard,
  type ConnectorList,
  type ConnectorSearch,
  type Facet,
  SyncStatusService,
} from '#catalog';
import { Public } from '../access/requires.js';
import { ConnectorCardType, ConnectorListType, FacetType } from './connector-list.type.js';
import { ConnectorFilter, ConnectorSort } from './connector.input.js';
import { fileAddress } from './file-address.js';

/** The list carries what was asked for, so that facets are counted only when somebody wants them. */
type AskedList = ConnectorList & { asked: ConnectorSearch };

@Resolver(() => ConnectorListType)
export class ConnectorListResolver {
  constructor(
    private readonly search: ConnectorSearchQueries,
    private readonly syncs: SyncStatusService,
  ) {}

  @Public()
  @Query(() => ConnectorListType, {
    description: 'Search that forgives typing mistakes and knows other words for the same.',
  })
  async connectors(
    @Args('filter', { type: () => ConnectorFilter, nullable: true }) filter: ConnectorFilter | null,
    @Args('sort', { type: () => ConnectorSort, defaultValue: ConnectorSort.RELEVANCE }) sort: ConnectorSort,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 24 }) size: number,
  ): Promise<AskedList> {
    const asked = { ...filter, sort, page, size };
    return { ...(await this.search.page(asked)), asked };
  }

  @ResolveField(() => [FacetType])
  facets(@Parent() { asked }: AskedList): Promise<Facet[]> {
    return this.search.facets(asked);
  }

  @ResolveField(() => Boolean)
  beingFilled(): Promise<boolean> {
    return this.syncs.isFirst();
  }
}

@Resolver(() => ConnectorCardType)
export class ConnectorCardResolver {
  @ResolveField(() => String, { nullable: true })
  iconUrl(@Parent() { iconSha256 }: ConnectorCard): string | null {
    return iconSha256 === null ? null : fileAddress(iconSha256, 'icon');
  }
}
