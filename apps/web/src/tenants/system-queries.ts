import { graphql } from '../gql/index.js';
import type { SystemQuery, SystemsQuery } from '../gql/graphql.js';

export const systemsDocument = graphql(`
  query Systems {
    systems { id name kind repository application versionLabel state updatedAt health { missedCommands { command } } }
  }
`); // prettier-ignore

export const systemDocument = graphql(`
  query System($id: ID!) {
    system(id: $id) {
      id name kind flavour connectorId connectorVersionId repository application versionLabel state createdAt updatedAt
      correlation { enabled personField accountField }
      uniqueFields
      settings {
        fields {
          key type label description placeholder required secret defaultValue rows hide disabled
          options { value label }
        }
        values { key value isSet setAt }
        problems { field message }
      }
    }
  }
`); // prettier-ignore

export const systemHealthDocument = graphql(`
  query SystemHealth($id: ID!, $versionId: ID!) {
    system(id: $id) {
      id
      health { hold holdReason missedCommands { command module action } }
    }
    connectorVersion(id: $versionId) {
      id
      placements {
        flavour verdict modules message
        reasons { kind what reason module path line }
        remarks { kind what reason module path line }
      }
    }
  }
`); // prettier-ignore

export const importConnectorDocument = graphql(`
  mutation ImportConnector($input: ImportConnectorInput!) {
    importConnector(input: $input) { id name }
  }
`); // prettier-ignore

export const saveSettingsDocument = graphql(`
  mutation SaveSettings($systemId: ID!, $values: [SettingChangeInput!]!) {
    saveSystemSettings(systemId: $systemId, values: $values) {
      problems { field message }
      system { id settings { problems { field message } } }
    }
  }
`); // prettier-ignore

export const saveCorrelationDocument = graphql(`
  mutation SaveCorrelation($systemId: ID!, $correlation: CorrelationInput!) {
    saveSystemCorrelation(systemId: $systemId, correlation: $correlation) { id }
  }
`); // prettier-ignore

export const saveUniqueFieldsDocument = graphql(`
  mutation SaveUniqueFields($systemId: ID!, $names: [String!]!) {
    saveSystemUniqueFields(systemId: $systemId, names: $names) { id }
  }
`); // prettier-ignore

export const renameSystemDocument = graphql(`
  mutation RenameSystem($systemId: ID!, $name: String!) {
    renameSystem(systemId: $systemId, name: $name) { id }
  }
`); // prettier-ignore

export const removeSystemDocument = graphql(`
  mutation RemoveSystem($systemId: ID!) {
    removeSystem(systemId: $systemId)
  }
`); // prettier-ignore

export type System = SystemQuery['system'];
export type SystemRow = SystemsQuery['systems'][number];
