import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { LiveEvents } from '#platform';
import { ActionQueries, ActionsService, PersonQueries, type Action } from '#provisioning';
import { Requires } from '../access/requires.js';
import { follow } from '../graphql/follow.js';
import { ActionInput } from './action.input.js';
import { ActionListType, ActionType, AttemptType, AvailableActionType } from './action.type.js';

@Resolver(() => ActionType)
export class ActionResolver {
  constructor(
    private readonly actionsService: ActionsService,
    private readonly queries: ActionQueries,
    private readonly persons: PersonQueries,
    private readonly live: LiveEvents,
  ) {}

  @Requires('action.preview')
  @Mutation(() => ActionType, {
    description: 'Starts a dry run. Follow it with actionProgress; its report holds the calls that would be made.',
  })
  previewAction(@Args('input') input: ActionInput): Promise<Action> {
    return this.actionsService.preview(input);
  }

  @Requires('action.run')
  @Mutation(() => ActionType, { description: 'Hands the action to the workers. Follow it with actionProgress.' })
  runAction(@Args('input') input: ActionInput): Promise<Action> {
    return this.actionsService.run(input);
  }

  @Requires('action.preview')
  @Query(() => ActionType)
  action(@Args('id', { type: () => ID }) id: string): Promise<Action> {
    return this.queries.get(id);
  }

  @Requires('action.preview')
  @Query(() => ActionListType, { description: 'Newest first.' })
  actions(
    @Args('systemId', { type: () => ID, nullable: true }) systemId?: string,
    @Args('personId', { type: () => ID, nullable: true }) personId?: string,
    @Args('previews', { type: () => Boolean, defaultValue: false }) previews?: boolean,
    @Args('events', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only what a notification can be about: what was done to an account or a permission.',
    })
    events?: boolean,
    @Args('page', { type: () => Int, defaultValue: 1 }) page = 1,
    @Args('size', { type: () => Int, defaultValue: 20 }) size = 20,
  ): Promise<ActionListType> {
    return this.queries.list(
      { systemId: systemId ?? undefined, personId: personId ?? undefined, previews, events },
      { page, size },
    );
  }

  @Requires('system.read')
  @Query(() => [AvailableActionType], { description: 'What can be started on a target or notification system.' })
  availableActions(@Args('systemId', { type: () => ID }) systemId: string): Promise<AvailableActionType[]> {
    return this.queries.available(systemId);
  }

  @Requires('action.preview')
  @Subscription(() => ActionType, { description: 'The action now, and again whenever it changes.' })
  actionProgress(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncIterableIterator<{ actionProgress: Action }>> {
    return follow(this.live, { topic: 'action', key: id }, 'actionProgress', () => this.queries.get(id));
  }

  @ResolveField(() => [AttemptType])
  attempts(@Parent() action: Action): Promise<AttemptType[]> {
    return this.queries.attempts(action.id);
  }

  @ResolveField(() => String, { nullable: true })
  async personName(@Parent() action: Action): Promise<string | null> {
    return action.personId === null ? null : (await this.persons.get(action.personId)).displayName;
  }
}
