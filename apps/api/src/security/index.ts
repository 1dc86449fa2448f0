import type { Type } from '@nestjs/common';
import { CardBadgeResolver, ConnectorBadgeResolver, VersionBadgeResolver } from './badge.resolver.js';
import { FindingResolver } from './finding.resolver.js';
import { PolicyResolver } from './policy.resolver.js';
import { FixedFindingsResolver, ReviewResolver, VersionReviewResolver } from './review.resolver.js';
import { ReviewedConnectorsResolver } from './reviewed-connectors.resolver.js';
import { SarifController } from './sarif.controller.js';

/** What the API offers of reviews of versions, findings and the import policy. */
export const securityResolvers: Type[] = [
  VersionBadgeResolver,
  ConnectorBadgeResolver,
  CardBadgeResolver,
  VersionReviewResolver,
  FixedFindingsResolver,
  FindingResolver,
  ReviewResolver,
  ReviewedConnectorsResolver,
  PolicyResolver,
];
export const securityControllers: Type[] = [SarifController];
