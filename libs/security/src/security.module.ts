import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { ReviewedConnectors } from './badges/reviewed-connectors.queries.js';
import { SecurityBadges } from './badges/security-badges.queries.js';
import { FindingDecisions } from './findings/finding-decisions.service.js';
import { FindingQueries } from './findings/finding.queries.js';
import { FindingsRepository } from './findings/findings.repository.js';
import { ImportPolicy } from './policies/import-policy.service.js';
import { SecurityPoliciesRepository } from './policies/security-policies.repository.js';
import { ReviewRequests } from './reviews/review-requests.service.js';
import { ReviewRunsRepository } from './reviews/review-runs.repository.js';
import { ReviewQueries } from './reviews/review.queries.js';
import { ReviewsRepository } from './reviews/reviews.repository.js';

/** Whether we trust a version: badges, findings, decisions, policies. What makes reviews is in SecurityWorkModule. */
@Module({
  imports: [CatalogModule],
  providers: [
    SecurityBadges,
    ReviewedConnectors,
    FindingQueries,
    FindingsRepository,
    FindingDecisions,
    SecurityPoliciesRepository,
    ImportPolicy,
    ReviewsRepository,
    ReviewRunsRepository,
    ReviewRequests,
    ReviewQueries,
  ],
  exports: [
    SecurityBadges,
    ReviewedConnectors,
    FindingQueries,
    FindingsRepository,
    FindingDecisions,
    ImportPolicy,
    ReviewsRepository,
    ReviewRunsRepository,
    ReviewRequests,
    ReviewQueries,
  ],
})
export class SecurityModule {}
