import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  derivedVersion,
  orderVersionTags,
  type ChangelogEntry,
  type DerivedVersion,
  type OrderedTags,
} from '#connectors';

export interface FolderVersions extends OrderedTags {
  /** What is checked out. */
  head: DerivedVersion;
}

/** Versions of a folder that is a git repository of its own; null for any other folder, or without git. */
export function folderVersions(folder: string, changelog: ChangelogEntry[]): FolderVersions | null {
  if (!existsSync(join(folder, '.git'))) return null;
  try {
    const tags = git(folder, 'tag', '--list', '--merged', 'HEAD').split('\n').filter(Boolean);
    const ordered = orderVersionTags(tags);
    const highest = ordered.versions[0]?.tag;
    const range = highest === undefined ? 'HEAD' : `refs/tags/${highest}..HEAD`;
    const commitsSinceTag = Number(git(folder, 'rev-list', '--count', range));
    const commit = git(folder, 'rev-parse', 'HEAD');
    return { ...ordered, head: derivedVersion({ tags, commitsSinceTag, commit, changelog }) };
  } catch {
    return null;
  }
}

function git(folder: string, ...command: string[]): string {
  // A stranger's repository may configure programs to run; none of these commands needs one
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  return execFileSync('git', ['-C', folder, ...safe, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
