import { graphql } from '../gql/gql.js';
import type { FeasibilityQuery } from '../gql/graphql.js';

export const feasibilityDocument = graphql(`
  query Feasibility($requestId: ID!) {
    feasibility(requestId: $requestId) {
      id
      attachmentId
      documentName
      state
      problem
      createdAt
      rulings {
        id
        lineId
        answer
        reason
        byName
        at
      }
      report {
        title
        direction
        asked
        account
        coverageTarget
        coverageSource
        confidence
        verdict
        verdictText {
          en
          nl
        }
        effort {
          class
          low
          high
        }
        candidates {
          resource
          because {
            en
            nl
          }
        }
        functions {
          id
          answer
          overruled
          note {
            en
            nl
          }
          evidence {
            pointer
            operation
            quote
          }
        }
        qualities {
          id
          answer
          overruled
          note {
            en
            nl
          }
          evidence {
            pointer
            operation
            quote
          }
        }
        gates {
          id
          state
          overruled
          note {
            en
            nl
          }
          evidence {
            pointer
            operation
            quote
          }
        }
        correlation {
          field
          evidence {
            operation
            pointer
          }
        }
        permissions {
          resource
          list
          grant
          revoke
        }
        sensitive {
          name
          class
          where
          evidence {
            pointer
            operation
          }
        }
        questions {
          id
          en
          nl
        }
        faults {
          code
          note {
            en
            nl
          }
        }
      }
    }
  }
`);

export const feasibilityProgressDocument = graphql(`
  subscription FeasibilityProgress($requestId: ID!) {
    feasibilityProgress(requestId: $requestId) {
      id
      state
    }
  }
`);

export const analyseDocument = graphql(`
  mutation AnalyseApiDocument($requestId: ID!, $analysis: AnalysisInput!) {
    analyseApiDocument(requestId: $requestId, analysis: $analysis) {
      id
    }
  }
`);

export const overruleDocument = graphql(`
  mutation OverruleFeasibility($reportId: ID!, $ruling: RulingInput!) {
    overruleFeasibility(reportId: $reportId, ruling: $ruling) {
      id
    }
  }
`);

export type Feasibility = FeasibilityQuery['feasibility'][number];
export type Report = NonNullable<Feasibility['report']>;
export type Line = Report['functions'][number];
