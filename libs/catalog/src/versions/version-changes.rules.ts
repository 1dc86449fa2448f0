import { orderVersionTags } from '#connectors';
import type { Withdrawal } from './connector-version.entity.js';

export interface TagReference {
  name: string;
  /** The commit that the tag stands for, annotated or not; null for a tag on something else. */
  commit: string | null;
}

export interface KnownVersion {
  id: string;
  label: string;
  kind: 'tag' | 'head';
  commitOid: string;
  withdrawn: Withdrawal | null;
}

/** A state to read and store. The label of a head is made once its files are known. */
export interface NewVersion {
  kind: 'tag' | 'head';
  label: string | null;
  version: string | null;
  commit: string;
}

export interface VersionChanges {
  read: NewVersion[];
  withdraw: { id: string; reason: Withdrawal }[];
  /** Withdrawn before, and right again. */
  restore: string[];
  /** Tags that are no version, each with the reason in words. */
  quarantined: { tag: string; reason: string }[];
  /** The newest released tag; null for a repository without version tags. */
  highestTag: TagReference | null;
}

/** What a repository's references mean for its stored versions. Nothing stored is changed: a moved tag is a second version. */
export function versionChanges(head: string | null, tags: TagReference[], known: KnownVersion[]): VersionChanges {
  const { versions, quarantined, withoutCommit } = readTags(tags);
  const highest = versions.find((version) => !version.prerelease) ?? versions[0] ?? null;
  const wanted: NewVersion[] = versions.map(({ tag, version, commit }) => ({
    kind: 'tag',
    label: tag,
    version,
    commit,
  }));
  const isTagged = versions.some(({ commit }) => commit === head);
  if (head !== null && !isTagged) wanted.push({ kind: 'head', label: null, version: null, commit: head });
  const labels = new Set(versions.map(({ tag }) => tag));
  const current = known.filter((one) => wanted.some((state) => isSame(state, one)));
  return {
    read: wanted.filter((state) => !known.some((one) => isSame(state, one))),
    withdraw: known
      .filter((one) => one.withdrawn === null && !current.includes(one))
      .map((one) => ({ id: one.id, reason: withdrawal(one, labels) })),
    restore: current.filter((one) => one.withdrawn !== null).map((one) => one.id),
    quarantined: [...quarantined, ...withoutCommit],
    highestTag: highest && { name: highest.tag, commit: highest.commit },
  };
}

function readTags(tags: TagReference[]) {
  const commits = new Map(tags.map(({ name, commit }) => [name, commit]));
  const ordered = orderVersionTags(tags.filter(({ commit }) => commit !== null).map(({ name }) => name));
  return {
    versions: ordered.versions.map((version) => ({ ...version, commit: commits.get(version.tag)! })),
    quarantined: ordered.quarantined,
    withoutCommit: tags
      .filter(({ commit }) => commit === null)
      .map(({ name }) => ({ tag: name, reason: `"${name}" is a tag on something other than a commit.` })),
  };
}

const isSame = (state: NewVersion, known: KnownVersion): boolean =>
  state.kind === known.kind &&
  state.commit === known.commitOid &&
  (state.kind === 'head' || state.label === known.label);

function withdrawal(known: KnownVersion, labels: Set<string>): Withdrawal {
  if (known.kind === 'head') return 'superseded';
  return labels.has(known.label) ? 'tagMoved' : 'tagRemoved';
}
