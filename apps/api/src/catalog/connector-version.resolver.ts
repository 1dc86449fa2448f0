import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ConnectorVersions, type FlavourPlacement, VersionPlacements, type VersionSummary } from '#catalog';
import type { ConnectorPackage } from '#connectors';
import { Public } from '../access/requires.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { ConnectorVersionType, FileContentType, VersionFileType } from './connector-version.type.js';
import { FlavourPlacementType } from './placement.type.js';
import { fileAddress, looksLikeText } from './file-address.js';

@Resolver(() => ConnectorVersionType)
export class ConnectorVersionResolver {
  constructor(
    private readonly versions: ConnectorVersions,
    private readonly placementsOf: VersionPlacements,
  ) {}

  @Public()
  @Query(() => ConnectorVersionType)
  connectorVersion(@Args('id', { type: () => ID }) id: string): Promise<VersionSummary> {
    return this.versions.summary(id);
  }

  @Public()
  @Query(() => FileContentType)
  async versionFile(
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('path') path: string,
  ): Promise<FileContentType> {
    const file = await this.versions.readFile(versionId, path);
    const text = await this.versions.readText(versionId, file.path);
    return {
      path: file.path,
      size: file.size,
      sha256: file.sha256,
      text,
      downloadUrl: fileAddress(file.sha256, file.path),
    };
  }

  @ResolveField(() => String)
  commit(@Parent() { commitOid }: VersionSummary): string {
    return commitOid;
  }

  @ResolveField(() => Boolean, {
    description: 'Upstream moved the tag to another commit; these are the bytes from before.',
  })
  movedTag(@Parent() { withdrawn }: VersionSummary): boolean {
    return withdrawn === 'tagMoved';
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'tagMoved, tagRemoved or superseded; null while upstream means it by its label.',
  })
  withdrawn(@Parent() { withdrawn }: VersionSummary): string | null {
    return withdrawn;
  }

  @ResolveField(() => JsonScalar, {
    description: 'The files read into one package: kind, scripts, settings form, mappings, README facts.',
  })
  async package(@Parent() { id }: VersionSummary): Promise<ConnectorPackage> {
    return (await this.versions.get(id)).package;
  }

  @ResolveField(() => [FlavourPlacementType], {
    nullable: true,
    description:
      'Where it runs, by its scripts; one for each flavour, the one that is offered first first. Null: nobody has looked yet.',
  })
  async placements(@Parent() { id }: VersionSummary): Promise<FlavourPlacement[] | null> {
    return (await this.placementsOf.find(id))?.flavours ?? null;
  }

  @ResolveField(() => [VersionFileType])
  async files(@Parent() { id }: VersionSummary): Promise<VersionFileType[]> {
    const files = await this.versions.files(id);
    return files.map(({ path, size, sha256 }) => ({ path, size, sha256, text: looksLikeText(path) }));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Markdown, as it is in the repository: never to be trusted.',
  })
  async readme(@Parent() { id }: VersionSummary): Promise<string | null> {
    const { readme } = (await this.versions.get(id)).package;
    return readme ? this.versions.readText(id, readme.path) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Markdown, like readme.' })
  async changelog(@Parent() { id }: VersionSummary): Promise<string | null> {
    const { changelog } = (await this.versions.get(id)).package;
    return changelog ? this.versions.readText(id, changelog.path) : null;
  }
}
