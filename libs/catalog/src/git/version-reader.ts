import type { ConnectorFile } from '#connectors';
import { DomainError } from '#platform';
import type { CatalogWarning } from '../connectors/connector.entity.js';
import { sha256 } from '../versions/digest.rules.js';
import type { GitObjects } from './git-objects.js';
import { nameProblem, readCommit, readTree, type TreeEntry } from './git-tree.rules.js';

export interface StoredFile extends ConnectorFile {
  bytes: Buffer;
  mode: string;
  sha256: string;
}

export interface VersionState {
  commit: string;
  tree: string;
  committedAt: Date;
  files: StoredFile[];
  /** Files that were left out, each with the reason. */
  warnings: CatalogWarning[];
}

const LARGEST_FILE = 5_000_000;
const LARGEST_VERSION = 40_000_000;
const MOST_FILES = 2000;
const DEEPEST = 12;
const SUBMODULE = '160000';
const FOLDER = '040000';

interface Walk {
  files: StoredFile[];
  warnings: CatalogWarning[];
  size: number;
  /** Entries looked at, folders included: a few objects can describe millions of them. */
  entries: number;
}

/** Reads the files of commits out of one mirror. What two commits have in common is read once. */
export class VersionReader {
  private readonly trees = new Map<string, TreeEntry[]>();
  private readonly blobs = new Map<string, { bytes: Buffer; sha256: string } | null>();

  constructor(private readonly objects: GitObjects) {}

  async read(commit: string): Promise<VersionState> {
    const found = readCommit(await this.objects.contents(commit));
    if (!found) throw new DomainError('UNAVAILABLE', `${commit} is not a commit.`);
    const walk: Walk = { files: [], warnings: [], size: 0, entries: 0 };
    await this.readFolder(found.tree, '', 0, walk);
    return { commit, ...found, files: walk.files, warnings: walk.warnings };
  }

  private async readFolder(oid: string, path: string, depth: number, walk: Walk): Promise<void> {
    const entries = this.trees.get(oid) ?? readTree(await this.objects.contents(oid), oid.length / 2);
    this.trees.set(oid, entries);
    // Asked for all at once, so that git answers them in one go.
    await Promise.all(
      entries.map(({ mode, oid: entry }) => (mode === FOLDER || mode === SUBMODULE ? null : this.blob(entry))),
    );
    for (const entry of entries) {
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      const problem = entryProblem(entry, depth, walk);
      if (problem) leaveOut(walk, at, problem);
      else if (entry.mode === FOLDER) await this.readFolder(entry.oid, at, depth + 1, walk);
      else this.add(walk, at, entry.mode, await this.blob(entry.oid));
    }
  }

  private add(walk: Walk, path: string, mode: string, blob: { bytes: Buffer; sha256: string } | null): void {
    if (blob === null) leaveOut(walk, path, `it is larger than ${LARGEST_FILE / 1e6} MB`);
    else if (walk.size + blob.bytes.length > LARGEST_VERSION)
      leaveOut(walk, path, `all files together are larger than ${LARGEST_VERSION / 1e6} MB`);
    else {
      walk.size += blob.bytes.length;
      walk.files.push({ path, mode, bytes: blob.bytes, sha256: blob.sha256 });
    }
  }

  /** Null for one that is too large. */
  private async blob(oid: string): Promise<{ bytes: Buffer; sha256: string } | null> {
    const known = this.blobs.get(oid);
    if (known !== undefined) return known;
    const object = await this.objects.info(oid);
    const bytes = object && object.size <= LARGEST_FILE ? await this.objects.contents(oid) : null;
    const blob = bytes && { bytes, sha256: sha256(bytes) };
    this.blobs.set(oid, blob);
    return blob;
  }
}

function entryProblem(entry: TreeEntry, depth: number, walk: Walk): string | null {
  if (entry.mode === SUBMODULE) return 'it is a submodule';
  if (depth >= DEEPEST) return `it is deeper than ${DEEPEST} folders`;
  walk.entries += 1;
  if (walk.files.length >= MOST_FILES || walk.entries > 2 * MOST_FILES)
    return `the repository has more than ${MOST_FILES} files`;
  return nameProblem(entry.name);
}

const MOST_WARNINGS = 20;

function leaveOut(walk: Walk, path: string, reason: string): void {
  if (walk.warnings.length >= MOST_WARNINGS) return;
  const shown = path.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
  walk.warnings.push({ code: 'FILE_LEFT_OUT', path: shown, message: `The file ${shown} was left out: ${reason}.` });
}
