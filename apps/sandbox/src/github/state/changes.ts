import { addCommit, deleteTag, isForward, resolveCommit, setTag, type FileChanges } from '../git/commits.js';
import { writeBareRepository } from '../git/bare-repository.js';
import { readRefs } from '../git/refs.js';
import { releaseOf } from '../seed/lay-down.js';
import type { RefChange, RepositoryEvents } from '../webhooks/events.js';
import { nodeId, repositoryNumber } from './identifiers.js';
import type { Organisation } from './organisation.js';
import {
  BRANCHES,
  fullName,
  headOf,
  isoSeconds,
  TAGS,
  type GitRef,
  type Release,
  type RepositoryState,
} from './repository.js';

export interface PushRequest {
  files: FileChanges;
  message?: string;
  branch?: string;
  tag?: string;
  /** Throws the branch's history away. */
  forced?: boolean;
}

/** Every way in which a repository can change; each is saved and told to the webhooks. */
export class RepositoryChanges {
  constructor(
    private readonly organisation: Organisation,
    private readonly events: RepositoryEvents,
  ) {}

  async create(name: string, description: string, topics: string[]): Promise<RepositoryState> {
    const now = isoSeconds(new Date());
    const { organisation } = this;
    // The number must not be that of an older repository of the same name
    let databaseId = repositoryNumber(`${organisation.login}/${name} ${now} ${organisation.repositories.length}`);
    while (organisation.byId(databaseId)) databaseId += 1;
    const repository: RepositoryState = {
      databaseId,
      nodeId: nodeId('R', databaseId),
      owner: organisation.login,
      name,
      description,
      topics,
      archived: false,
      stars: 0,
      createdAt: now,
      updatedAt: now,
      pushedAt: now,
      defaultBranch: 'main',
      refs: [],
      releases: [],
      seed: null,
      changed: true,
    };
    await writeBareRepository(organisation.folderOf(databaseId), 'main', new Map(), []);
    organisation.repositories.push(repository);
    await this.saved(repository);
    this.events.repository('created', repository);
    return repository;
  }

  async push(repository: RepositoryState, request: PushRequest): Promise<GitRef> {
    const folder = this.organisation.folderOf(repository.databaseId);
    const branch = request.branch ?? repository.defaultBranch;
    const head = repository.refs.find((ref) => ref.name === BRANCHES + branch) ?? headOf(repository);
    const time = this.now(repository);
    const message = request.message ?? 'Update connector';
    const parent = request.forced ? null : (head?.oid ?? null);
    await addCommit(folder, { branch, files: request.files, message, parent, time });
    if (request.tag) await setTag(folder, request.tag, BRANCHES + branch, false, time);
    await this.refresh(repository);
    return repository.refs.find((ref) => ref.name === BRANCHES + branch) as GitRef;
  }

  async tag(repository: RepositoryState, tag: string, target: string | undefined, annotated: boolean): Promise<GitRef> {
    const folder = this.organisation.folderOf(repository.databaseId);
    const oid = await resolveCommit(folder, target ?? BRANCHES + repository.defaultBranch);
    await setTag(folder, tag, oid, annotated, this.now(repository));
    await this.refresh(repository);
    return repository.refs.find((ref) => ref.name === TAGS + tag) as GitRef;
  }

  async untag(repository: RepositoryState, tag: string): Promise<void> {
    await deleteTag(this.organisation.folderOf(repository.databaseId), tag);
    repository.releases = repository.releases.filter((release) => release.tag !== tag);
    await this.refresh(repository);
  }

  async release(repository: RepositoryState, tag: string, name: string, prerelease: boolean): Promise<Release> {
    const release = { ...releaseOf(repository.name, tag, isoSeconds(new Date())), name, prerelease };
    repository.releases = [...repository.releases.filter((one) => one.tag !== tag), release];
    await this.saved(repository);
    this.events.release('published', repository, release);
    return release;
  }

  async rename(repository: RepositoryState, to: string): Promise<void> {
    const from = repository.name;
    this.organisation.redirects[fullName(repository).toLowerCase()] = repository.databaseId;
    repository.name = to;
    await this.touched(repository);
    this.events.repository('renamed', repository, { repository: { name: { from } } });
  }

  async transfer(repository: RepositoryState, to: string): Promise<void> {
    const from = repository.owner;
    this.organisation.redirects[fullName(repository).toLowerCase()] = repository.databaseId;
    repository.owner = to;
    await this.touched(repository);
    const organization = { login: from, id: 2_000_001, node_id: this.organisation.nodeId };
    this.events.repository('transferred', repository, { owner: { from: { organization } } });
  }

  async archive(repository: RepositoryState, archived: boolean): Promise<void> {
    repository.archived = archived;
    await this.touched(repository);
    this.events.repository(archived ? 'archived' : 'unarchived', repository);
  }

  async remove(repository: RepositoryState): Promise<void> {
    const { organisation } = this;
    organisation.repositories = organisation.repositories.filter((one) => one !== repository);
    await organisation.save();
    this.events.repository('deleted', repository);
  }

  /** Reads branches and tags again, after git changed them, and tells what is different. */
  async refresh(repository: RepositoryState): Promise<void> {
    const folder = this.organisation.folderOf(repository.databaseId);
    const before = repository.refs;
    const after = await readRefs(folder);
    const changes = await differences(folder, before, after);
    if (changes.length === 0) return;
    repository.refs = after;
    repository.pushedAt = isoSeconds(new Date());
    await this.touched(repository);
    this.events.refs(repository, changes);
  }

  private async touched(repository: RepositoryState): Promise<void> {
    repository.updatedAt = isoSeconds(new Date());
    await this.saved(repository);
  }

  private async saved(repository: RepositoryState): Promise<void> {
    repository.changed = true;
    await this.organisation.save();
  }

  /** Commits of the same second would be the same objects: always later than the head. */
  private now(repository: RepositoryState): number {
    const head = headOf(repository);
    const last = head ? Date.parse(head.commit.committedDate) / 1000 : 0;
    return Math.max(Math.floor(Date.now() / 1000), last + 1);
  }
}

async function differences(folder: string, before: GitRef[], after: GitRef[]): Promise<RefChange[]> {
  const names = new Set([...before, ...after].map((ref) => ref.name));
  const changes: RefChange[] = [];
  for (const name of names) {
    const old = before.find((ref) => ref.name === name);
    const now = after.find((ref) => ref.name === name);
    if (old?.oid === now?.oid) continue;
    const forced = Boolean(old && now && !(await isForward(folder, old.commit.oid, now.commit.oid)));
    changes.push({ name, before: old, after: now, forced });
  }
  return changes;
}
