import type { ChangelogEntry } from '../connector-package.js';
import { orderVersionTags, parseVersionTag } from './version-tag.js';

export interface DerivedVersion {
  /** Semantic version. Unreleased states carry their distance and commit, so that they stay in order and can be pinned. */
  version: string;
  /** Where the number comes from. */
  basis: 'tag' | 'changelog' | 'none';
  /** The state is exactly what the maintainer released. */
  released: boolean;
}

export interface HeadState {
  tags: string[];
  /** Commits on the default branch after its highest version tag; all commits when there is none. */
  commitsSinceTag: number;
  /** Commit id of the head. */
  commit: string;
  changelog: ChangelogEntry[];
}

/**
 * The version of a default branch's head. On its highest tag: that version. Ahead of it: `1.2.0+5.ab12cd3`, five commits later.
 * Without tags the changelog's top entry is the number, and without a changelog it is 0.0.0; both with count and commit.
 */
export function derivedVersion({ tags, commitsSinceTag, commit, changelog }: HeadState): DerivedVersion {
  const build = `${commitsSinceTag}.${commit.slice(0, 7)}`;
  const [highest] = orderVersionTags(tags).versions;
  if (highest && commitsSinceTag === 0) return { version: highest.version, basis: 'tag', released: true };
  if (highest) return { version: `${highest.version}+${build}`, basis: 'tag', released: false };
  const noted = changelog.map((entry) => parseVersionTag(entry.version)).find((entry) => entry !== null);
  return { version: `${noted?.version ?? '0.0.0'}+${build}`, basis: noted ? 'changelog' : 'none', released: false };
}
