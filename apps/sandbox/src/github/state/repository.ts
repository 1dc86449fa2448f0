export interface CommitSummary {
  oid: string;
  tree: string;
  /** ISO 8601 in UTC, to the second, as GitHub writes it. */
  committedDate: string;
  message: string;
}

export interface GitRef {
  /** Whole name: `refs/heads/main`, `refs/tags/v1.0.0`. */
  name: string;
  oid: string;
  /** `tag` = annotated: `oid` is the tag object, `commit` what it points at. */
  type: 'commit' | 'tag';
  commit: CommitSummary;
}

export interface Release {
  id: number;
  tag: string;
  name: string;
  prerelease: boolean;
  publishedAt: string;
}

export interface RepositoryState {
  databaseId: number;
  nodeId: string;
  owner: string;
  name: string;
  description: string;
  topics: string[];
  archived: boolean;
  stars: number;
  createdAt: string;
  updatedAt: string;
  pushedAt: string;
  defaultBranch: string;
  refs: GitRef[];
  releases: Release[];
  /** Under which name it comes back at a reset; null = made by hand, gone at a reset. */
  seed: string | null;
  /** Differs from its start: has to be laid down again at a reset. */
  changed: boolean;
}

export const BRANCHES = 'refs/heads/';
export const TAGS = 'refs/tags/';

export function headOf(repository: RepositoryState): GitRef | undefined {
  return repository.refs.find((ref) => ref.name === BRANCHES + repository.defaultBranch);
}

export function tagsOf(repository: RepositoryState): GitRef[] {
  return repository.refs.filter((ref) => ref.name.startsWith(TAGS));
}

export function fullName(repository: Pick<RepositoryState, 'owner' | 'name'>): string {
  return `${repository.owner}/${repository.name}`;
}

/** GitHub's newest release that is neither a draft nor a prerelease. */
export function latestRelease(repository: RepositoryState): Release | undefined {
  return repository.releases
    .filter((release) => !release.prerelease)
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))[0];
}

export function isoSeconds(time: number | Date): string {
  const date = typeof time === 'number' ? new Date(time * 1000) : time;
  return `${date.toISOString().slice(0, 19)}Z`;
}
