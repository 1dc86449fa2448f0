import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connector, ConnectorsQueries } from '#catalog';
import { RateLimit } from '#platform';
import { BoardQueries, type BoardEntry, isClosed, STATES, Votes } from '#requests';
import { Public, Requires } from '../access/requires.js';
import { BoardEntryType, BoardListType } from './board-entry.type.js';
import { VoteInput, WishesInput } from './board.input.js';
import { ConnectorNameType } from './connector-name.type.js';
import { reference } from './reference.js';

/** What is wished for, for anybody to see. */
@Resolver(() => BoardEntryType)
export class BoardResolver {
  /** Both search among all wishes, for anybody. */
  private readonly limit = new RateLimit(60);

  constructor(
    private readonly board: BoardQueries,
    private readonly votes: Votes,
    private readonly connectors: ConnectorsQueries,
  ) {}

  @Public()
  @Query(() => BoardListType, {
    description: 'What is asked for. Trending: (5 × votes of the last 30 days + 1) / (age in days + 2)^1.4.',
  })
  wishes(
    @Context('address') address: string,
    @Args('input', { nullable: true }) input?: WishesInput,
  ): Promise<BoardListType> {
    this.limit.take(`wishes ${address}`);
    return this.board.page({ ...input });
  }

  @Public()
  @Query(() => [BoardEntryType], { description: 'Open wishes for the application that is being named, nearest first.' })
  similarRequests(@Context('address') address: string, @Args('name') name: string): Promise<BoardEntry[]> {
    this.limit.take(`similar ${address}`);
    return this.board.similar(name);
  }

  @Requires('request.own')
  @Mutation(() => BoardEntryType, {
    description: 'We want it too: one vote an organisation; a second one replaces the first.',
  })
  joinRequest(
    @Args('id', { type: () => ID }) id: string,
    @Args('wants', { nullable: true }) wants?: VoteInput,
  ): Promise<BoardEntry> {
    return this.votes.join(id, wants);
  }

  @Requires('request.own')
  @Mutation(() => BoardEntryType)
  leaveRequest(@Args('id', { type: () => ID }) id: string): Promise<BoardEntry> {
    return this.votes.leave(id);
  }

  @ResolveField(() => String, { description: 'What people say: R-1042.' })
  reference(@Parent() entry: BoardEntry): string {
    return reference(entry.number);
  }

  @ResolveField(() => String, { description: 'Where it is, in customers’ words.' })
  customerLabel(@Parent() { state }: BoardEntry): string {
    return STATES[state].label;
  }

  @ResolveField(() => ConnectorNameType, {
    nullable: true,
    description: 'Of which more is wanted, or that it has become.',
  })
  connector(@Parent() { connectorId }: BoardEntry): Promise<Connector | null> | null {
    return connectorId === null ? null : this.connectors.find(connectorId);
  }

  @ResolveField(() => Boolean, { description: 'Work goes on: it can be joined.' })
  open(@Parent() { state }: BoardEntry): boolean {
    return !isClosed(state) && state !== 'published';
  }
}
