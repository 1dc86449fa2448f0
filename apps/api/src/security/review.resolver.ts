import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Connector, VersionSummary } from '#catalog';
import { LiveEvents } from '#platform';
import {
  FindingDecisions,
  FindingQueries,
  REVIEW_RUN_TOPIC,
  ReviewQueries,
  ReviewRequests,
  type FixedFinding,
  type ReviewRun,
  type VersionFinding,
  type VersionReviewRow,
} from '#security';
import { Requires } from '../access/requires.js';
import { ConnectorVersionType } from '../catalog/connector-version.type.js';
import { ConnectorType } from '../catalog/connector.type.js';
import { follow } from '../graphql/follow.js';
import { DecisionInput } from './decision.input.js';
import { FindingType, FixedFindingType } from './finding.type.js';
import { ReviewRunType, VersionReviewType } from './review.type.js';

/** The review of a version, for anybody who may see the version. */
@Resolver(() => ConnectorVersionType)
export class VersionReviewResolver {
  constructor(
    private readonly reviews: ReviewQueries,
    private readonly findingQueries: FindingQueries,
  ) {}

  @ResolveField(() => VersionReviewType, { nullable: true })
  review(@Parent() { id }: VersionSummary): Promise<VersionReviewRow | null> {
    return this.reviews.find(id);
  }

  @ResolveField(() => [FindingType], { description: 'The gravest first.' })
  findings(@Parent() { id }: VersionSummary): Promise<VersionFinding[]> {
    return this.findingQueries.ofVersion(id);
  }
}

@Resolver(() => ConnectorType)
export class FixedFindingsResolver {
  constructor(private readonly findings: FindingQueries) {}

  @ResolveField(() => [FixedFindingType])
  fixedFindings(@Parent() { id }: Connector): Promise<FixedFinding[]> {
    return this.findings.fixed(id);
  }
}

/** Judging findings, and asking for reviews. */
@Resolver(() => ReviewRunType)
export class ReviewResolver {
  constructor(
    private readonly decisions: FindingDecisions,
    private readonly requests: ReviewRequests,
    private readonly live: LiveEvents,
  ) {}

  @Requires('finding.judge')
  @Mutation(() => Boolean, { description: 'Accepting needs finding.approve, and another person than who asked.' })
  async decideFinding(@Args('input') input: DecisionInput): Promise<boolean> {
    await this.decisions.decide(input);
    return true;
  }

  @Requires('finding.judge')
  @Mutation(() => Boolean, { description: 'Reviews every version of the connector once more. Follow reviewProgress.' })
  async reviewConnector(@Args('connectorId', { type: () => ID }) connectorId: string): Promise<boolean> {
    await this.requests.again(connectorId);
    return true;
  }

  @Requires('finding.read')
  @Query(() => ReviewRunType, { nullable: true, description: 'The newest sweep over versions that need a review.' })
  newestReviewRun(): Promise<ReviewRun | null> {
    return this.requests.newest();
  }

  @Requires('finding.read')
  @Subscription(() => ReviewRunType, { description: 'The newest sweep now, and whenever one makes progress.' })
  reviewProgress(): Promise<AsyncIterableIterator<{ reviewProgress: ReviewRun }>> {
    return follow(this.live, { topic: REVIEW_RUN_TOPIC }, 'reviewProgress', () => this.requests.newest());
  }
}
