import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { LiveEvents, type Page } from '#platform';
import {
  type ListedRollout,
  type Rollout,
  ROLLOUT_TOPIC,
  RolloutLifecycle,
  RolloutList,
  RolloutPlanner,
  RolloutPlans,
  RolloutsQueries,
  RolloutTasks,
} from '#requests';
import { Requires } from '../access/requires.js';
import { follow } from '../graphql/follow.js';
import { RolloutInput, RolloutTaskChangeInput } from './rollout.input.js';
import { RolloutPageType, RolloutPlanType, RolloutType } from './rollout.type.js';

/** Two kinds of people come here: those of a customer (rollout.read) and those of the desk (desk.read). The room lets each see theirs. */
@Requires('rollout.read', 'desk.read')
@Resolver(() => RolloutType)
export class RolloutResolver {
  constructor(
    private readonly list: RolloutList,
    private readonly queries: RolloutsQueries,
    private readonly planner: RolloutPlanner,
    private readonly plans: RolloutPlans,
    private readonly lifecycle: RolloutLifecycle,
    private readonly rolloutTasks: RolloutTasks,
    private readonly live: LiveEvents,
  ) {}

  @Query(() => RolloutPageType, { description: 'Newest first.' })
  rollouts(
    @Args('requestId', { type: () => ID, nullable: true }) requestId?: string,
    @Args('connectorId', { type: () => ID, nullable: true }) connectorId?: string,
    @Args('open', { type: () => Boolean, defaultValue: false }) open?: boolean,
    @Args('page', { type: () => Int, defaultValue: 1 }) page?: number,
    @Args('size', { type: () => Int, defaultValue: 50 }) size?: number,
  ): Promise<Page<ListedRollout>> {
    const which = { requestId: requestId ?? undefined, connectorId: connectorId ?? undefined, open };
    return this.list.page({ ...which, page, size });
  }

  @Query(() => RolloutType)
  rollout(@Args('id', { type: () => ID }) id: string): Promise<Rollout> {
    return this.queries.get(id);
  }

  @Requires('rollout.work', 'rollout.manage', 'desk.plan')
  @Query(() => RolloutPlanType, {
    description: '“Book now, live on …”: what a rollout would become. Nothing is begun.',
  })
  proposedRollout(@Args('input') input: RolloutInput): Promise<RolloutPlanType> {
    return this.plans.propose(input);
  }

  @Requires('rollout.work', 'rollout.manage', 'desk.plan')
  @Mutation(() => RolloutType)
  async planRollout(@Args('input') input: RolloutInput): Promise<Rollout> {
    const rollout = await this.planner.plan(input);
    return input.startsOn ? this.plans.book(rollout.id, input.startsOn) : rollout;
  }

  @Requires('rollout.work', 'rollout.manage', 'desk.plan')
  @Mutation(() => RolloutType, { description: 'Books the first day, and with it the days of every party.' })
  bookRollout(
    @Args('id', { type: () => ID }) id: string,
    @Args('startsOn', { description: 'ISO date.' }) startsOn: string,
  ): Promise<Rollout> {
    return this.plans.book(id, startsOn);
  }

  @Requires('rollout.work', 'rollout.manage', 'desk.plan')
  @Mutation(() => RolloutType, { description: 'Another version of the connector, while nothing was tried yet.' })
  chooseRolloutVersion(
    @Args('id', { type: () => ID }) id: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('reason', { type: () => String, nullable: true }) reason?: string | null,
  ): Promise<Rollout> {
    return this.planner.chooseVersion(id, versionId, reason);
  }

  @Requires('rollout.work', 'rollout.manage', 'desk.plan')
  @Mutation(() => RolloutType)
  moveRollout(
    @Args('id', { type: () => ID }) id: string,
    @Args('action') action: string,
    @Args('reason', { type: () => String, nullable: true }) reason?: string | null,
  ): Promise<Rollout> {
    return this.lifecycle.move(id, { action, reason });
  }

  @Requires('rollout.work', 'rollout.manage')
  @Mutation(() => RolloutType, {
    description: 'Closes a task by what proves that it is done; left out, the platform looks for it.',
  })
  doRolloutTask(
    @Args('id', { type: () => ID }) id: string,
    @Args('task') task: string,
    @Args('evidence', { type: () => String, nullable: true }) evidence?: string | null,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<Rollout> {
    return this.rolloutTasks.complete(id, task, { evidence, note });
  }

  @Requires('rollout.work', 'rollout.manage')
  @Mutation(() => RolloutType)
  changeRolloutTask(
    @Args('id', { type: () => ID }) id: string,
    @Args('task') task: string,
    @Args('changes') changes: RolloutTaskChangeInput,
  ): Promise<Rollout> {
    return this.rolloutTasks.change(id, task, changes);
  }

  @Subscription(() => RolloutType, { description: 'The rollout now, and again whenever it changes.' })
  rolloutProgress(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncIterableIterator<{ rolloutProgress: Rollout }>> {
    return follow(this.live, { topic: ROLLOUT_TOPIC, key: id }, 'rolloutProgress', () => this.queries.get(id));
  }
}
