import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import {
  Assessments,
  CatalogChecks,
  type CatalogSearch,
  DeskSteps,
  Duplicates,
  OtherHalves,
  type Request,
  Triage,
} from '#requests';
import { Requires } from '../access/requires.js';
import {
  DeclineInput,
  ExistingConnectorInput,
  ImpactInput,
  QuestionsInput,
  RecordSearchInput,
  SetAsideInput,
} from './desk.input.js';
import { CatalogSearchType } from './catalog-search.type.js';
import { RequestType } from './request.type.js';

/** What the desk decides. The lifecycle says which role may, and what has to come first. */
@Resolver()
export class DeskDecisionsResolver {
  constructor(
    private readonly checks: CatalogChecks,
    private readonly triage: Triage,
    private readonly duplicates: Duplicates,
    private readonly assessments: Assessments,
    private readonly steps: DeskSteps,
    private readonly halves: OtherHalves,
  ) {}

  @Requires('desk.assess')
  @Mutation(() => CatalogSearchType, {
    description: 'Writes down what the catalog was searched for, and what was found.',
  })
  recordCatalogSearch(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('input') input: RecordSearchInput,
  ): Promise<CatalogSearch> {
    return this.checks.record(requestId, input);
  }

  @Requires('desk.assess')
  @Mutation(() => RequestType, { description: 'The catalog has it: points the customer at the version.' })
  markExisting(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('input') input: ExistingConnectorInput,
  ): Promise<Request> {
    return this.triage.existing(requestId, input);
  }

  @Requires('desk.assess', 'desk.judge')
  @Mutation(() => RequestType, {
    description: 'Somebody asked for it already: joins it, with its votes, with that one.',
  })
  markDuplicate(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('canonicalId', { type: () => ID, description: 'The request that stays.' }) canonicalId: string,
    @Args('reason') reason: string,
  ): Promise<Request> {
    return this.duplicates.join(requestId, canonicalId, reason);
  }

  @Requires('desk.assess', 'desk.judge')
  @Mutation(() => RequestType, { description: 'Asks the customer; our clock stands still until the answer.' })
  askCustomer(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('input') input: QuestionsInput,
  ): Promise<Request> {
    return this.triage.ask(requestId, input);
  }

  @Requires('desk.assess', 'desk.judge')
  @Mutation(() => RequestType)
  declineRequest(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('input') input: DeclineInput,
  ): Promise<Request> {
    return this.triage.decline(requestId, input);
  }

  @Requires('desk.assess')
  @Mutation(() => RequestType, { description: 'It is new: to the product owner.' })
  passOnRequest(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('reason') reason: string,
  ): Promise<Request> {
    return this.triage.passOn(requestId, reason);
  }

  @Requires('desk.judge')
  @Mutation(() => RequestType, { description: 'What is left out stays as it is.' })
  assessImpact(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('impact') impact: ImpactInput,
  ): Promise<Request> {
    return this.assessments.impact(requestId, impact);
  }

  @Requires('desk.judge')
  @Mutation(() => RequestType, { description: 'The product owner’s own verdict on whether it can be made.' })
  giveVerdict(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('verdict', { description: 'feasible, feasibleWithGaps, vendorNeeded or notFeasible.' }) verdict: string,
    @Args('reason') reason: string,
  ): Promise<Request> {
    return this.assessments.verdict(requestId, { verdict, reason });
  }

  @Requires('desk.judge')
  @Mutation(() => RequestType, { description: 'Working days of development, as a range.' })
  estimateRequest(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Promise<Request> {
    return this.assessments.estimate(requestId, { from, to });
  }

  @Requires('desk.judge')
  @Mutation(() => RequestType, { description: 'Gives it to somebody of the desk; null for nobody.' })
  assignRequest(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('userId', { type: () => ID, nullable: true }) userId: string | null,
  ): Promise<Request> {
    return this.assessments.assign(requestId, userId ?? null);
  }

  @Requires('desk.judge')
  @Mutation(() => RequestType, { description: 'Not possible now: to be looked at again on a date.' })
  setRequestAside(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('input') input: SetAsideInput,
  ): Promise<Request> {
    return this.assessments.setAside(requestId, input);
  }

  @Requires('desk.judge')
  @Mutation(() => RequestType, {
    description: 'Files the other half of a wish for both directions; gives the new request.',
  })
  openOtherHalf(@Args('requestId', { type: () => ID }) requestId: string): Promise<Request> {
    return this.halves.open(requestId);
  }

  @Requires('desk.read')
  @Mutation(() => RequestType, { description: 'A step of the desk that carries nothing but a reason.' })
  takeDeskStep(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('action', { description: 'One of nextSteps.' }) action: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<Request> {
    return this.steps.take(requestId, { action, reason });
  }
}
