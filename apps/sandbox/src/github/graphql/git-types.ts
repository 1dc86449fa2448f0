/** The part of the schema that tells what is inside of a repository: refs, commits and releases. */
export const GIT_TYPES = /* GraphQL */ `
  type RefConnection {
    nodes: [Ref]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type Ref implements Node {
    id: ID!
    name: String!
    prefix: String!
    repository: Repository!
    target: GitObject
  }

  type GitActor {
    name: String
    email: String
    date: GitTimestamp
  }
  type Commit implements Node & GitObject {
    id: ID!
    oid: GitObjectID!
    abbreviatedOid: String!
    repository: Repository!
    committedDate: DateTime!
    authoredDate: DateTime!
    message: String!
    messageHeadline: String!
    author: GitActor
    committer: GitActor
    tree: Tree!
  }
  type Tree implements Node & GitObject {
    id: ID!
    oid: GitObjectID!
    abbreviatedOid: String!
    repository: Repository!
  }
  type Tag implements Node & GitObject {
    id: ID!
    oid: GitObjectID!
    abbreviatedOid: String!
    repository: Repository!
    name: String!
    message: String
    target: GitObject!
  }

  type Release implements Node {
    id: ID!
    databaseId: Int
    name: String
    tagName: String!
    isDraft: Boolean!
    isLatest: Boolean!
    isPrerelease: Boolean!
    createdAt: DateTime!
    publishedAt: DateTime
    url: URI!
  }
  type ReleaseConnection {
    nodes: [Release]
    pageInfo: PageInfo!
    totalCount: Int!
  }
`;
