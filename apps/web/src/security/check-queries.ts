import { graphql } from '../gql/index.js';
import type { SecurityCheckQuery } from '../gql/graphql.js';

export type SecurityCheck = SecurityCheckQuery['securityCheck'];
export type CheckItem = SecurityCheck['items'][number];

export const checkDocument = graphql(`
  query SecurityCheck($requestId: ID!, $number: Int!) {
    securityCheck(requestId: $requestId, number: $number) {
      open signed
      items {
        item subject hash answer blocker passed reopened
        because { code values }
        given { answer evidence byName at }
        exception { id reason until askedByName approvedByName }
      }
      signatures { id side commitOid signerName at counts }
      reopening { reason byName at }
    }
  }
`); // prettier-ignore

export const checkBarsDocument = graphql(`
  query CheckBars($requestId: ID!, $number: Int!) {
    checkBars(requestId: $requestId, number: $number) {
      answering
      signing
    }
  }
`);

export const answerCheckDocument = graphql(`
  mutation AnswerCheck($requestId: ID!, $number: Int!, $answer: CheckAnswerInput!) {
    answerCheck(requestId: $requestId, number: $number, answer: $answer) {
      open
    }
  }
`);

export const signCheckDocument = graphql(`
  mutation SignCheck($requestId: ID!, $number: Int!, $commit: String) {
    signCheck(requestId: $requestId, number: $number, commit: $commit) {
      signed
    }
  }
`);

export const reopenCheckDocument = graphql(`
  mutation ReopenCheck($requestId: ID!, $number: Int!, $reason: String!) {
    reopenCheck(requestId: $requestId, number: $number, reason: $reason) {
      signed
    }
  }
`);

export const askExceptionDocument = graphql(`
  mutation AskCheckException($requestId: ID!, $number: Int!, $exception: CheckExceptionInput!) {
    askCheckException(requestId: $requestId, number: $number, exception: $exception) {
      open
    }
  }
`);

export const approveExceptionDocument = graphql(`
  mutation ApproveCheckException($requestId: ID!, $exceptionId: ID!) {
    approveCheckException(requestId: $requestId, exceptionId: $exceptionId) {
      open
    }
  }
`);

export const customerCheckDocument = graphql(`
  query CustomerCheck($rolloutId: ID!) {
    customerCheck(rolloutId: $rolloutId) {
      open signed
      items {
        item subject hash answer blocker passed reopened
        because { code values }
        given { answer evidence byName at }
        exception { id reason until askedByName approvedByName }
      }
      signatures { id side commitOid signerName at counts }
      reopening { reason byName at }
      received { name fillRate }
      design { added gone }
      before { version added gone }
    }
  }
`); // prettier-ignore

export const answerCustomerCheckDocument = graphql(`
  mutation AnswerCustomerCheck($rolloutId: ID!, $answer: CheckAnswerInput!) {
    answerCustomerCheck(rolloutId: $rolloutId, answer: $answer) {
      open
    }
  }
`);

export const signCustomerCheckDocument = graphql(`
  mutation SignCustomerCheck($rolloutId: ID!, $side: String!) {
    signCustomerCheck(rolloutId: $rolloutId, side: $side) {
      signed
    }
  }
`);
