import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Assessments,
  CatalogChecks,
  type CatalogSearch,
  Lifecycle,
  type NextStep,
  OtherHalves,
  Priorities,
  type Priority,
  RelatedRequests,
  type Request,
  RequestQueries,
  WantedBy,
  type Wanting,
} from '#requests';
import { Requires } from '../access/requires.js';
import { CatalogSearchType } from './catalog-search.type.js';
import {
  AssessmentType,
  DeskRequestType,
  NextStepType,
  RelatedRequestType,
  WantedByType,
} from './desk-request.type.js';
import { PriorityType } from './priority.type.js';
import { reference } from './reference.js';

interface DeskRequest {
  request: Request;
}

@Resolver(() => DeskRequestType)
export class DeskRequestResolver {
  constructor(
    private readonly requests: RequestQueries,
    private readonly lifecycle: Lifecycle,
    private readonly assessments: Assessments,
    private readonly priorities: Priorities,
    private readonly checks: CatalogChecks,
    private readonly wanted: WantedBy,
    private readonly halves: OtherHalves,
    private readonly related: RelatedRequests,
  ) {}

  @Requires('desk.read')
  @Query(() => DeskRequestType)
  async deskRequest(@Args('id', { type: () => ID }) id: string): Promise<DeskRequest> {
    return { request: await this.requests.get(id) };
  }

  @ResolveField(() => [NextStepType])
  nextSteps(@Parent() { request }: DeskRequest): Promise<NextStep[]> {
    return this.lifecycle.nextSteps(request);
  }

  @ResolveField(() => AssessmentType)
  assessment(@Parent() { request }: DeskRequest): Promise<AssessmentType> {
    return this.assessments.get(request.id);
  }

  @ResolveField(() => PriorityType)
  priority(@Parent() { request }: DeskRequest): Promise<Priority> {
    return this.priorities.of(request.id);
  }

  @ResolveField(() => [String])
  otherHalf(@Parent() { request }: DeskRequest): string[] {
    return this.halves.functions(request);
  }

  @ResolveField(() => [RelatedRequestType], { name: 'related' })
  async relatedRequests(@Parent() { request }: DeskRequest): Promise<RelatedRequestType[]> {
    const found = await this.related.of(request);
    return found.map(({ number, ...one }) => ({ ...one, reference: reference(number) }));
  }

  @ResolveField(() => [CatalogSearchType])
  searches(@Parent() { request }: DeskRequest): Promise<CatalogSearch[]> {
    return this.checks.recorded(request.id);
  }

  @ResolveField(() => [WantedByType])
  wantedBy(@Parent() { request }: DeskRequest): Promise<Wanting[]> {
    return this.wanted.of(request);
  }
}
