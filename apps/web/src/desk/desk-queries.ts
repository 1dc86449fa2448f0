import { graphql } from '../gql/index.js';
import type { CatalogCandidatesQuery, DeskBoardQuery, DeskRequestQuery, InboxQuery } from '../gql/graphql.js';

export const inboxDocument = graphql(`
  query Inbox($search: String!, $page: Int!, $size: Int!) {
    inbox(search: $search, page: $page, size: $size) {
      totalItems
      items { id number title kind connector { repository application } customer vendor state holderSince submittedAt }
    }
  }
`); // prettier-ignore

export const deskBoardDocument = graphql(`
  query DeskBoard($filter: BoardFilterInput!) {
    deskBoard(filter: $filter) {
      name totalItems
      cards {
        id number title kind connector { repository application } state holder holderSince submittedAt customer vendor applicationType organisations users assignee
        estimateFrom estimateTo dueOn
        priority { score terms { name amount factor weight points } }
      }
    }
  }
`); // prettier-ignore

export const deskRequestDocument = graphql(`
  query DeskRequest($id: ID!) {
    deskRequest(id: $id) {
      request {
        id number reference title kind state holder holderSince phase tenantName requesterName submittedAt closedAt
        connector { repository application }
        canonical { id reference title }
        openQuestions { questions dueOn }
        form {
          applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting
          apiDocumentation { kind url } testEnvironment testEnvironmentContact authentication credentialIsOwn fields { name purpose }
          correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks
        }
        attachments {
          id kind audience name mediaType size quarantined uploaderName byDesk at
          scan { searched more findings { of kind name line sample } }
        }
        messages { id audience body authorName byDesk at }
        trail { number at actorName roles action fromState toState holder reason details internal }
      }
      nextSteps { action to missing { code message values } reasonRequired }
      assessment {
        customers users risk riskNote assigneeId assigneeName verdict verdictReason estimateFrom estimateTo recheckOn wouldChange
      }
      priority { score terms { name amount factor weight points } }
      otherHalf
      related { id reference title tenantName relation apiDocuments { id name } }
      wantedBy { tenantId tenantName functions users mutationsPerMonth wantedDate }
      searches {
        id query choice chosenId reason searcherName at
        candidates { kind id title reference versionId version state covered uncovered }
      }
    }
  }
`); // prettier-ignore

export const requestChangedDocument = graphql(`
  subscription DeskRequestChanged($id: ID!) {
    requestChanged(id: $id) { id }
  }
`); // prettier-ignore

export const catalogCandidatesDocument = graphql(`
  query CatalogCandidates($requestId: ID!, $query: String!) {
    catalogCandidates(requestId: $requestId, query: $query) {
      suggestion
      items { kind id title reference versionId version state covered uncovered }
    }
  }
`); // prettier-ignore

export const deskPeopleDocument = graphql(`
  query DeskPeople {
    deskPeople { id name }
  }
`); // prettier-ignore

export const recordSearchDocument = graphql(`
  mutation RecordCatalogSearch($requestId: ID!, $input: RecordSearchInput!) {
    recordCatalogSearch(requestId: $requestId, input: $input) { id }
  }
`); // prettier-ignore

export type DeskRequest = DeskRequestQuery['deskRequest'];
export type NextStep = DeskRequest['nextSteps'][number];
export type TrailEntry = DeskRequest['request']['trail'][number];
export type InboxItem = InboxQuery['inbox']['items'][number];
export type BoardColumn = DeskBoardQuery['deskBoard'][number];
export type BoardCard = BoardColumn['cards'][number];
export type Candidate = CatalogCandidatesQuery['catalogCandidates']['items'][number];

/** The queries that a change of a request makes old. */
export const DESK_QUERIES = ['DeskRequest', 'Inbox', 'DeskBoard', 'CatalogCandidates'];
