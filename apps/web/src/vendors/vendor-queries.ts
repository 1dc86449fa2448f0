import { graphql } from '../gql/index.js';
import type { VendorQuery, VendorQuestionsQuery } from '../gql/graphql.js';

export type Vendor = VendorQuery['vendor'];
export type VendorQuestion = VendorQuestionsQuery['vendorQuestions'][number];

/** What is read again after a change of a request's vendor, its questions or its links. */
export const VENDOR_TAB = [
  'VendorQuestions',
  'RequestVendor',
  'Vendor',
  'SecurityCheck',
  'DeskRequest',
  'Feasibility',
  'Design',
];

export const vendorsDocument = graphql(`
  query Vendors($search: String!, $page: Int!) {
    vendors(search: $search, page: $page) {
      totalItems
      items { id name domain requests openQuestions lastContact promised overdue }
    }
  }
`); // prettier-ignore

export const vendorDocument = graphql(`
  query Vendor($id: ID!) {
    vendor(id: $id) {
      id name domain formerNames
      contacts { name role email phone }
      log { id onDate person channel question answer promisedDate nextAction byName at }
      requests { id number title state holder }
    }
  }
`); // prettier-ignore

export const requestVendorDocument = graphql(`
  query RequestVendor($requestId: ID!) {
    requestVendor(requestId: $requestId) {
      chosen
      vendor {
        id
        name
      }
    }
  }
`);

export const vendorQuestionsDocument = graphql(`
  query VendorQuestions($requestId: ID!) {
    vendorQuestions(requestId: $requestId) {
      id code kind textEn textNl reusedFrom
      answer { value text person at }
      lapsed { value text person at }
    }
    reportQuestionsToAsk(requestId: $requestId)
    vendorLinks(requestId: $requestId) { id sentTo expiresAt revokedAt usedAt at }
  }
`); // prettier-ignore

export const saveVendorDocument = graphql(`
  mutation SaveVendor($vendorId: ID!, $vendor: VendorInput!) {
    saveVendor(vendorId: $vendorId, vendor: $vendor) {
      id
    }
  }
`);

export const chooseVendorDocument = graphql(`
  mutation ChooseVendor($requestId: ID!, $vendorId: ID) {
    chooseVendor(requestId: $requestId, vendorId: $vendorId) {
      id
    }
  }
`);

export const askStandardDocument = graphql(`
  mutation AskVendorStandard($requestId: ID!) {
    askVendorStandard(requestId: $requestId) {
      id
    }
  }
`);

export const askReportDocument = graphql(`
  mutation AskVendorReportQuestions($requestId: ID!) {
    askVendorReportQuestions(requestId: $requestId) {
      id
    }
  }
`);

export const askVendorDocument = graphql(`
  mutation AskVendor($requestId: ID!, $question: VendorQuestionInput!) {
    askVendor(requestId: $requestId, question: $question) {
      id
    }
  }
`);

export const recordAnswerDocument = graphql(`
  mutation RecordVendorAnswer($requestId: ID!, $questionId: ID!, $answer: VendorAnswerInput!) {
    recordVendorAnswer(requestId: $requestId, questionId: $questionId, answer: $answer) {
      id
    }
  }
`);

export const giveLinkDocument = graphql(`
  mutation GiveVendorLink($requestId: ID!, $link: VendorLinkInput!) {
    giveVendorLink(requestId: $requestId, link: $link)
  }
`);

export const revokeLinkDocument = graphql(`
  mutation RevokeVendorLink($requestId: ID!, $linkId: ID!) {
    revokeVendorLink(requestId: $requestId, linkId: $linkId) {
      id
    }
  }
`);

export const logContactDocument = graphql(`
  mutation LogVendorContact($vendorId: ID!, $contact: VendorContactInput!) {
    logVendorContact(vendorId: $vendorId, contact: $contact) {
      id
    }
  }
`);

export const questionnaireDocument = graphql(`
  query VendorQuestionnaire($token: String!) {
    vendorQuestionnaire(token: $token) {
      vendor expiresAt
      questions { id kind textEn textNl }
    }
  }
`); // prettier-ignore
