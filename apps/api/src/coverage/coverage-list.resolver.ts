import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { evidenceSentences, type CoverageAnswer } from '#catalog';
import {
  CoverageListQueries,
  CoverageLists,
  type CoverageLine,
  type CoverageList,
  type CoverageTotals,
  type LineVerdict,
} from '#requests';
import { Requires } from '../access/requires.js';
import { CoverageCorrectionInput, NewCoverageListInput } from './coverage.input.js';
import {
  CoverageAnswerType,
  CoverageLinePageType,
  CoverageLineType,
  CoverageListPageType,
  CoverageListType,
  CoverageTotalsType,
} from './coverage.type.js';

@Resolver(() => CoverageListType)
export class CoverageListResolver {
  constructor(
    private readonly queries: CoverageListQueries,
    private readonly lists: CoverageLists,
  ) {}

  @Requires('coverage.use')
  @Query(() => CoverageListPageType, { description: 'Earlier lists, newest first.' })
  coverageLists(
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 20 }) size: number,
  ): Promise<CoverageListPageType> {
    return this.queries.page({ page, size });
  }

  @Requires('coverage.use')
  @Query(() => CoverageListType)
  coverageList(@Args('id', { type: () => ID }) id: string): Promise<CoverageList> {
    return this.queries.get(id);
  }

  @Requires('coverage.use')
  @Mutation(() => CoverageListType, { description: 'Reads a pasted list and answers it. Files go to /coverage-files.' })
  createCoverageList(@Args('input') { text, ...list }: NewCoverageListInput): Promise<CoverageList> {
    return this.lists.fromText(list, text);
  }

  @Requires('coverage.use')
  @Mutation(() => CoverageListType, { description: 'Answers the same lines by what is there now; corrections stay.' })
  recheckCoverageList(@Args('id', { type: () => ID }) id: string): Promise<CoverageList> {
    return this.lists.recheck(id);
  }

  @Requires('coverage.use')
  @Mutation(() => CoverageLineType)
  correctCoverageLine(
    @Args('lineId', { type: () => ID }) lineId: string,
    @Args('input') input: CoverageCorrectionInput,
  ): Promise<CoverageLine> {
    return this.lists.correct(lineId, input);
  }

  @Requires('coverage.use')
  @Mutation(() => String, {
    description: 'Opens the list for whoever has its link: /shared/coverage/TOKEN. The token is shown this once.',
  })
  shareCoverageList(
    @Args('id', { type: () => ID }) id: string,
    @Args('days', { type: () => Int, defaultValue: 30 }) days: number,
  ): Promise<string> {
    return this.lists.share(id, days);
  }

  @Requires('coverage.use')
  @Mutation(() => CoverageListType, { description: 'Ends the link at once.' })
  unshareCoverageList(@Args('id', { type: () => ID }) id: string): Promise<CoverageList> {
    return this.lists.unshare(id);
  }

  @Requires('coverage.use')
  @Mutation(() => Boolean)
  async removeCoverageList(@Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.lists.remove(id);
    return true;
  }

  @ResolveField(() => CoverageTotalsType)
  totals(@Parent() { id }: CoverageList): Promise<CoverageTotals> {
    return this.queries.totals(id);
  }

  @ResolveField(() => CoverageLinePageType)
  lines(
    @Parent() { id }: CoverageList,
    @Args('verdict', { type: () => String, nullable: true }) verdict: string | null,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 200 }) size: number,
  ): Promise<CoverageLinePageType> {
    return this.queries.lines(id, { verdict: verdict as LineVerdict | null, page, size });
  }
}

@Resolver(() => CoverageAnswerType)
export class CoverageAnswerResolver {
  @ResolveField(() => [String])
  sentences(@Parent() answer: CoverageAnswer): string[] {
    return evidenceSentences(answer);
  }
}
