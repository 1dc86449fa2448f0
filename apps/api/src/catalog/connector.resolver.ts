import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ConnectorsQueries, ConnectorVersions, type Connector, type VersionSummary } from '#catalog';
import { Public } from '../access/requires.js';
import { ConnectorVersionType } from './connector-version.type.js';
import { ConnectorType, WarningType } from './connector.type.js';
import { fileAddress } from './file-address.js';

/** One connector with its versions; the public catalog. */
@Resolver(() => ConnectorType)
export class ConnectorResolver {
  constructor(
    private readonly connectors: ConnectorsQueries,
    private readonly versionsService: ConnectorVersions,
  ) {}

  @Public()
  @Query(() => ConnectorType, { nullable: true, description: 'By the name of its repository, or one it had before.' })
  connector(@Args('repository') repository: string): Promise<Connector | null> {
    return this.connectors.byRepository(repository);
  }

  @ResolveField(() => Boolean, { description: 'The repository is gone from the organisation.' })
  deleted(@Parent() connector: Connector): boolean {
    return connector.deletedAt !== null;
  }

  @ResolveField(() => String, { nullable: true })
  iconUrl(@Parent() { iconSha256 }: Connector): string | null {
    return iconSha256 === null ? null : fileAddress(iconSha256, 'icon');
  }

  @ResolveField(() => [ConnectorVersionType], { description: 'Newest first.' })
  versions(@Parent() connector: Connector): Promise<VersionSummary[]> {
    return this.versionsService.ofConnector(connector.id);
  }

  @ResolveField(() => ConnectorVersionType, { nullable: true, description: 'The version that is offered first.' })
  async latest(@Parent() connector: Connector): Promise<VersionSummary | null> {
    return connector.latestVersionId === null ? null : this.versionsService.summary(connector.latestVersionId);
  }

  @ResolveField(() => [WarningType], { description: 'Of the repository, and of the files of the latest version.' })
  async warnings(@Parent() connector: Connector): Promise<WarningType[]> {
    if (connector.latestVersionId === null) return connector.warnings;
    const { package: latest } = await this.versionsService.get(connector.latestVersionId);
    return [...connector.warnings, ...latest.warnings];
  }
}
