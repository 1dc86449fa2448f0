export interface TreeEntry {
  /** `40000` is a folder, `160000` a submodule, `120000` a symbolic link. */
  mode: string;
  name: string;
  oid: string;
}

/** Reads a tree object: entries of `mode name NUL oid`. `oidBytes` is 20, or 32 in a SHA-256 repository. */
export function readTree(bytes: Buffer, oidBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0) break;
    const mode = bytes.toString('latin1', at, space).padStart(6, '0');
    const oid = bytes.toString('hex', end + 1, end + 1 + oidBytes);
    entries.push({ mode, name: bytes.toString('utf8', space + 1, end), oid });
    at = end + 1 + oidBytes;
  }
  return entries;
}

/** Tree and time of a commit object; null for anything else. */
export function readCommit(bytes: Buffer): { tree: string; committedAt: Date } | null {
  const header = bytes.toString('utf8').split('\n\n', 1)[0] ?? '';
  const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1];
  const seconds = /^committer .*> (-?\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1];
  return tree === undefined ? null : { tree, committedAt: new Date(Number(seconds ?? 0) * 1000) };
}

/** Why a name cannot be a file name of ours; null when it can. Names come from whoever pushes. */
export function nameProblem(name: string): string | null {
  if (name === '' || name === '.' || name === '..' || /[/\\]/.test(name)) return 'its name would lead elsewhere';
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'its name has control characters';
  if (name.includes('\ufffd')) return 'its name is not UTF-8';
  return name.length > 200 ? 'its name is longer than 200 characters' : null;
}
