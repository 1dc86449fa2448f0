import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { LiveEvents } from '#platform';
import { FEASIBILITY_TOPIC, FeasibilityReports } from '#requests';
import { Requires } from '../access/requires.js';
import { follow } from '../graphql/follow.js';
import { AnalysisInput, RulingInput } from './feasibility.input.js';
import { FeasibilityType, feasibilityType } from './feasibility.type.js';

const requestId = { type: () => ID };

/** What the API document of a request says is possible. */
@Resolver(() => FeasibilityType)
export class FeasibilityResolver {
  constructor(
    private readonly reports: FeasibilityReports,
    private readonly live: LiveEvents,
  ) {}

  @Requires('request.own', 'desk.read')
  @Query(() => [FeasibilityType], { description: 'Newest first.' })
  async feasibility(@Args('requestId', requestId) id: string): Promise<FeasibilityType[]> {
    return (await this.reports.of(id)).map(feasibilityType);
  }

  @Requires('desk.judge')
  @Mutation(() => FeasibilityType)
  async analyseApiDocument(
    @Args('requestId', requestId) id: string,
    @Args('analysis') analysis: AnalysisInput,
  ): Promise<FeasibilityType> {
    return feasibilityType(await this.reports.start(id, analysis));
  }

  @Requires('desk.judge')
  @Mutation(() => FeasibilityType)
  async overruleFeasibility(
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('ruling') ruling: RulingInput,
  ): Promise<FeasibilityType> {
    return feasibilityType(await this.reports.overrule(reportId, ruling));
  }

  @Requires('request.own', 'desk.read')
  @Subscription(() => FeasibilityType, { description: 'The newest report now, and again whenever it changes.' })
  feasibilityProgress(@Args('requestId', requestId) id: string) {
    return follow(this.live, { topic: FEASIBILITY_TOPIC, key: id }, 'feasibilityProgress', async () => {
      const view = await this.reports.newest(id);
      return view && feasibilityType(view);
    });
  }
}
