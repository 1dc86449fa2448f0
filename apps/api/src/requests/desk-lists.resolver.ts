import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UsersRepository } from '#access';
import { ASSIGNABLE, type BoardColumn, CatalogChecks, Desk, Priorities, type PriorityWeights } from '#requests';
import { Requires } from '../access/requires.js';
import { BoardFilterInput, PriorityWeightsInput } from './desk.input.js';
import { CatalogCandidatesType } from './catalog-search.type.js';
import { BoardColumnType, InboxType } from './desk-card.type.js';
import { DeskPersonType } from './desk-request.type.js';
import { PriorityWeightsType } from './priority.type.js';

/** What the desk looks at, over all customers. */
@Resolver()
export class DeskListsResolver {
  constructor(
    private readonly desk: Desk,
    private readonly checks: CatalogChecks,
    private readonly priorities: Priorities,
    private readonly users: UsersRepository,
  ) {}

  @Requires('desk.read')
  @Query(() => InboxType, { description: 'Requests whose next step is the viewer’s, by role.' })
  inbox(
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 50 }) size: number,
  ): Promise<InboxType> {
    return this.desk.inbox({ search, page, size });
  }

  @Requires('desk.read')
  @Query(() => [BoardColumnType], { description: 'Requests under way, by state or by who has to act.' })
  deskBoard(
    @Args('filter', { type: () => BoardFilterInput, nullable: true }) filter?: BoardFilterInput,
  ): Promise<BoardColumn[]> {
    return this.desk.board(filter ?? {});
  }

  @Requires('desk.assess', 'desk.judge')
  @Query(() => CatalogCandidatesType, { description: 'Connectors and requests that may be what is asked for.' })
  catalogCandidates(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('query') query: string,
  ): Promise<CatalogCandidatesType> {
    return this.checks.search(requestId, query);
  }

  @Requires('desk.read')
  @Query(() => [DeskPersonType], { description: 'Whom a request can be given to.' })
  deskPeople(): Promise<DeskPersonType[]> {
    return this.users.withRoles(ASSIGNABLE);
  }

  @Requires('desk.read')
  @Query(() => PriorityWeightsType)
  priorityWeights(): Promise<PriorityWeights> {
    return this.priorities.currentWeights();
  }

  @Requires('desk.configure')
  @Mutation(() => PriorityWeightsType, { description: 'Weighs every request anew.' })
  savePriorityWeights(@Args('weights') weights: PriorityWeightsInput): Promise<PriorityWeights> {
    return this.priorities.changeWeights(weights);
  }
}
