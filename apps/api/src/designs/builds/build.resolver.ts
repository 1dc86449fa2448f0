import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { BuildsService } from '#requests';
import { Requires } from '../../access/requires.js';
import { BuildEvidenceInput, BuildInput } from './build.input.js';
import { BuildType, CodeAuthorType } from './build.type.js';

@Resolver(() => BuildType)
export class BuildResolver {
  constructor(private readonly builds: BuildsService) {}

  @Requires('desk.read')
  @Query(() => [BuildType], { description: 'Newest first.' })
  requestBuilds(@Args('requestId', { type: () => ID }) requestId: string): Promise<BuildType[]> {
    return this.builds.of(requestId);
  }

  @Requires('desk.build')
  @Query(() => [CodeAuthorType])
  codeAuthors(): Promise<CodeAuthorType[]> {
    return this.builds.developers();
  }

  @Requires('desk.build')
  @Mutation(() => [BuildType])
  attachBuild(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('build') build: BuildInput,
  ): Promise<BuildType[]> {
    return this.builds.attach(requestId, build);
  }

  @Requires('desk.build')
  @Mutation(() => [BuildType])
  addBuildEvidence(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('buildId', { type: () => ID }) buildId: string,
    @Args('evidence') evidence: BuildEvidenceInput,
  ): Promise<BuildType[]> {
    return this.builds.addEvidence(requestId, buildId, evidence);
  }
}
