import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { derivedVersion, readConnectorPackage, type ConnectorPackage } from '#connectors';
import { ENVIRONMENT, type Environment } from '#platform';
import type { FoundRepository } from '../github/found-repository.js';
import { GithubOrganisation } from '../github/github-organisation.js';
import { GitMirror } from '../git/git-mirror.js';
import { GitObjects } from '../git/git-objects.js';
import { VersionReader, type VersionState } from '../git/version-reader.js';
import {
  versionChanges,
  type KnownVersion,
  type NewVersion,
  type VersionChanges,
} from '../versions/version-changes.rules.js';

export interface ReadVersion {
  kind: 'tag' | 'head';
  label: string;
  version: string;
  state: VersionState;
  package: ConnectorPackage;
}

/** What a repository has now, as far as the catalog does not have it yet. */
export interface RepositoryStates {
  changes: VersionChanges;
  /** New states, read. */
  versions: ReadVersion[];
  /** The state that is offered first, under the repository's name of today; null for an empty repository. */
  latest: ReadVersion | null;
  /** Newest commit date that was met. */
  updatedAt: Date | null;
  /** Tags beyond the number that is read. */
  unreadTags: number;
}

/** A repository with more version tags than this keeps its newest. */
const MOST_VERSIONS = 300;

/** Fetches a repository by git, and reads the states that are new. */
@Injectable()
export class RepositoryReader {
  private readonly mirrors: string;

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly organisation: GithubOrganisation,
  ) {
    this.mirrors = join(environment.KOPPEL_DATA, 'mirrors');
  }

  /** @throws DomainError UNAVAILABLE when the repository cannot be fetched or read */
  async read(found: FoundRepository, known: KnownVersion[]): Promise<RepositoryStates> {
    const { gitUrl, token } = this.organisation;
    const mirror = new GitMirror(this.mirrors, found.nodeId, { url: gitUrl, token });
    await mirror.fetch(found.url, found.headOid !== null);
    const { head, tags } = await mirror.references();
    const changes = versionChanges(found.headOid === null ? null : head, tags, known);
    const objects = new GitObjects(mirror.folder);
    try {
      const reading = new Reading(found.name, mirror, new VersionReader(objects), changes);
      const versions: ReadVersion[] = [];
      for (const wanted of changes.read.slice(0, MOST_VERSIONS)) versions.push(await reading.version(wanted));
      const latest = await reading.latest(head, versions);
      const dates = [...versions, ...(latest ? [latest] : [])].map(({ state }) => state.committedAt.getTime());
      const updatedAt = dates.length > 0 ? new Date(Math.max(...dates)) : null;
      return { changes, versions, latest, updatedAt, unreadTags: Math.max(0, changes.read.length - MOST_VERSIONS) };
    } finally {
      objects.close();
    }
  }
}

class Reading {
  constructor(
    private readonly repository: string,
    private readonly mirror: GitMirror,
    private readonly reader: VersionReader,
    private readonly changes: VersionChanges,
  ) {}

  async version(wanted: NewVersion): Promise<ReadVersion> {
    const state = await this.reader.read(wanted.commit);
    const connector = readConnectorPackage(this.repository, state.files);
    if (wanted.label !== null && wanted.version !== null)
      return { kind: wanted.kind, label: wanted.label, version: wanted.version, state, package: connector };
    const version = await this.headVersion(wanted.commit, connector);
    return { kind: 'head', label: version, version, state, package: connector };
  }

  /** The highest release, or the head where nothing was released. It may be known already: then it is read for its words. */
  async latest(head: string | null, read: ReadVersion[]): Promise<ReadVersion | null> {
    const { highestTag } = this.changes;
    const commit = highestTag?.commit ?? head;
    if (!commit) return null;
    const known = read.find(
      (one) => one.state.commit === commit && (highestTag === null || one.label === highestTag.name),
    );
    if (known) return known;
    const state = await this.reader.read(commit);
    const kind = highestTag ? 'tag' : 'head';
    const label = highestTag?.name ?? '';
    return { kind, label, version: label, state, package: readConnectorPackage(this.repository, state.files) };
  }

  /** `1.2.0+5.ab12cd3`: five commits after the highest tag; `1.2.0+0.…` for a head that was set back behind it. */
  private async headVersion(commit: string, connector: ConnectorPackage): Promise<string> {
    const { highestTag } = this.changes;
    const commitsSinceTag = await this.mirror.countCommits(commit, highestTag?.commit ?? null);
    const tags = highestTag ? [highestTag.name] : [];
    const derived = derivedVersion({ tags, commitsSinceTag, commit, changelog: connector.changelog?.entries ?? [] });
    return derived.released ? `${derived.version}+0.${commit.slice(0, 7)}` : derived.version;
  }
}
