import { graphql } from '../gql/index.js';
import type { DesignQuery, RequestBuildsQuery } from '../gql/graphql.js';

export type Design = DesignQuery['design'];
export type Build = RequestBuildsQuery['requestBuilds'][number];
export type DesignKind = 'functional' | 'technical';

export const designDocument = graphql(`
  query Design($requestId: ID!, $kind: String!, $language: String!) {
    design(requestId: $requestId, kind: $kind) {
      kind content problems { code message values }
      versions { id version content markdown(language: $language) authorId authorName at approval { approverName at } }
    }
  }
`); // prettier-ignore

export const skeletonObstacleDocument = graphql(`
  query SkeletonObstacle($requestId: ID!) {
    skeletonObstacle(requestId: $requestId) {
      code
      message
      values
    }
  }
`);

export const saveDesignDocument = graphql(`
  mutation SaveDesign($requestId: ID!, $kind: String!, $content: JSON!) {
    saveDesign(requestId: $requestId, kind: $kind, content: $content) {
      kind
    }
  }
`);

export const approveDesignDocument = graphql(`
  mutation ApproveDesign($requestId: ID!, $kind: String!, $version: Int!) {
    approveDesign(requestId: $requestId, kind: $kind, version: $version) {
      kind
    }
  }
`);

export const buildsDocument = graphql(`
  query RequestBuilds($requestId: ID!) {
    requestBuilds(requestId: $requestId) {
      id number repository branch commitOid byName at versionId
      authors { userId name }
      evidence { kind text byName at }
    }
  }
`); // prettier-ignore

export const codeAuthorsDocument = graphql(`
  query CodeAuthors {
    codeAuthors {
      id
      name
    }
  }
`);

export const attachBuildDocument = graphql(`
  mutation AttachBuild($requestId: ID!, $build: BuildInput!) {
    attachBuild(requestId: $requestId, build: $build) {
      id
    }
  }
`);

export const addBuildEvidenceDocument = graphql(`
  mutation AddBuildEvidence($requestId: ID!, $buildId: ID!, $evidence: BuildEvidenceInput!) {
    addBuildEvidence(requestId: $requestId, buildId: $buildId, evidence: $evidence) {
      id
    }
  }
`);
