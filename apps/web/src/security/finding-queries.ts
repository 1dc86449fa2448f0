import { graphql } from '../gql/index.js';
import type { VersionFindingsQuery } from '../gql/graphql.js';

export const versionFindingsDocument = graphql(`
  query VersionFindings($versionId: ID!, $language: Language!) {
    connectorVersion(id: $versionId) {
      id label
      security { versionId state blocker high medium low info settled partly reviewedAt }
      review { state partlyBecause scripts scriptsRead hosts rulesVersion reviewedAt }
      findings {
        id standing acceptedUntil firstSeenAt
        message(language: $language) title(language: $language) why(language: $language) fix(language: $language)
        detail { rule severity steps path line snippet readAs }
        question { until askedByName own }
        decisions { id kind reason until decidedByName decidedAt }
      }
    }
  }
`); // prettier-ignore

export const fixedFindingsDocument = graphql(`
  query FixedFindings($repository: String!) {
    connector(repository: $repository) { id fixedFindings { id rule severity message lastLabel } }
  }
`); // prettier-ignore

export const decideFindingDocument = graphql(`
  mutation DecideFinding($input: FindingDecisionInput!) {
    decideFinding(input: $input)
  }
`);

export const reviewConnectorDocument = graphql(`
  mutation ReviewConnector($connectorId: ID!) {
    reviewConnector(connectorId: $connectorId)
  }
`);

export const reviewedConnectorsDocument = graphql(`
  query ReviewedConnectors($filter: ReviewedConnectorsFilter, $page: Int!, $size: Int!) {
    reviewedConnectors(filter: $filter, page: $page, size: $size) {
      totalItems
      states { state count }
      items { id repository application label state blocker high medium low questions }
    }
  }
`); // prettier-ignore

export const newestReviewRunDocument = graphql(`
  query NewestReviewRun {
    newestReviewRun {
      id
      reason
      state
      done
      total
      partly
      message
      rulesVersion
      startedAt
      finishedAt
    }
  }
`);

export const reviewProgressDocument = graphql(`
  subscription ReviewProgress {
    reviewProgress {
      id
      state
      done
      total
    }
  }
`);

export const securityPolicyDocument = graphql(`
  query SecurityPolicy {
    securityPolicy {
      mode
      needsReview
      noOpenBlocker
      noOpenHigh
      changedByName
      changedAt
    }
  }
`);

export const saveSecurityPolicyDocument = graphql(`
  mutation SaveSecurityPolicy($input: SecurityPolicyInput!) {
    saveSecurityPolicy(input: $input) {
      mode
      needsReview
      noOpenBlocker
      noOpenHigh
      changedByName
      changedAt
    }
  }
`);

export const importPolicyAnswerDocument = graphql(`
  query ImportPolicyAnswer($versionId: ID!) {
    importPolicyAnswer(versionId: $versionId) {
      mode
      badge { state blocker high medium partly }
      unmet { demand partly findings { rule message path line } }
    }
  }
`); // prettier-ignore

export type Reviewed = VersionFindingsQuery['connectorVersion'];
export type Finding = Reviewed['findings'][number];
