import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connector, ConnectorCard, VersionSummary } from '#catalog';
import { SecurityBadges, type SecurityBadge } from '#security';
import { ConnectorCardType } from '../catalog/connector-list.type.js';
import { ConnectorVersionType } from '../catalog/connector-version.type.js';
import { ConnectorType } from '../catalog/connector.type.js';
import { SecurityBadgeType } from './badge.type.js';

const DESCRIPTION = 'Of the version that is offered first; null while there is none.';

/** Badges where the catalog shows connectors and versions. A list's badges come from one statement. */
@Resolver(() => ConnectorVersionType)
export class VersionBadgeResolver {
  constructor(private readonly badges: SecurityBadges) {}

  @ResolveField(() => SecurityBadgeType)
  security(@Parent() { id }: VersionSummary): Promise<SecurityBadge> {
    return this.badges.of(id);
  }
}

@Resolver(() => ConnectorType)
export class ConnectorBadgeResolver {
  constructor(private readonly badges: SecurityBadges) {}

  @ResolveField(() => SecurityBadgeType, { nullable: true, description: DESCRIPTION })
  security(@Parent() { latestVersionId }: Connector): Promise<SecurityBadge> | null {
    return latestVersionId === null ? null : this.badges.of(latestVersionId);
  }
}

@Resolver(() => ConnectorCardType)
export class CardBadgeResolver {
  constructor(private readonly badges: SecurityBadges) {}

  @ResolveField(() => SecurityBadgeType, { nullable: true, description: DESCRIPTION })
  security(@Parent() { versionId }: ConnectorCard): Promise<SecurityBadge> | null {
    return versionId === null ? null : this.badges.of(versionId);
  }
}
