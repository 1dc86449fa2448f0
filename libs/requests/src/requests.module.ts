import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { SecurityModule } from '#security';
import { TenantsModule } from '#tenants';
import { AttachmentsRepository } from './attachments/attachments.repository.js';
import { AttachmentsService } from './attachments/attachments.service.js';
import { BoardQueries } from './board/board.queries.js';
import { OpenRequestsQueries } from './board/open-requests.queries.js';
import { ConversationRepository } from './conversation/conversation.repository.js';
import { Conversation } from './conversation/conversation.service.js';
import { FeasibilityReportsRepository } from './feasibility/feasibility-reports.repository.js';
import { FeasibilityReports } from './feasibility/feasibility-reports.service.js';
import { FeasibilityWork } from './feasibility/feasibility-work.service.js';
import { checkProviders } from './checks/check-providers.js';
import { LifecycleFacts } from './lifecycle/lifecycle-facts.queries.js';
import { Lifecycle } from './lifecycle/lifecycle.service.js';
import { Expansions } from './requests/expansions.service.js';
import { OwnSteps } from './lifecycle/own-steps.service.js';
import { RequestScope } from './requests/request-scope.js';
import { RequestQueries } from './requests/requests.queries.js';
import { RequestsRepository } from './requests/requests.repository.js';
import { RequestsService } from './requests/requests.service.js';
import { OtherHalves } from './halves/other-halves.service.js';
import { RelatedRequests } from './halves/related-requests.queries.js';
import { TopdeskReports } from './topdesk/reporting/topdesk-reports.service.js';
import { TopdeskImport } from './topdesk/topdesk-import.service.js';
import { TopdeskLinksRepository } from './topdesk/topdesk-links.repository.js';
import { BuiltVersions } from './review-facts/built-versions.queries.js';
import { VersionFacts } from './review-facts/version-facts.service.js';
import { RequestTrail } from './trail/request-trail.js';
import { TrailRepository } from './trail/trail.repository.js';
import { vendorProviders } from './vendors/vendor-providers.js';
import { Duplicates } from './votes/duplicates.service.js';
import { VotesRepository } from './votes/votes.repository.js';
import { Votes } from './votes/votes.service.js';
import { WantedBy } from './votes/wanted-by.service.js';

const exported = [
  RequestScope,
  RequestsRepository,
  TrailRepository,
  RequestTrail,
  Lifecycle,
  RequestsService,
  OwnSteps,
  RequestQueries,
  BoardQueries,
  OpenRequestsQueries,
  Votes,
  WantedBy,
  Duplicates,
  Expansions,
  AttachmentsService,
  Conversation,
  FeasibilityReports,
  FeasibilityReportsRepository,
  FeasibilityWork,
  OtherHalves,
  RelatedRequests,
  TopdeskImport,
  VersionFacts,
  ...vendorProviders,
  ...checkProviders,
];

/** What customers want: requests from wish to rollout. */
@Module({
  imports: [CatalogModule, SecurityModule, TenantsModule],
  providers: [
    VotesRepository,
    LifecycleFacts,
    BuiltVersions,
    AttachmentsRepository,
    ConversationRepository,
    TopdeskLinksRepository,
    TopdeskReports,
    ...exported,
  ],
  exports: exported,
})
export class RequestsModule {}
