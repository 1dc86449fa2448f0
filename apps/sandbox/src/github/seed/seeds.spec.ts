import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { git } from '../git/git-command.js';
import { Organisation } from '../state/organisation.js';
import { headOf, tagsOf } from '../state/repository.js';
import type { Seed } from './history.js';
import { initials, monogram } from './monogram.js';
import { gatherSeeds } from './seeds.js';

let folder: string;
let seeds: Seed[];
let organisation: Organisation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-seeds-'));
  seeds = gatherSeeds('samples').seeds;
  organisation = new Organisation(join(folder, 'github', 'first'), seeds);
  await organisation.open();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function textOf(seed: Seed, path: string): string | undefined {
  const bytes = seed.commits().at(-1)?.files.get(path);
  return bytes ? Buffer.from(bytes).toString() : undefined;
}

describe('the organisation at the start', () => {
  it('has the same objects at two starts', async () => {
    const again = new Organisation(join(folder, 'again', 'first'), gatherSeeds('samples').seeds);
    await again.open();
    expect(again.repositories).toEqual(organisation.repositories);
  }, 60_000);

  it('has the variety of real organisations', () => {
    const { repositories } = organisation;
    expect(new Set(repositories.map(({ databaseId }) => databaseId)).size).toBe(repositories.length);
    expect(repositories.length).toBeGreaterThanOrEqual(260);
    // Pages of fifty: six requests see everything
    expect(repositories.length).toBeLessThanOrEqual(295);
    const tags = repositories.flatMap((repository) =>
      tagsOf(repository).map((ref) => ref.name.slice('refs/tags/'.length)),
    );
    expect(tags.some((tag) => /^\d/.test(tag))).toBe(true);
    expect(tags.some((tag) => /^v\.\d/.test(tag))).toBe(true);
    expect(tags.some((tag) => tag.startsWith('V'))).toBe(true);
    const untagged = repositories.filter((repository) => tagsOf(repository).length === 0);
    expect(untagged.length / repositories.length).toBeGreaterThan(0.1);
    expect(repositories.some(({ archived }) => archived)).toBe(true);
    expect(repositories.some((repository) => tagsOf(repository).some(({ type }) => type === 'tag'))).toBe(true);
    expect(
      repositories.some(
        (repository) =>
          tagsOf(repository).length > 0 &&
          tagsOf(repository).every(({ commit }) => commit.oid !== headOf(repository)?.oid),
      ),
    ).toBe(true);
    expect(
      seeds.some(
        (seed) => seed.commits().at(-1)?.files.size === 3 && textOf(seed, 'README.md')?.includes('not public'),
      ),
    ).toBe(true);
  });

  it('can be as small as our samples and a few by name, and says which name it does not know', () => {
    const own = gatherSeeds('samples', []).seeds;
    const [more] = seeds.slice(own.length);
    expect(gatherSeeds('samples', [more!.name]).seeds.map(({ name }) => name)).toEqual(
      [...own, more!].map(({ name }) => name),
    );
    expect(() => gatherSeeds('samples', ['Nobody'])).toThrow(/no connector called Nobody/);
  });

  it('is laid down as git would do it', async () => {
    for (const repository of organisation.repositories.slice(0, 12)) {
      const bare = organisation.folderOf(repository.databaseId);
      await git(bare, ['fsck', '--strict', '--no-dangling']);
      expect((await git(bare, ['rev-parse', 'HEAD^{tree}'])).trim()).toBe(headOf(repository)?.commit.tree);
    }
  });

  it('has settings forms and mappings that can be read', () => {
    for (const seed of seeds.filter(
      (one) => one.description.endsWith('connector') && !one.name.includes('Zenderhof'),
    )) {
      for (const name of ['configuration.json', 'fieldMapping.json', 'mapping.json', 'template.json']) {
        const text = textOf(seed, name);
        if (text !== undefined) expect(() => JSON.parse(text) as unknown).not.toThrow();
      }
    }
  });

  it('gives a picture to each', () => {
    expect(initials('AFAS Profit')).toBe('AP');
    expect(initials('Topdesk')).toBe('TO');
    const png = Buffer.from(monogram('AFAS Profit'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.equals(Buffer.from(monogram('AFAS Profit')))).toBe(true);
  });
});
