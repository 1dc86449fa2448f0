import { fullName, type Release, type RepositoryState } from '../state/repository.js';

/** A repository as REST and webhooks show it. `base` is `<url>/github`. */
export function repositoryJson(base: string, repository: RepositoryState): Record<string, unknown> {
  const name = fullName(repository);
  const api = `${base}/api/v3/repos/${name}`;
  const html = `${base}/${name}`;
  return {
    id: repository.databaseId,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: name,
    private: false,
    owner: ownerJson(base, repository.owner),
    html_url: html,
    description: repository.description || null,
    fork: false,
    url: api,
    tags_url: `${api}/tags`,
    branches_url: `${api}/branches{/branch}`,
    releases_url: `${api}/releases{/id}`,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    pushed_at: repository.pushedAt,
    git_url: `${html}.git`,
    clone_url: `${html}.git`,
    ssh_url: `git@${new URL(base).hostname}:${name}.git`,
    homepage: null,
    size: 40,
    stargazers_count: repository.stars,
    watchers_count: repository.stars,
    language: 'PowerShell',
    forks_count: 0,
    archived: repository.archived,
    disabled: false,
    open_issues_count: 0,
    license: null,
    is_template: false,
    topics: repository.topics,
    visibility: 'public',
    default_branch: repository.defaultBranch,
  };
}

export function ownerJson(base: string, login: string): Record<string, unknown> {
  return {
    login,
    id: 2_000_001,
    node_id: 'O_kgDOAB6EgQ',
    url: `${base}/api/v3/users/${login}`,
    html_url: `${base}/${login}`,
    type: 'Organization',
    site_admin: false,
  };
}

export function releaseJson(base: string, repository: RepositoryState, release: Release): Record<string, unknown> {
  const name = fullName(repository);
  return {
    id: release.id,
    node_id: `RE_${release.id}`,
    url: `${base}/api/v3/repos/${name}/releases/${release.id}`,
    html_url: `${base}/${name}/releases/tag/${release.tag}`,
    tag_name: release.tag,
    target_commitish: repository.defaultBranch,
    name: release.name,
    draft: false,
    prerelease: release.prerelease,
    created_at: release.publishedAt,
    published_at: release.publishedAt,
    body: '',
  };
}
