import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Seed } from '../seed/history.js';
import { layDown } from '../seed/lay-down.js';
import { nodeId, repositoryNumber } from './identifiers.js';
import { fullName, type RepositoryState } from './repository.js';

interface Stored {
  repositories: RepositoryState[];
  redirects: Record<string, number>;
}

/** Everything that the organisation has, in memory; the data folder holds the repositories and `state.json`. */
export class Organisation {
  readonly login = 'koppel-demo';
  readonly databaseId = repositoryNumber(this.login);
  readonly nodeId = nodeId('O', this.databaseId);
  repositories: RepositoryState[] = [];
  /** Old `owner/name` in lower case → number, after a rename or a transfer. */
  redirects: Record<string, number> = {};
  /** Pretends that the organisation lists nothing. */
  empty = false;
  private writing: Promise<void> = Promise.resolve();

  /** `folder` is inside one that holds nothing else. */
  constructor(
    private readonly folder: string,
    private readonly seeds: readonly Seed[],
  ) {}

  async open(): Promise<void> {
    const file = join(this.folder, 'state.json');
    if (existsSync(file)) {
      const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
      this.repositories = stored.repositories;
      this.redirects = stored.redirects;
      return;
    }
    await this.layDownAll();
  }

  folderOf = (databaseId: number): string => join(this.folder, 'repositories', `${databaseId}.git`);

  /** Back to the start; only what was changed is laid down again. */
  async reset(): Promise<void> {
    const untouched = new Map(
      this.repositories.filter((one) => one.seed && !one.changed).map((one) => [one.seed, one]),
    );
    for (const repository of this.repositories) {
      if (!untouched.has(repository.seed))
        await rm(this.folderOf(repository.databaseId), { recursive: true, force: true });
    }
    const fresh: RepositoryState[] = [];
    for (const seed of this.seeds) {
      fresh.push(untouched.get(seed.name) ?? (await layDown(seed, this.login, this.folderOf)));
    }
    this.repositories = fresh;
    this.redirects = {};
    this.empty = false;
    await this.save();
  }

  owners(): string[] {
    return [...new Set([this.login, ...this.repositories.map((repository) => repository.owner)])];
  }

  ownedBy(login: string): RepositoryState[] {
    if (this.empty) return [];
    return this.repositories.filter((repository) => repository.owner.toLowerCase() === login.toLowerCase());
  }

  find(owner: string, name: string): RepositoryState | undefined {
    const wanted = `${owner}/${name}`.toLowerCase();
    return this.repositories.find((repository) => fullName(repository).toLowerCase() === wanted);
  }

  /** Where a repository went that once had this name. A new repository of the same name wins: ask `find` first. */
  movedTo(owner: string, name: string): RepositoryState | undefined {
    const databaseId = this.redirects[`${owner}/${name}`.toLowerCase()];
    return databaseId === undefined ? undefined : this.byId(databaseId);
  }

  byId(databaseId: number): RepositoryState | undefined {
    return this.repositories.find((repository) => repository.databaseId === databaseId);
  }

  byNodeId(id: string): RepositoryState | undefined {
    return this.repositories.find((repository) => repository.nodeId === id);
  }

  async save(): Promise<void> {
    const text = JSON.stringify({ repositories: this.repositories, redirects: this.redirects } satisfies Stored);
    this.writing = this.writing.then(async () => {
      const file = join(this.folder, 'state.json');
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    });
    await this.writing;
  }

  private async layDownAll(): Promise<void> {
    // Folders beside this one belong to other samples or an older generation
    await rm(dirname(this.folder), { recursive: true, force: true });
    await mkdir(join(this.folder, 'repositories'), { recursive: true });
    this.repositories = [];
    for (const seed of this.seeds) this.repositories.push(await layDown(seed, this.login, this.folderOf));
    await this.save();
  }
}
