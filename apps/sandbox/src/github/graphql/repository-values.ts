import type { Organisation } from '../state/organisation.js';
import {
  BRANCHES,
  fullName,
  headOf,
  latestRelease,
  TAGS,
  type GitRef,
  type Release,
  type RepositoryState,
} from '../state/repository.js';
import { connect, type PageArguments } from './connection.js';

export interface RequestContext {
  organisation: Organisation;
  /** `<url>/github` */
  base: string;
}

export function repositoryValue(context: RequestContext, repository: RepositoryState): object {
  const url = `${context.base}/${fullName(repository)}`;
  const value = {
    __typename: 'Repository',
    id: repository.nodeId,
    databaseId: repository.databaseId,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: () => ownerValue(context, repository.owner),
    url,
    sshUrl: `git@${new URL(context.base).hostname}:${fullName(repository)}.git`,
    description: repository.description || null,
    homepageUrl: null,
    isArchived: repository.archived,
    isDisabled: false,
    isEmpty: repository.refs.length === 0,
    isFork: false,
    isPrivate: false,
    isTemplate: false,
    visibility: 'PUBLIC',
    archivedAt: repository.archived ? repository.updatedAt : null,
    createdAt: repository.createdAt,
    pushedAt: repository.pushedAt,
    updatedAt: repository.updatedAt,
    diskUsage: 40,
    stargazerCount: repository.stars,
    forkCount: 0,
    licenseInfo: null,
    latestRelease: () => releaseValue(url, repository, latestRelease(repository)),
    releases: (page: PageArguments) => {
      const newest = [...repository.releases].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
      const values = newest.map((release) => releaseValue(url, repository, release) as { id: string });
      return connect('releases', values, page, (release) => release.id);
    },
    repositoryTopics: (page: PageArguments) =>
      connect(
        'repositoryTopics',
        repository.topics.map((name) => topicValue(context, name)),
        page,
        ({ id }) => id,
      ),
    defaultBranchRef: () => refValue(value, headOf(repository)),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refValue(value, findRef(repository, qualifiedName)),
    refs: (page: RefsArguments) => refsConnection(value, repository, page),
  };
  return value;
}

interface RefsArguments extends PageArguments {
  refPrefix: string;
  query?: string | null;
  orderBy?: { field: 'TAG_COMMIT_DATE' | 'ALPHABETICAL'; direction: 'ASC' | 'DESC' } | null;
}

function refsConnection(owner: object, repository: RepositoryState, page: RefsArguments): object | null {
  const prefix = page.refPrefix;
  if (!prefix.startsWith('refs/')) return null;
  const wanted = repository.refs
    .filter((ref) => ref.name.startsWith(prefix) && ref.name.includes(page.query ?? ''))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (page.orderBy?.field === 'TAG_COMMIT_DATE') {
    wanted.sort((a, b) => a.commit.committedDate.localeCompare(b.commit.committedDate));
  }
  if (page.orderBy?.direction === 'DESC') wanted.reverse();
  const connection = connect('refs', wanted, page, (ref) => ref.name);
  return { ...connection, nodes: connection.nodes.map((ref) => refValue(owner, ref)) };
}

function findRef(repository: RepositoryState, name: string): GitRef | undefined {
  return repository.refs.find((ref) => [name, BRANCHES + name, TAGS + name].includes(ref.name));
}

function refValue(repository: object, ref: GitRef | undefined): object | null {
  if (!ref) return null;
  const cut = ref.name.lastIndexOf('/', ref.name.startsWith(TAGS) ? TAGS.length : BRANCHES.length) + 1;
  const commit = commitValue(repository, ref);
  const target =
    ref.type === 'commit'
      ? commit
      : {
          ...objectValue(repository, 'Tag', ref.oid),
          name: ref.name.slice(cut),
          message: ref.commit.message,
          target: commit,
        };
  return {
    __typename: 'Ref',
    id: Buffer.from(`ref ${ref.name} ${ref.oid}`).toString('base64url'),
    name: ref.name.slice(cut),
    prefix: ref.name.slice(0, cut),
    repository,
    target,
  };
}

function commitValue(repository: object, ref: GitRef): object {
  const { oid, tree, committedDate, message } = ref.commit;
  const actor = { name: 'Koppel demo', email: 'demo@koppel.example', date: committedDate };
  return {
    ...objectValue(repository, 'Commit', oid),
    committedDate,
    authoredDate: committedDate,
    message,
    messageHeadline: message.split('\n')[0],
    author: actor,
    committer: actor,
    tree: objectValue(repository, 'Tree', tree),
  };
}

function objectValue(repository: object, type: string, oid: string): object {
  return { __typename: type, id: `${type[0]}_${oid}`, oid, abbreviatedOid: oid.slice(0, 7), repository };
}

function topicValue(context: RequestContext, name: string): { id: string } {
  return { id: `T_${name}`, topic: { id: `TP_${name}`, name }, url: `${context.base}/topics/${name}` } as {
    id: string;
  };
}

function releaseValue(url: string, repository: RepositoryState, release: Release | undefined): object | null {
  if (!release) return null;
  return {
    __typename: 'Release',
    id: `RE_${release.id}`,
    databaseId: release.id,
    name: release.name,
    tagName: release.tag,
    isDraft: false,
    isLatest: latestRelease(repository) === release,
    isPrerelease: release.prerelease,
    createdAt: release.publishedAt,
    publishedAt: release.publishedAt,
    url: `${url}/releases/tag/${release.tag}`,
  };
}

interface RepositoriesArguments extends PageArguments {
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
  isFork?: boolean | null;
  isArchived?: boolean | null;
  privacy?: string | null;
}

const ORDER_KEYS: Record<string, (repository: RepositoryState) => string> = {
  NAME: ({ name }) => name.toLowerCase(),
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ updatedAt }) => updatedAt,
  PUSHED_AT: ({ pushedAt }) => pushedAt,
  STARGAZERS: ({ stars }) => String(stars).padStart(9, '0'),
};

export function ownerValue(context: RequestContext, login: string): object | null {
  const { organisation } = context;
  const known = organisation.owners().find((owner) => owner.toLowerCase() === login.toLowerCase());
  if (!known) return null;
  return {
    __typename: 'Organization',
    id: known === organisation.login ? organisation.nodeId : `O_${known}`,
    databaseId: organisation.databaseId,
    login: known,
    name: known === organisation.login ? 'Koppel demo' : known,
    description: 'Connectors for development, demo and tests',
    url: `${context.base}/${known}`,
    repository: ({ name }: { name: string }) => {
      const found = organisation.find(known, name) ?? organisation.movedTo(known, name);
      return found ? repositoryValue(context, found) : null;
    },
    repositories: (page: RepositoriesArguments) => {
      const connection = connect('repositories', listed(organisation, known, page), page, ({ nodeId }) => nodeId);
      return { ...connection, nodes: connection.nodes.map((repository) => repositoryValue(context, repository)) };
    },
  };
}

function listed(organisation: Organisation, owner: string, page: RepositoriesArguments): RepositoryState[] {
  if (page.isFork === true || page.privacy === 'PRIVATE') return [];
  const keyOf = ORDER_KEYS[page.orderBy?.field ?? ''] ?? (({ databaseId }) => String(databaseId).padStart(12, '0'));
  const sorted = organisation
    .ownedBy(owner)
    .filter((repository) => page.isArchived == null || repository.archived === page.isArchived)
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)) || a.databaseId - b.databaseId);
  return page.orderBy?.direction === 'DESC' ? sorted.reverse() : sorted;
}
