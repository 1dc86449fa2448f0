import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitRef } from '../state/repository.js';
import type { GitObject } from './objects.js';
import { packObjects } from './pack.js';

const CONFIG = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
[http]
	receivepack = true
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
[gc]
	auto = 0
`;

/** Lays a bare repository on disk in seven files; any git reads it. */
export async function writeBareRepository(
  folder: string,
  defaultBranch: string,
  objects: ReadonlyMap<string, GitObject>,
  refs: readonly GitRef[],
): Promise<void> {
  await mkdir(join(folder, 'objects', 'pack'), { recursive: true });
  await mkdir(join(folder, 'refs'), { recursive: true });
  await writeFile(join(folder, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
  await writeFile(join(folder, 'config'), CONFIG);
  if (objects.size === 0) return;
  const { name, pack, index } = packObjects(objects);
  await writeFile(join(folder, 'packed-refs'), packedRefs(refs));
  await writeFile(join(folder, 'objects', 'pack', `pack-${name}.pack`), pack);
  await writeFile(join(folder, 'objects', 'pack', `pack-${name}.idx`), index);
}

function packedRefs(refs: readonly GitRef[]): string {
  const sorted = [...refs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = sorted.flatMap((ref) => [
    `${ref.oid} ${ref.name}`,
    ...(ref.type === 'tag' ? [`^${ref.commit.oid}`] : []),
  ]);
  return `# pack-refs with: peeled fully-peeled sorted \n${lines.join('\n')}\n`;
}
