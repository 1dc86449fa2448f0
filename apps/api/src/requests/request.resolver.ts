import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { LiveEvents } from '#platform';
import { Expansions, OwnSteps, REQUEST_TOPIC, RequestQueries, RequestsService, type Request } from '#requests';
import { Requires } from '../access/requires.js';
import { follow } from '../graphql/follow.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { BeginRequestInput, RequestStepInput } from './request.input.js';
import { RequestListType, RequestType } from './request.type.js';

@Resolver(() => RequestType)
export class RequestResolver {
  constructor(
    private readonly queries: RequestQueries,
    private readonly requests: RequestsService,
    private readonly steps: OwnSteps,
    private readonly expansions: Expansions,
    private readonly live: LiveEvents,
  ) {}

  @Requires('request.own', 'desk.read')
  @Query(() => RequestType, { description: 'One of the own organisation; at the desk, any.' })
  request(@Args('id', { type: () => ID }) id: string): Promise<Request> {
    return this.queries.get(id);
  }

  @Requires('request.own')
  @Query(() => RequestListType, { description: 'Those of the own organisation, newest first.' })
  myRequests(
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 50 }) size: number,
  ): Promise<RequestListType> {
    return this.queries.mine({ page, size });
  }

  @Requires('request.own')
  @Mutation(() => RequestType, { description: 'A new draft; the step submit sends it.' })
  beginRequest(@Args('input') input: BeginRequestInput): Promise<Request> {
    return this.requests.begin(input);
  }

  @Requires('request.own', 'desk.assess', 'desk.judge')
  @Mutation(() => RequestType, { description: 'Changes the fields that are named; those that are left out stay.' })
  editRequestForm(
    @Args('id', { type: () => ID }) id: string,
    @Args('changes', { type: () => JsonScalar, description: 'Fields of RequestForm.' }) changes: unknown,
  ): Promise<Request> {
    return this.requests.editForm(id, changes);
  }

  @Requires('request.own')
  @Mutation(() => RequestType, {
    description: 'A new draft for what the connector that answered a request does not do yet.',
  })
  expandRequest(@Args('id', { type: () => ID }) id: string): Promise<Request> {
    return this.expansions.begin(id);
  }

  @Requires('request.own')
  @Mutation(() => RequestType, { description: 'A step that the customer takes. The desk has mutations of its own.' })
  moveRequest(@Args('id', { type: () => ID }) id: string, @Args('step') step: RequestStepInput): Promise<Request> {
    return this.steps.take(id, step);
  }

  @Requires('request.own', 'desk.read')
  @Subscription(() => RequestType, { description: 'The request now, and again whenever it changes.' })
  requestChanged(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncIterableIterator<{ requestChanged: Request }>> {
    return follow(this.live, { topic: REQUEST_TOPIC, key: id }, 'requestChanged', () => this.queries.get(id));
  }
}
