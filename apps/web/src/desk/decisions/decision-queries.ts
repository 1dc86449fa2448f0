import { graphql } from '../../gql/index.js';

export const markExistingDocument = graphql(`
  mutation MarkExisting($requestId: ID!, $input: ExistingConnectorInput!) {
    markExisting(requestId: $requestId, input: $input) { id }
  }
`); // prettier-ignore

export const markDuplicateDocument = graphql(`
  mutation MarkDuplicate($requestId: ID!, $canonicalId: ID!, $reason: String!) {
    markDuplicate(requestId: $requestId, canonicalId: $canonicalId, reason: $reason) { id }
  }
`); // prettier-ignore

export const openOtherHalfDocument = graphql(`
  mutation OpenOtherHalf($requestId: ID!) {
    openOtherHalf(requestId: $requestId) { id reference }
  }
`); // prettier-ignore

export const askCustomerDocument = graphql(`
  mutation AskCustomer($requestId: ID!, $input: QuestionsInput!) {
    askCustomer(requestId: $requestId, input: $input) { id }
  }
`); // prettier-ignore

export const declineRequestDocument = graphql(`
  mutation DeclineRequest($requestId: ID!, $input: DeclineInput!) {
    declineRequest(requestId: $requestId, input: $input) { id }
  }
`); // prettier-ignore

export const passOnRequestDocument = graphql(`
  mutation PassOnRequest($requestId: ID!, $reason: String!) {
    passOnRequest(requestId: $requestId, reason: $reason) { id }
  }
`); // prettier-ignore

export const setRequestAsideDocument = graphql(`
  mutation SetRequestAside($requestId: ID!, $input: SetAsideInput!) {
    setRequestAside(requestId: $requestId, input: $input) { id }
  }
`); // prettier-ignore

export const takeDeskStepDocument = graphql(`
  mutation TakeDeskStep($requestId: ID!, $action: String!, $reason: String) {
    takeDeskStep(requestId: $requestId, action: $action, reason: $reason) { id }
  }
`); // prettier-ignore
