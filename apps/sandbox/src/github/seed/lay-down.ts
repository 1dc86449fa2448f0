import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { writeBareRepository } from '../git/bare-repository.js';
import { ObjectStore } from '../git/objects.js';
import { nodeId, repositoryNumber, stableNumber } from '../state/identifiers.js';
import { BRANCHES, isoSeconds, TAGS, type GitRef, type Release, type RepositoryState } from '../state/repository.js';
import type { Seed, SeedCommit } from './history.js';

/** Change it when generated repositories change, so that older data folders are laid down anew. */
const GENERATION = 2;
const AUTHOR = { name: 'Koppel demo', email: 'demo@koppel.example' };
const BRANCH = 'main';

export function seedFingerprint(seeds: readonly Seed[], samplesOnly: readonly Seed[]): string {
  const hash = createHash('sha256').update(`${GENERATION}\n`);
  for (const seed of seeds) hash.update(JSON.stringify([seed.name, seed.description, seed.topics, seed.archived]));
  for (const seed of samplesOnly) {
    for (const commit of seed.commits()) {
      hash.update(JSON.stringify([commit.tag, commit.date, commit.message]));
      for (const [path, bytes] of commit.files) hash.update(path).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

interface Laid {
  refs: GitRef[];
  releases: Release[];
  first: string;
  last: string;
}

function commitAll(store: ObjectStore, seed: Seed): Laid {
  const refs: GitRef[] = [];
  const releases: Release[] = [];
  let parent: string | undefined;
  let head: GitRef | undefined;
  const times: string[] = [];
  for (const step of seed.commits()) {
    const time = Math.floor(Date.parse(step.date) / 1000) + 32_400 + stableNumber(`minute ${seed.name}`, 20_000);
    const tree = store.addFiles(step.files);
    const oid = store.addCommit({ tree, parents: parent ? [parent] : [], author: AUTHOR, time, message: step.message });
    const commit = { oid, tree, committedDate: isoSeconds(time), message: step.message };
    times.push(commit.committedDate);
    head = { name: BRANCHES + BRANCH, oid, type: 'commit', commit };
    if (step.tag) {
      refs.push(tagRef(store, step, step.tag, head, time));
      releases.push(releaseOf(seed.name, step.tag, commit.committedDate));
    }
    parent = oid;
  }
  if (head) refs.unshift(head);
  return { refs, releases, first: times[0] ?? isoSeconds(0), last: times.at(-1) ?? isoSeconds(0) };
}

function tagRef(store: ObjectStore, step: SeedCommit, tag: string, head: GitRef, time: number): GitRef {
  if (!step.annotated) return { ...head, name: TAGS + tag };
  return { ...head, name: TAGS + tag, type: 'tag', oid: store.addTag(tag, head.oid, AUTHOR, time, step.message) };
}

export function releaseOf(repository: string, tag: string, publishedAt: string): Release {
  return {
    id: 1_000_000 + stableNumber(`release ${repository} ${tag}`, 90_000_000),
    tag,
    name: tag,
    prerelease: /alpha|beta|rc/i.test(tag),
    publishedAt,
  };
}

/** Writes the bare repository (replacing what was there) and gives its state at the start. */
export async function layDown(
  seed: Seed,
  owner: string,
  folderOf: (databaseId: number) => string,
): Promise<RepositoryState> {
  const store = new ObjectStore();
  const { refs, releases, first, last } = commitAll(store, seed);
  const databaseId = repositoryNumber(`${owner}/${seed.name}`);
  const folder = folderOf(databaseId);
  await rm(folder, { recursive: true, force: true });
  await writeBareRepository(folder, BRANCH, store.objects, refs);
  return {
    databaseId,
    nodeId: nodeId('R', databaseId),
    owner,
    name: seed.name,
    description: seed.description,
    topics: seed.topics,
    archived: seed.archived,
    stars: seed.stars,
    createdAt: first,
    updatedAt: last,
    pushedAt: last,
    defaultBranch: BRANCH,
    refs,
    releases,
    seed: seed.name,
    changed: false,
  };
}
