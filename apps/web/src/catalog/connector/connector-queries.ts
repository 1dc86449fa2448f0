import type { ConnectorPackage } from '#connectors';
import { graphql } from '../../gql/index.js';
import type { ConnectorQuery, ConnectorVersionQuery } from '../../gql/graphql.js';

export const connectorDocument = graphql(`
  query Connector($repository: String!) {
    connector(repository: $repository) {
      id repository application summary kind category generation capabilities archived deleted
      importable notImportableBecause url updatedAt iconUrl
      versions { id label kind committedAt movedTag }
      latest { id }
      warnings { code path message }
    }
  }
`); // prettier-ignore

export const connectorVersionDocument = graphql(`
  query ConnectorVersion($id: ID!) {
    connectorVersion(id: $id) {
      id label kind commit committedAt digest movedTag package readme changelog
      files { path size sha256 text }
      security { state blocker high medium partly }
      placements {
        flavour verdict modules message
        reasons { kind what reason module path line }
        remarks { kind what reason module path line }
      }
    }
  }
`); // prettier-ignore

export const versionFileDocument = graphql(`
  query VersionFile($versionId: ID!, $path: String!) {
    versionFile(versionId: $versionId, path: $path) { path text size sha256 downloadUrl }
  }
`); // prettier-ignore

export type Connector = NonNullable<ConnectorQuery['connector']>;
export type ConnectorVersion = Omit<NonNullable<ConnectorVersionQuery['connectorVersion']>, 'package'> & {
  package: ConnectorPackage;
};
