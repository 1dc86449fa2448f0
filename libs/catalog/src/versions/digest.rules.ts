import { createHash } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What makes two versions the same: SHA-256 over `mode sha256 path` of every file, a NUL after each, sorted by path as bytes. Never over an archive. */
export function versionDigest(files: { path: string; mode: string; sha256: string }[]): string {
  const byPath = [...files].sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
  const hash = createHash('sha256');
  for (const file of byPath) hash.update(`${file.mode} ${file.sha256} ${file.path}\0`);
  return hash.digest('hex');
}
