import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '#platform';
import type { TagReference } from '../versions/version-changes.rules.js';
import { runGit, type GitAccess } from './git-command.js';

const FETCH_SECONDS = 120;
/** More than a hundred times what an average repository has with all its history. */
const LARGEST_MEGABYTES = 250;
const HEAD = 'refs/koppel/head';

export interface References {
  /** Commit of the default branch; null for an empty repository. */
  head: string | null;
  tags: TagReference[];
}

/** A bare copy of one repository with all tags and history: a cache, which may be thrown away at any time. */
export class GitMirror {
  readonly folder: string;

  /** @param nodeId GitHub's id: names change, and come from whoever owns the repository */
  constructor(
    root: string,
    nodeId: string,
    private readonly access: GitAccess,
  ) {
    this.folder = join(root, `${createHash('sha256').update(nodeId).digest('hex').slice(0, 24)}.git`);
  }

  /** Brings the copy up to date. An empty repository has no head to ask for. @throws DomainError UNAVAILABLE */
  async fetch(repositoryUrl: string, hasHead: boolean): Promise<void> {
    if (!repositoryUrl.startsWith(`${this.access.url}/`))
      throw new DomainError(
        'UNAVAILABLE',
        `The repository's address ${repositoryUrl} is not below ${this.access.url}.`,
      );
    this.prepare();
    const args = [
      'fetch',
      '--quiet',
      '--prune',
      '--force',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
    ];
    const references = [...(hasHead ? [`+HEAD:${HEAD}`] : []), '+refs/tags/*:refs/tags/*'];
    try {
      await runGit(this.folder, [...args, '--', `${repositoryUrl}.git`, ...references], {
        access: this.access,
        timeoutSeconds: FETCH_SECONDS,
        watch: () => this.sizeProblem(),
      });
    } catch (error) {
      // Whatever broke may have left half a pack or a lock behind: the next fetch starts afresh.
      rmSync(this.folder, { recursive: true, force: true });
      throw error;
    }
  }

  async references(): Promise<References> {
    const format = '%(objectname) %(objecttype) %(*objectname) %(*objecttype) %(refname)';
    const listing = await runGit(this.folder, ['for-each-ref', `--format=${format}`, HEAD, 'refs/tags'], {
      timeoutSeconds: 30,
    });
    const references: References = { head: null, tags: [] };
    for (const line of listing.split('\n')) {
      const [oid = '', type, peeledOid = '', peeledType, ...name] = line.split(' ');
      const commit = type === 'commit' ? oid : peeledType === 'commit' ? peeledOid : null;
      const reference = name.join(' ');
      if (reference === HEAD) references.head = commit;
      else if (reference.startsWith('refs/tags/'))
        references.tags.push({ name: reference.slice('refs/tags/'.length), commit });
    }
    return references;
  }

  /** Commits that `commit` has and `since` has not; all of its commits without `since`. */
  async countCommits(commit: string, since: string | null): Promise<number> {
    const range = since === null ? [commit] : [commit, `^${since}`];
    return Number(await runGit(this.folder, ['rev-list', '--count', ...range, '--'], { timeoutSeconds: 30 }));
  }

  /** What `git init --bare` makes, without its templates of hooks. */
  private prepare(): void {
    if (existsSync(join(this.folder, 'HEAD'))) return;
    rmSync(this.folder, { recursive: true, force: true });
    for (const name of ['objects/pack', 'objects/info', 'refs/tags'])
      mkdirSync(join(this.folder, name), { recursive: true });
    writeFileSync(join(this.folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
    writeFileSync(join(this.folder, 'HEAD'), 'ref: refs/heads/none\n');
  }

  private sizeProblem(): string | null {
    const pack = join(this.folder, 'objects', 'pack');
    const sizes = existsSync(pack)
      ? readdirSync(pack).map((name) => statSync(join(pack, name), { throwIfNoEntry: false })?.size ?? 0)
      : [];
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    return megabytes > LARGEST_MEGABYTES ? `The repository is larger than ${LARGEST_MEGABYTES} MB.` : null;
  }
}
