import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCatalog, type TestCatalog } from '../support/catalog.js';

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await startCatalog();
}, 300_000);

afterAll(async () => {
  await catalog.close();
});

describe('the first sync', () => {
  it('reads every repository with all of its versions, in six requests', async () => {
    const upstream = (await catalog.github('GET', '/repositories')) as unknown as { tags: unknown[] }[];
    await catalog.resetCounters();
    const run = await catalog.sync();
    expect(run).toMatchObject({ state: 'succeeded', done: upstream.length, changed: upstream.length, unchanged: 0 });
    expect(upstream.length).toBeGreaterThanOrEqual(250);
    expect(await catalog.counters()).toMatchObject({ graphql: 6, rest: 0 });
    const [rows] = await catalog.query<{ connectors: number; latest: number; tags: number }>(
      `select count(*)::int as connectors, count(latest_version_id)::int as latest,
         (select count(*) from connector_version where kind = 'tag')::int as tags from connector`,
    );
    const tags = upstream.reduce((sum, repository) => sum + repository.tags.length, 0);
    expect(rows).toEqual({ connectors: upstream.length, latest: upstream.length, tags: expect.any(Number) });
    expect(rows!.tags).toBeGreaterThan(tags * 0.95);
  }, 300_000);
});

describe('a sync of what has not changed', () => {
  it('costs six requests, fetches nothing and writes no row', async () => {
    await catalog.resetCounters();
    const before = await catalog.rowsWritten();
    const run = await catalog.sync();
    expect(run).toMatchObject({ state: 'succeeded', changed: 0, apiRequests: 6 });
    expect(run.unchanged).toBe(run.total);
    expect(await catalog.counters()).toMatchObject({ graphql: 6, rest: 0, git: 0, points: 6 });
    expect(await catalog.rowsWritten()).toBe(before);
  }, 60_000);
});
