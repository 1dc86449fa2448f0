import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { CoverageQueries, type CoverageAnswer } from '#catalog';
import { parseInput, RateLimit } from '#platform';
import { CoverageListQueries, shownLine, type CoverageLine, type CoverageTotals, type LineVerdict } from '#requests';
import { Public } from '../access/requires.js';
import {
  CoverageAnswerType,
  CoverageTotalsType,
  SharedCoverageLinePageType,
  SharedCoverageType,
  type SharedCoverageLineType,
} from './coverage.type.js';

const namesSchema = z.array(z.string().max(200, 'use at most 200 characters a name')).max(200, 'ask at most 200 names');

/** The list carries its token, so that lines and totals are read only when somebody wants them. */
interface Shared {
  token: string;
  name: string;
  answeredAt: Date;
}

@Resolver(() => SharedCoverageType)
export class PublicCoverageResolver {
  private readonly limit = new RateLimit(30);

  constructor(
    private readonly catalog: CoverageQueries,
    private readonly lists: CoverageListQueries,
  ) {}

  @Public()
  @Query(() => [CoverageAnswerType], {
    description: 'Whether applications are covered by the public catalog; nothing is kept. At most 200 names.',
  })
  async coverage(@Args('names', { type: () => [String] }) names: string[], @Context('address') address: string) {
    this.limit.take(address);
    const asked = parseInput(namesSchema, names, 'The names');
    const { answers } = await this.catalog.answer(asked.map((name) => ({ name, capabilities: [], direction: null })));
    return answers satisfies CoverageAnswer[];
  }

  @Public()
  @Query(() => SharedCoverageType)
  async sharedCoverage(@Args('token') token: string): Promise<Shared> {
    const { name, answeredAt } = await this.lists.shared(token);
    return { token, name, answeredAt };
  }

  @ResolveField(() => CoverageTotalsType)
  totals(@Parent() { token }: Shared): Promise<CoverageTotals> {
    return this.lists.sharedTotals(token);
  }

  @ResolveField(() => SharedCoverageLinePageType)
  async lines(
    @Parent() { token }: Shared,
    @Args('verdict', { type: () => String, nullable: true }) verdict: string | null,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 200 }) size: number,
  ): Promise<SharedCoverageLinePageType> {
    const lines = await this.lists.sharedLines(token, { verdict: verdict as LineVerdict | null, page, size });
    return { totalItems: lines.totalItems, items: lines.items.map(sharedLine) };
  }
}

function sharedLine(line: CoverageLine): SharedCoverageLineType {
  const { position, asked, verdict, candidate, confidence } = shownLine(line);
  const { answer, correction } = line;
  const said = correction && correction.kind !== 'note' ? correction : null;
  const covered = verdict === 'have' || verdict === 'partly';
  return {
    position,
    asked,
    verdict,
    candidate: covered ? candidate : null,
    missing: said?.missing ?? answer.missing,
    details: said ? [] : answer.details,
    evidence: said ? [] : answer.evidence,
    confidence,
  };
}
