import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DesignsService, SkeletonService } from '#requests';
import { Requires } from '../../access/requires.js';
import { JsonScalar } from '../../graphql/json.scalar.js';
import { SayingType } from '../../graphql/saying.type.js';
import { DesignType } from './design.type.js';

@Resolver(() => DesignType)
export class DesignResolver {
  constructor(
    private readonly designs: DesignsService,
    private readonly skeletons: SkeletonService,
  ) {}

  @Requires('desk.read')
  @Query(() => DesignType)
  design(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('kind', { description: 'functional or technical.' }) kind: string,
  ): Promise<DesignType> {
    return this.designs.state(requestId, kind);
  }

  @Requires('desk.read')
  @Query(() => SayingType, { nullable: true, description: 'Why no repository can be made yet; null when it can.' })
  skeletonObstacle(@Args('requestId', { type: () => ID }) requestId: string): Promise<SayingType | null> {
    return this.skeletons.obstacle(requestId);
  }

  @Requires('desk.judge', 'desk.build')
  @Mutation(() => DesignType, { description: 'Saves the next version. The same content again is none.' })
  saveDesign(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('kind') kind: string,
    @Args('content', { type: () => JsonScalar }) content: unknown,
  ): Promise<DesignType> {
    return this.designs.save(requestId, kind, content);
  }

  @Requires('desk.judge', 'desk.build')
  @Mutation(() => DesignType, { description: 'By somebody who wrote no version of it.' })
  approveDesign(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('kind') kind: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<DesignType> {
    return this.designs.approve(requestId, kind, version);
  }
}
