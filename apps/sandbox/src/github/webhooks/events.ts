import { ownerJson, releaseJson, repositoryJson } from '../rest/repository-json.js';
import type { Organisation } from '../state/organisation.js';
import { BRANCHES, fullName, TAGS, type GitRef, type Release, type RepositoryState } from '../state/repository.js';
import type { Webhooks } from './webhooks.js';

const NOTHING = '0'.repeat(40);
const SENDER = { login: 'koppel-demo-bot', id: 1, node_id: 'U_kgDOAAAAAQ', type: 'User', site_admin: false };
const PUSHER = { name: 'koppel-demo-bot', email: 'demo@koppel.example' };

export interface RefChange {
  name: string;
  before: GitRef | undefined;
  after: GitRef | undefined;
  forced: boolean;
}

/** Puts what happened into the payloads that GitHub documents. */
export class RepositoryEvents {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly organisation: Organisation,
    private readonly base: () => string,
  ) {}

  /** `created`, `deleted`, `renamed`, `archived`, `unarchived`, `transferred`. */
  repository(action: string, repository: RepositoryState, changes?: object): void {
    this.send('repository', repository, { action, ...(changes ? { changes } : {}) });
  }

  release(action: string, repository: RepositoryState, release: Release): void {
    this.send('release', repository, { action, release: releaseJson(this.base(), repository, release) });
  }

  /** A new tag gives `create` and `push`, a tag that goes `delete` and `push`, anything else `push` alone. */
  refs(repository: RepositoryState, changes: RefChange[]): void {
    for (const change of changes) {
      const isTag = change.name.startsWith(TAGS);
      const short = change.name.slice(isTag ? TAGS.length : BRANCHES.length);
      const named = { ref: short, ref_type: isTag ? 'tag' : 'branch', pusher_type: 'user' };
      if (!change.before) {
        const extra = { master_branch: repository.defaultBranch, description: repository.description || null };
        this.send('create', repository, { ...named, ...extra });
      }
      if (!change.after) this.send('delete', repository, named);
      this.send('push', repository, this.pushPayload(repository, change));
    }
  }

  private pushPayload(repository: RepositoryState, { name, before, after, forced }: RefChange): object {
    const commit = after ? commitJson(this.base(), repository, after) : null;
    const [from, to] = [oidOf(before), oidOf(after)];
    return {
      ref: name,
      before: from,
      after: to,
      base_ref: null,
      created: !before,
      deleted: !after,
      forced,
      compare: `${this.base()}/${fullName(repository)}/compare/${from}...${to}`,
      commits: commit && name.startsWith(BRANCHES) ? [commit] : [],
      head_commit: commit,
      pusher: PUSHER,
    };
  }

  private send(event: string, repository: RepositoryState, payload: object): void {
    this.webhooks.send(event, repository.name, {
      ...payload,
      repository: repositoryJson(this.base(), repository),
      organization: ownerJson(this.base(), this.organisation.login),
      sender: SENDER,
    });
  }
}

function oidOf(ref: GitRef | undefined): string {
  return ref?.oid ?? NOTHING;
}

function commitJson(base: string, repository: RepositoryState, ref: GitRef): object {
  const { oid, tree, committedDate, message } = ref.commit;
  return {
    id: oid,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: committedDate,
    url: `${base}/${fullName(repository)}/commit/${oid}`,
    author: { ...PUSHER, username: PUSHER.name },
    committer: { ...PUSHER, username: PUSHER.name },
    added: [],
    removed: [],
    modified: [],
  };
}
