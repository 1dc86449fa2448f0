import { GIT_TYPES } from './git-types.js';

/** The part of GitHub's public schema that a sweep over an organisation needs; names, nullability and limits as there. */
export const SCHEMA = /* GraphQL */ `
  ${GIT_TYPES}
  scalar DateTime
  scalar GitObjectID
  scalar GitTimestamp
  scalar URI

  interface Node {
    id: ID!
  }

  interface GitObject {
    id: ID!
    oid: GitObjectID!
    abbreviatedOid: String!
    repository: Repository!
  }

  interface RepositoryOwner {
    id: ID!
    login: String!
    url: URI!
    repository(name: String!, followRenames: Boolean = true): Repository
    repositories(
      first: Int
      after: String
      last: Int
      before: String
      orderBy: RepositoryOrder
      isFork: Boolean
      isArchived: Boolean
      privacy: RepositoryPrivacy
    ): RepositoryConnection!
  }

  enum OrderDirection {
    ASC
    DESC
  }
  enum RepositoryOrderField {
    CREATED_AT
    UPDATED_AT
    PUSHED_AT
    NAME
    STARGAZERS
  }
  enum RefOrderField {
    TAG_COMMIT_DATE
    ALPHABETICAL
  }
  enum RepositoryPrivacy {
    PUBLIC
    PRIVATE
  }
  enum RepositoryVisibility {
    PUBLIC
    PRIVATE
    INTERNAL
  }
  input RepositoryOrder {
    field: RepositoryOrderField!
    direction: OrderDirection!
  }
  input RefOrder {
    field: RefOrderField!
    direction: OrderDirection!
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
  }

  type Organization implements Node & RepositoryOwner {
    id: ID!
    databaseId: Int
    login: String!
    name: String
    description: String
    url: URI!
    repository(name: String!, followRenames: Boolean = true): Repository
    repositories(
      first: Int
      after: String
      last: Int
      before: String
      orderBy: RepositoryOrder
      isFork: Boolean
      isArchived: Boolean
      privacy: RepositoryPrivacy
    ): RepositoryConnection!
  }

  type User implements Node {
    id: ID!
    login: String!
    name: String
  }

  type License implements Node {
    id: ID!
    key: String!
    name: String!
    spdxId: String
  }

  type Topic implements Node {
    id: ID!
    name: String!
  }
  type RepositoryTopic implements Node {
    id: ID!
    topic: Topic!
    url: URI!
  }
  type RepositoryTopicConnection {
    nodes: [RepositoryTopic]
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type RepositoryConnection {
    nodes: [Repository]
    edges: [RepositoryEdge]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type RepositoryEdge {
    cursor: String!
    node: Repository
  }

  type Repository implements Node {
    id: ID!
    databaseId: Int
    name: String!
    nameWithOwner: String!
    owner: RepositoryOwner!
    url: URI!
    sshUrl: String!
    description: String
    homepageUrl: URI
    isArchived: Boolean!
    isDisabled: Boolean!
    isEmpty: Boolean!
    isFork: Boolean!
    isPrivate: Boolean!
    isTemplate: Boolean!
    visibility: RepositoryVisibility!
    archivedAt: DateTime
    createdAt: DateTime!
    pushedAt: DateTime
    updatedAt: DateTime!
    diskUsage: Int
    stargazerCount: Int!
    forkCount: Int!
    licenseInfo: License
    repositoryTopics(first: Int, after: String, last: Int, before: String): RepositoryTopicConnection!
    defaultBranchRef: Ref
    ref(qualifiedName: String!): Ref
    refs(
      refPrefix: String!
      first: Int
      after: String
      last: Int
      before: String
      orderBy: RefOrder
      query: String
    ): RefConnection
    latestRelease: Release
    releases(first: Int, after: String, last: Int, before: String): ReleaseConnection!
  }

  type RateLimit {
    cost: Int!
    limit: Int!
    nodeCount: Int!
    remaining: Int!
    resetAt: DateTime!
    used: Int!
  }

  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    organization(login: String!): Organization
    repositoryOwner(login: String!): RepositoryOwner
    repository(owner: String!, name: String!, followRenames: Boolean = true): Repository
    viewer: User!
    rateLimit(dryRun: Boolean = false): RateLimit
  }
`;
