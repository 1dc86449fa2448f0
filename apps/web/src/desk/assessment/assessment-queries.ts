import { graphql } from '../../gql/index.js';

export const assessImpactDocument = graphql(`
  mutation AssessImpact($requestId: ID!, $impact: ImpactInput!) {
    assessImpact(requestId: $requestId, impact: $impact) { id }
  }
`); // prettier-ignore

export const giveVerdictDocument = graphql(`
  mutation GiveVerdict($requestId: ID!, $verdict: String!, $reason: String!) {
    giveVerdict(requestId: $requestId, verdict: $verdict, reason: $reason) { id }
  }
`); // prettier-ignore

export const estimateRequestDocument = graphql(`
  mutation EstimateRequest($requestId: ID!, $from: Int!, $to: Int!) {
    estimateRequest(requestId: $requestId, from: $from, to: $to) { id }
  }
`); // prettier-ignore

export const assignRequestDocument = graphql(`
  mutation AssignRequest($requestId: ID!, $userId: ID) {
    assignRequest(requestId: $requestId, userId: $userId) { id }
  }
`); // prettier-ignore
