import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ReviewedConnectors, type ReviewedConnectorList } from '#security';
import { Requires } from '../access/requires.js';
import { ReviewedConnectorsInput } from './reviewed-connectors.input.js';
import { ReviewedConnectorListType } from './reviewed-connectors.type.js';

@Resolver()
export class ReviewedConnectorsResolver {
  constructor(private readonly connectors: ReviewedConnectors) {}

  @Requires('finding.read')
  @Query(() => ReviewedConnectorListType)
  reviewedConnectors(
    @Args('filter', { type: () => ReviewedConnectorsInput, nullable: true }) filter: ReviewedConnectorsInput | null,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 50 }) size: number,
  ): Promise<ReviewedConnectorList> {
    return this.connectors.page({ ...filter, page, size });
  }
}
