import { BRANCHES } from '../state/repository.js';
import { git } from './git-command.js';

export type FileChanges = Record<string, Uint8Array | null>;

export interface NewCommit {
  branch: string;
  files: FileChanges;
  message: string;
  /** Null = a first commit, or one without a past (a forced push). */
  parent: string | null;
  /** Unix seconds. */
  time: number;
}

const AUTHOR = 'Koppel demo <demo@koppel.example>';

/** Path as fast-import wants it: in quotes, with what would end them escaped. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function data(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** Adds one commit to a branch and moves the branch to it. */
export async function addCommit(folder: string, commit: NewCommit): Promise<void> {
  const parts: Buffer[] = [
    Buffer.from(`commit ${BRANCHES}${commit.branch}\ncommitter ${AUTHOR} ${commit.time} +0000\n`),
    data(Buffer.from(commit.message)),
  ];
  if (commit.parent) parts.push(Buffer.from(`from ${commit.parent}\n`));
  for (const [path, bytes] of Object.entries(commit.files)) {
    if (bytes === null) parts.push(Buffer.from(`D ${quoted(path)}\n`));
    else parts.push(Buffer.from(`M 100644 inline ${quoted(path)}\n`), data(bytes));
  }
  // A commit without a parent replaces what the branch had
  await git(folder, ['fast-import', '--quiet', '--force', '--date-format=raw'], Buffer.concat(parts));
}

export async function setTag(
  folder: string,
  tag: string,
  target: string,
  annotated: boolean,
  time: number,
): Promise<void> {
  if (!annotated) {
    await git(folder, ['update-ref', `refs/tags/${tag}`, target]);
    return;
  }
  const text = `object ${target}\ntype commit\ntag ${tag}\ntagger ${AUTHOR} ${time} +0000\n\n${tag}\n`;
  const oid = (await git(folder, ['mktag'], Buffer.from(text))).trim();
  await git(folder, ['update-ref', `refs/tags/${tag}`, oid]);
}

export async function deleteTag(folder: string, tag: string): Promise<void> {
  await git(folder, ['update-ref', '-d', `refs/tags/${tag}`]);
}

export async function resolveCommit(folder: string, name: string): Promise<string> {
  return (await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])).trim();
}

/** Whether a ref went forward, so that nothing of its history was lost. */
export async function isForward(folder: string, from: string, to: string): Promise<boolean> {
  const lost = await git(folder, ['rev-list', '--max-count=1', from, `^${to}`]);
  return lost.trim() === '';
}
