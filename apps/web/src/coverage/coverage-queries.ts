import type { CoverageListQuery } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';

export const LINES = 200;

export const coverageListsDocument = graphql(`
  query CoverageLists($page: Int!, $size: Int!) {
    coverageLists(page: $page, size: $size) {
      totalItems
      items {
        id
        name
        customer
        madeByName
        createdAt
        sharedUntil
        totals {
          lines
          have
          partly
          requested
          absent
        }
      }
    }
  }
`);

export const createListDocument = graphql(`
  mutation CreateCoverageList($input: NewCoverageListInput!) {
    createCoverageList(input: $input) {
      id
    }
  }
`);

export const coverageListDocument = graphql(`
  query CoverageList($id: ID!, $verdict: String, $page: Int!, $size: Int!) {
    coverageList(id: $id) {
      id
      name
      customer
      madeByName
      sharedUntil
      catalogAt
      aliasLists
      answeredAt
      createdAt
      totals {
        lines
        have
        partly
        requested
        absent
        corrected
      }
      lines(verdict: $verdict, page: $page, size: $size) {
        totalItems
        items {
          id
          position
          asked
          capabilities
          direction
          verdict
          answer {
            confidence
            missing
            details
            evidence {
              ground
              typed
              meant
            }
            candidates {
              id
              repository
              application
              kind
            }
          }
          requests {
            id
            number
            title
            state
          }
          correction {
            kind
            missing
            reason
            by
            at
            connector {
              id
              repository
              application
              kind
            }
          }
        }
      }
    }
  }
`);

export const correctLineDocument = graphql(`
  mutation CorrectCoverageLine($lineId: ID!, $input: CoverageCorrectionInput!) {
    correctCoverageLine(lineId: $lineId, input: $input) {
      id
      verdict
    }
  }
`);

export const recheckListDocument = graphql(`
  mutation RecheckCoverageList($id: ID!) {
    recheckCoverageList(id: $id) {
      id
    }
  }
`);

export const shareListDocument = graphql(`
  mutation ShareCoverageList($id: ID!, $days: Int!) {
    shareCoverageList(id: $id, days: $days)
  }
`);

export const unshareListDocument = graphql(`
  mutation UnshareCoverageList($id: ID!) {
    unshareCoverageList(id: $id) {
      id
    }
  }
`);

export const removeListDocument = graphql(`
  mutation RemoveCoverageList($id: ID!) {
    removeCoverageList(id: $id)
  }
`);

export const otherConnectorsDocument = graphql(`
  query OtherConnectors($search: String!) {
    connectors(filter: { search: $search }, size: 6) {
      items {
        id
        repository
        application
        kind
      }
    }
  }
`);

export const sharedCoverageDocument = graphql(`
  query SharedCoverage($token: String!, $verdict: String, $page: Int!, $size: Int!) {
    sharedCoverage(token: $token) {
      name
      answeredAt
      totals {
        lines
        have
        partly
        requested
        absent
      }
      lines(verdict: $verdict, page: $page, size: $size) {
        totalItems
        items {
          position
          asked
          verdict
          missing
          details
          confidence
          evidence {
            ground
            typed
            meant
          }
          candidate {
            id
            repository
            application
            kind
          }
        }
      }
    }
  }
`);

/** Whether its link opens it now. */
export const isShared = ({ sharedUntil }: { sharedUntil: string | null }): boolean =>
  sharedUntil !== null && new Date(sharedUntil) > new Date();

export type ShownList = CoverageListQuery['coverageList'];
export type ShownLine = ShownList['lines']['items'][number];
export type Candidate = ShownLine['answer']['candidates'][number];
