import { Module } from '@nestjs/common';
import { ConnectorVersionsQueries } from './versions/connector-versions.queries.js';
import { ConnectorVersions } from './versions/connector-versions.service.js';

/** What we have: connectors of a GitHub organisation, their versions, and the search over them. */
@Module({
  providers: [ConnectorVersionsQueries, ConnectorVersions],
  exports: [ConnectorVersions],
})
export class CatalogModule {}
