import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { SYNC_RUN_TOPIC, SyncRequests, SyncStatusService, type SyncRun } from '#catalog';
import { LiveEvents } from '#platform';
import { Requires } from '../access/requires.js';
import { follow } from '../graphql/follow.js';
import { SyncRunListType, SyncRunType, SyncStatusType } from './sync.type.js';

/** Syncs of the catalog with GitHub: history, state, progress, and asking for one. */
@Resolver(() => SyncRunType)
export class SyncResolver {
  constructor(
    private readonly status: SyncStatusService,
    private readonly requests: SyncRequests,
    private readonly live: LiveEvents,
  ) {}

  @Requires('sync.read')
  @Query(() => SyncRunListType)
  syncRuns(
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 20 }) size: number,
  ): Promise<SyncRunListType> {
    return this.status.history({ page, size });
  }

  @Requires('sync.read')
  @Query(() => SyncRunType, { nullable: true })
  syncRun(@Args('id', { type: () => ID }) id: string): Promise<SyncRun | null> {
    return this.status.run(id);
  }

  @Requires('sync.read')
  @Query(() => SyncStatusType)
  syncStatus(): Promise<SyncStatusType> {
    return this.status.status();
  }

  @Requires('sync.run')
  @Mutation(() => SyncRunType, {
    description: 'Asks a worker to sync now. Follow the run by its id, or by syncProgress.',
  })
  startSync(): Promise<SyncRun> {
    return this.requests.start();
  }

  @Requires('sync.read')
  @Subscription(() => SyncRunType, { description: 'The newest run now, and whatever run makes progress.' })
  syncProgress(): Promise<AsyncIterableIterator<{ syncProgress: SyncRun }>> {
    return follow(this.live, { topic: SYNC_RUN_TOPIC }, 'syncProgress', () => this.status.newest());
  }
}
