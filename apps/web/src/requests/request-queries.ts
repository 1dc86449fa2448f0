import { graphql } from '../gql/index.js';
import type { MyRequestQuery, MyRequestsQuery, WishesQuery } from '../gql/graphql.js';

export const myRequestsDocument = graphql(`
  query MyRequests($page: Int!) {
    myRequests(page: $page, size: 50) {
      totalItems
      items { id reference title kind state customerLabel phase holder holderSince createdAt connector { id repository application } }
    }
  }
`); // prettier-ignore

export const myRequestDocument = graphql(`
  query MyRequest($id: ID!) {
    request(id: $id) {
      id reference title kind state customerLabel phase holder holderSince submittedAt closedAt requesterName possibleActions
      formProblems { field message }
      openQuestions { questions dueOn }
      cover { covered uncovered present }
      connector { id repository application }
      canonical { id reference title votes own customerLabel holder holderSince }
      form {
        applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting
        apiDocumentation { kind url }
        testEnvironment testEnvironmentContact authentication credentialIsOwn
        fields { name purpose }
        correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks
      }
      attachments {
        id kind audience name mediaType size quarantined uploaderName byDesk at
        scan { searched more findings { of kind name line sample } }
      }
      messages { id audience body authorName byDesk at }
      trail { number at actorName action toState reason details }
    }
  }
`); // prettier-ignore

export const requestChangedDocument = graphql(`
  subscription MyRequestChanged($id: ID!) {
    requestChanged(id: $id) { id updatedAt }
  }
`); // prettier-ignore

export const beginRequestDocument = graphql(`
  mutation BeginRequest($input: BeginRequestInput!) {
    beginRequest(input: $input) { id }
  }
`); // prettier-ignore

export const editRequestFormDocument = graphql(`
  mutation EditRequestForm($id: ID!, $changes: JSON!) {
    editRequestForm(id: $id, changes: $changes) { id updatedAt }
  }
`); // prettier-ignore

export const moveRequestDocument = graphql(`
  mutation MoveRequest($id: ID!, $step: RequestStepInput!) {
    moveRequest(id: $id, step: $step) { id state }
  }
`); // prettier-ignore

export const expandRequestDocument = graphql(`
  mutation ExpandRequest($id: ID!) {
    expandRequest(id: $id) { id }
  }
`); // prettier-ignore

export const writeMessageDocument = graphql(`
  mutation WriteMessage($requestId: ID!, $body: String!, $audience: String) {
    writeMessage(requestId: $requestId, body: $body, audience: $audience) { id }
  }
`); // prettier-ignore

export const confirmAttachmentDocument = graphql(`
  mutation ConfirmAttachment($id: ID!) {
    confirmAttachment(id: $id) { id quarantined }
  }
`); // prettier-ignore

export const removeAttachmentDocument = graphql(`
  mutation RemoveAttachment($id: ID!) {
    removeAttachment(id: $id)
  }
`); // prettier-ignore

export const similarDocument = graphql(`
  query SimilarToName($name: String!) {
    connectors(filter: { search: $name }, page: 1, size: 3) { suggestion items { id repository application kind versionId } }
    similarRequests(name: $name) { id reference title vendor votes joined own customerLabel }
  }
`); // prettier-ignore

export const wishesDocument = graphql(`
  query Wishes($input: WishesInput!) {
    wishes(input: $input) {
      totalItems
      items { id reference title vendor applicationType kind votes joined own open customerLabel holder holderSince submittedAt connector { repository application } }
    }
  }
`); // prettier-ignore

export const joinRequestDocument = graphql(`
  mutation JoinRequest($id: ID!, $wants: VoteInput) {
    joinRequest(id: $id, wants: $wants) { id votes joined }
  }
`); // prettier-ignore

export const leaveRequestDocument = graphql(`
  mutation LeaveRequest($id: ID!) {
    leaveRequest(id: $id) { id votes joined }
  }
`); // prettier-ignore

export type MyRequest = MyRequestQuery['request'];
export type RequestForm = MyRequest['form'];
/** The queries that a file or a message makes old, at the customer and at the desk. */
export const CONVERSATION_QUERIES = ['MyRequest', 'DeskRequest'];

export type Attachment = MyRequest['attachments'][number];
export type Message = MyRequest['messages'][number];
/** Who reads a file or a message: customer and desk, or the desk alone. */
export type Audience = 'customer' | 'internal';
export type MyRequestRow = MyRequestsQuery['myRequests']['items'][number];
export type Wish = WishesQuery['wishes']['items'][number];
