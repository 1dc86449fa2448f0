import { Module } from '@nestjs/common';
import { ConnectorsQueries } from './connectors/connectors.queries.js';
import { ConnectorsRepository } from './connectors/connectors.repository.js';
import { CoverageQueries } from './coverage/coverage.queries.js';
import { GithubOrganisation } from './github/github-organisation.js';
import { VersionPlacements } from './placements/version-placements.repository.js';
import { ConnectorSearchQueries } from './search/connector-search.queries.js';
import { CatalogSync } from './sync/catalog-sync.service.js';
import { GithubWebhooks } from './sync/github-webhooks.service.js';
import { RepositoryReader } from './sync/repository-reader.js';
import { RepositoryStore } from './sync/repository-store.js';
import { RepositorySync } from './sync/repository-sync.service.js';
import { SyncBoard } from './sync/sync-board.js';
import { SyncLocks } from './sync/sync-locks.repository.js';
import { SyncRequests } from './sync/sync-requests.service.js';
import { SyncRunsRepository } from './sync/sync-runs.repository.js';
import { ConnectorVersionsQueries } from './versions/connector-versions.queries.js';
import { ConnectorVersions } from './versions/connector-versions.service.js';
import { SyncStatusService } from './sync/sync-status.service.js';
import { VersionsRepository } from './versions/versions.repository.js';

/** What we have: connectors of a GitHub organisation, their versions, and the search over them. */
@Module({
  providers: [
    ConnectorsRepository,
    ConnectorsQueries,
    ConnectorSearchQueries,
    CoverageQueries,
    ConnectorVersionsQueries,
    ConnectorVersions,
    VersionsRepository,
    VersionPlacements,
    GithubOrganisation,
    SyncLocks,
    SyncRunsRepository,
    SyncBoard,
    RepositoryReader,
    RepositoryStore,
    RepositorySync,
    CatalogSync,
    SyncRequests,
    SyncStatusService,
    GithubWebhooks,
  ],
  exports: [
    ConnectorsQueries,
    ConnectorSearchQueries,
    CoverageQueries,
    ConnectorVersions,
    VersionPlacements,
    CatalogSync,
    SyncBoard,
    SyncRequests,
    SyncStatusService,
    GithubWebhooks,
  ],
})
export class CatalogModule {}
