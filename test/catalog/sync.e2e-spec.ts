import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogSync, ConnectorVersions, type SyncRun } from '#catalog';
import { orderVersionTags } from '#connectors';
import { startCatalog, until, WEBHOOK_SECRET, type TestCatalog } from '../support/catalog.js';

const TARGET = 'HelloID-Conn-Prov-Target-AFAS-Profit-Users';

interface Version {
  id: string;
  label: string;
  kind: string;
  movedTag: boolean;
  digest: string;
}
interface Connector {
  id: string;
  repository: string;
  archived: boolean;
  deleted: boolean;
  latest: Version | null;
  versions: Version[];
  warnings: { code: string; path: string | null; message: string }[];
}

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await startCatalog();
}, 300_000);

afterAll(async () => {
  await catalog.close();
}, 60_000);

async function connector(repository: string): Promise<Connector | null> {
  const fields = 'id label kind movedTag digest';
  const { data, errors } = await catalog.api.anonymous.graphql<{ connector: Connector | null }>(
    `query ($repository: String!) { connector(repository: $repository) {
      id repository archived deleted latest { ${fields} } versions { ${fields} } warnings { code path message }
    } }`,
    { repository },
  );
  expect(errors).toBeUndefined();
  return data!.connector;
}

async function found(search: string): Promise<string[]> {
  const { data } = await catalog.api.anonymous.graphql<{ connectors: { items: { repository: string }[] } }>(
    'query ($search: String!) { connectors(filter: { search: $search }, size: 100) { items { repository } } }',
    { search },
  );
  return data!.connectors.items.map(({ repository }) => repository);
}

const create = (name: string, files: Record<string, unknown>, more: object = {}) =>
  catalog.github('POST', '/repositories', { name, files, ...more });
const push = (name: string, files: Record<string, unknown>, more: object = {}) =>
  catalog.github<{ oid: string }>('POST', `/repositories/${name}/push`, { files, ...more });
const labels = (one: Connector | null) => one!.versions.map(({ label }) => label);

const SIMPLE = {
  'create.ps1': '$outputContext.Success = $true\n',
  'configuration.json': '[{"key":"BaseUrl","type":"input","templateOptions":{"label":"Base URL","required":true}}]',
  'README.md': '# Zilverwerk\n\nZilverwerk keeps tools.\n',
};

describe('the first sync', () => {
  it('reads every repository with all of its versions, in six requests', async () => {
    const upstream = await catalog.github<{ tags: unknown[] }[]>('GET', '/repositories');
    await catalog.resetCounters();
    const run = await catalog.sync();
    expect(run).toMatchObject({ state: 'succeeded', done: upstream.length, changed: upstream.length, unchanged: 0 });
    expect(upstream.length).toBeGreaterThanOrEqual(250);
    expect(await catalog.counters()).toMatchObject({ graphql: 6, rest: 0 });
    const [rows] = await catalog.query<{ connectors: number; latest: number; tags: number }>(
      `select count(*)::int as connectors, count(latest_version_id)::int as latest,
         (select count(*) from connector_version where kind = 'tag')::int as tags from connector`,
    );
    expect(rows).toMatchObject({ connectors: upstream.length, latest: upstream.length });
    const tags = upstream.reduce((sum, repository) => sum + repository.tags.length, 0);
    const [quarantined] = await catalog.query<{ count: number }>(
      `select count(*)::int from connector, jsonb_array_elements(warnings) warning where warning->>'code' = 'TAG_NOT_USED'`,
    );
    expect(rows!.tags + quarantined!.count).toBe(tags);
  }, 300_000);

  it('lists them all, and finds the example of a typing mistake', async () => {
    const { data } = await catalog.api.anonymous.graphql<{
      connectors: { totalItems: number; items: object[]; facets: { name: string; values: { count: number }[] }[] };
    }>('{ connectors(size: 100) { totalItems items { id iconUrl } facets { name values { value count } } } }');
    const { totalItems, items, facets } = data!.connectors;
    expect(totalItems).toBeGreaterThanOrEqual(250);
    expect(items).toHaveLength(100);
    const kinds = facets.find(({ name }) => name === 'kind')!;
    expect(kinds.values.reduce((sum, { count }) => sum + count, 0)).toBe(totalItems);
    expect((await found('afsa')).slice(0, 3)).toContain(TARGET);
  });
});

describe('a sync of what has not changed', () => {
  it('costs six requests, fetches nothing and writes no row', async () => {
    await catalog.resetCounters();
    const before = await catalog.rowsWritten();
    expect(before).toBeGreaterThan(1000);
    const run = await catalog.sync();
    expect(run).toMatchObject({ state: 'succeeded', changed: 0, apiRequests: 6 });
    expect(run.unchanged).toBe(run.total);
    expect(await catalog.counters()).toMatchObject({ graphql: 6, rest: 0, git: 0, points: 6 });
    expect(await catalog.rowsWritten()).toBe(before);
  }, 60_000);
});

describe('versions', () => {
  it('come with new tags, and the ones before stay as they are', async () => {
    const before = (await connector(TARGET))!;
    await push(TARGET, { 'create.ps1': '# changed\n' }, { tag: 'v9.0.0' });
    expect(await catalog.sync()).toMatchObject({ changed: 1 });
    const after = (await connector(TARGET))!;
    expect(after.latest!.label).toBe('v9.0.0');
    expect(after.versions.slice(1)).toEqual(before.versions);
  }, 60_000);

  it('are derived where there is no tag, and an older head stays for who pinned it', async () => {
    await create('Zilver-Untagged', SIMPLE);
    await catalog.sync();
    const first = (await connector('Zilver-Untagged'))!.latest!;
    expect(first).toMatchObject({ kind: 'head', label: expect.stringMatching(/^0\.0\.0\+\d+\.[0-9a-f]{7}$/) });
    await push('Zilver-Untagged', { 'update.ps1': '# new\n' });
    await catalog.sync();
    const after = (await connector('Zilver-Untagged'))!;
    expect(after.versions).toHaveLength(1);
    expect(after.latest!.id).not.toBe(first.id);
    expect((await catalog.get(ConnectorVersions).get(first.id)).digest).toBe(first.digest);
  }, 60_000);

  it('keep the bytes of a tag that moves, say so, and offer what it is now', async () => {
    await create('Zilver-Moved', SIMPLE);
    await catalog.github('POST', '/repositories/Zilver-Moved/tags', { tag: 'v1.0.0' });
    await catalog.sync();
    const [before] = (await connector('Zilver-Moved'))!.versions;
    await catalog.github('POST', '/repositories/Zilver-Moved/tags/v1.0.0/move', {
      files: { 'create.ps1': '# other\n' },
    });
    await catalog.sync();
    const after = (await connector('Zilver-Moved'))!;
    const old = after.versions.find(({ id }) => id === before!.id)!;
    expect(old).toEqual({ ...before, movedTag: true });
    expect(after.latest).toMatchObject({ label: 'v1.0.0', movedTag: false });
    expect(after.latest!.digest).not.toBe(old.digest);
    const versions = catalog.get(ConnectorVersions);
    expect(await versions.readText(old.id, 'create.ps1')).toBe(SIMPLE['create.ps1']);
    expect(await versions.readText(after.latest!.id, 'create.ps1')).toBe('# other\n');
    expect(after.warnings.map(({ code }) => code)).toContain('TAG_MOVED');
  }, 60_000);

  it('outlive a rewritten history and a removed tag', async () => {
    const before = (await connector('Zilver-Moved'))!;
    await catalog.github('POST', '/repositories/Zilver-Moved/force-push', { files: { 'create.ps1': '# rewritten\n' } });
    await catalog.github('DELETE', '/repositories/Zilver-Moved/tags/v1.0.0');
    await catalog.sync();
    const after = (await connector('Zilver-Moved'))!;
    expect(after.latest!.kind).toBe('head');
    for (const { id, digest } of before.versions)
      expect((await catalog.get(ConnectorVersions).get(id)).digest).toBe(digest);
  }, 60_000);

  it('cannot be changed by the application', async () => {
    for (const statement of [
      'update connector_version set digest = $1',
      'update blob set sha256 = $1',
      'delete from version_file where path = $1',
    ])
      await expect(catalog.query(statement, ['x'])).rejects.toThrow(/permission denied/);
  });
});

describe('repositories', () => {
  it('keep their history when they are renamed, and are found by both names', async () => {
    const before = (await connector('Zilver-Untagged'))!;
    await catalog.github('POST', '/repositories/Zilver-Untagged/rename', { to: 'Zilver-Renamed' });
    await catalog.sync();
    const after = (await connector('Zilver-Renamed'))!;
    expect([after.id, labels(after)]).toEqual([before.id, labels(before)]);
    expect((await connector('Zilver-Untagged'))!.id).toBe(before.id);
    expect(await found('zilver untagged')).toEqual(['Zilver-Renamed']);
  }, 60_000);

  it('are others when a name is used again', async () => {
    const renamed = (await connector('Zilver-Renamed'))!;
    await create('Zilver-Untagged', SIMPLE);
    await catalog.sync();
    expect((await connector('Zilver-Untagged'))!.id).not.toBe(renamed.id);
    expect((await connector('Zilver-Renamed'))!.id).toBe(renamed.id);
  }, 60_000);

  it('are out of the list while they are archived', async () => {
    await catalog.github('POST', '/repositories/Zilver-Untagged/archive');
    await catalog.sync();
    expect((await connector('Zilver-Untagged'))!.archived).toBe(true);
    expect(await found('zilver untagged')).toEqual(['Zilver-Renamed']);
    await catalog.github('POST', '/repositories/Zilver-Untagged/unarchive');
    await catalog.sync();
    expect((await connector('Zilver-Untagged'))!.archived).toBe(false);
  }, 60_000);

  it('leave their versions and bytes when they are deleted', async () => {
    const before = (await connector('Zilver-Renamed'))!;
    const { sha256 } = await catalog.get(ConnectorVersions).readFile(before.latest!.id, 'README.md');
    await catalog.github('DELETE', '/repositories/Zilver-Renamed');
    await catalog.sync();
    const after = (await connector('Zilver-Renamed'))!;
    expect(after).toMatchObject({ id: before.id, deleted: true, latest: before.latest });
    expect(await found('zilver renamed')).toEqual([]);
    const response = await catalog.api.anonymous.fetch(`/catalog/files/${sha256}?name=README.md`);
    expect([response.status, await response.text()]).toEqual([200, SIMPLE['README.md']]);
  }, 60_000);

  it('are gone when they move to another owner', async () => {
    await catalog.github('POST', '/repositories/Zilver-Untagged/transfer', { to: 'somebody-else' });
    await catalog.sync();
    expect((await connector('Zilver-Untagged'))!.deleted).toBe(true);
  }, 60_000);

  it('stay when the organisation answers an empty list', async () => {
    const before = await catalog.query('select count(*) from connector where deleted_at is null');
    await catalog.github('POST', '/empty', { on: true });
    const run = await catalog.sync();
    await catalog.github('POST', '/empty', { on: false });
    expect(run).toMatchObject({
      state: 'succeeded',
      message: expect.stringMatching(/empty list.*stay in the catalog/),
    });
    expect(await catalog.query('select count(*) from connector where deleted_at is null')).toEqual(before);
    expect(await catalog.sync()).toMatchObject({ changed: 0, message: null });
  }, 60_000);

  it('with broken files are in the catalog, with a warning that names the file', async () => {
    await create('Zilver-Broken', { ...SIMPLE, 'configuration.json': '[{"key": "BaseUrl", ' });
    expect(await catalog.sync()).toMatchObject({ state: 'succeeded', changed: 1 });
    const broken = (await connector('Zilver-Broken'))!;
    expect(broken.warnings.filter(({ path }) => path === 'configuration.json')).not.toEqual([]);
    expect(await found('zilver broken')).toEqual(['Zilver-Broken']);
  }, 60_000);

  it('that cannot be fetched get a warning, do not stop the others, and heal', async () => {
    await create('Zilver-Unlucky', SIMPLE);
    await create('Zilver-Lucky', SIMPLE);
    await catalog.fault({ badGateway: 1, only: 'git' });
    const run = await catalog.sync();
    await catalog.fault(null);
    expect(run).toMatchObject({ state: 'succeeded', changed: 2 });
    expect(run.warnings.map(({ code }) => code)).toEqual(['NOT_READ']);
    const { repository } = run.warnings[0]!;
    expect((await connector(repository))!.warnings.map(({ code }) => code)).toEqual(['NOT_READ']);
    expect(await catalog.sync()).toMatchObject({ changed: 1, warnings: [] });
    expect((await connector(repository))!.latest).not.toBeNull();
  }, 60_000);
});

describe('faults of GitHub', () => {
  it.each<[string, object]>([
    ['bad gateways', { badGateway: 2, only: 'graphql' }],
    ['cut connections', { cut: 2, only: 'graphql' }],
    ['too many requests', { tooManyRequests: 1, retryAfterSeconds: 1, only: 'graphql' }],
    ['a secondary limit', { secondaryLimit: 1, retryAfterSeconds: 1, only: 'graphql' }],
  ])(
    'that pass are waited out: %s',
    async (_, fault) => {
      await catalog.fault(fault);
      const run = await catalog.sync();
      await catalog.fault(null);
      expect(run).toMatchObject({ state: 'succeeded', changed: 0 });
      expect(run.apiRequests).toBeGreaterThan(6);
    },
    60_000,
  );

  it('that stay end the run with a sentence, and change nothing', async () => {
    await push('Zilver-Lucky', { 'delete.ps1': '# new\n' });
    await catalog.fault({ badGateway: 1000, only: 'graphql' });
    const failed = await catalog.sync();
    await catalog.fault(null);
    expect(failed).toMatchObject({ state: 'failed', changed: 0, message: expect.stringMatching(/GitHub/) });
    expect(await catalog.sync()).toMatchObject({ state: 'succeeded', changed: 1 });
  }, 120_000);

  it('an hour’s budget that is nearly spent is left to others, until it is filled again', async () => {
    await catalog.github('POST', '/rate-limit', { resource: 'graphql', remaining: 100, resetInSeconds: 4 });
    await catalog.sync();
    const refused = await catalog.sync();
    expect(refused).toMatchObject({
      state: 'failed',
      apiRequests: 0,
      message: expect.stringMatching(/allows no more requests until/),
    });
    await until(catalog.sync, (run) => run.state === 'succeeded');
  }, 60_000);
});

describe('webhooks', () => {
  const deliver = (body: string, signature: string, event = 'push') =>
    catalog.api.anonymous.fetch('/webhooks/github', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-github-event': event, 'x-hub-signature-256': signature },
    });
  const sign = (body: string) => `sha256=${createHmac('sha256', WEBHOOK_SECRET).update(body).digest('hex')}`;
  let stopWorker: () => Promise<void>;

  beforeAll(async () => {
    await catalog.github('POST', '/webhooks', { url: `${catalog.api.url}/webhooks/github`, secret: WEBHOOK_SECRET });
    stopWorker = await catalog.startWorker();
  }, 60_000);

  afterAll(async () => {
    await stopWorker();
  });

  it('that GitHub did not sign are refused, and others than of repositories ignored', async () => {
    const body = JSON.stringify({ repository: { node_id: 'R_1', name: 'x' } });
    expect((await deliver(body, sign(`${body} `))).status).toBe(403);
    expect((await deliver(body, '')).status).toBe(403);
    expect(await (await deliver(body, sign(body), 'ping')).json()).toEqual({ accepted: false });
    expect((await deliver('no json', sign('no json'))).status).toBe(400);
  });

  it('make a pushed tag a version that can be searched and imported', async () => {
    await push('Zilver-Lucky', { 'README.md': '# Zilverwerk\n\nNow with quibbleflux.\n' }, { tag: 'v2.0.0' });
    await until(
      () => connector('Zilver-Lucky'),
      (one) => one?.latest?.label === 'v2.0.0',
    );
    expect(await found('quibbleflux')).toEqual(['Zilver-Lucky']);
  }, 60_000);

  it('bring new, renamed and deleted repositories', async () => {
    await create('Zilver-Hooked', SIMPLE);
    const added = await until(
      () => connector('Zilver-Hooked'),
      (one) => one?.latest != null,
    );
    await catalog.github('POST', '/repositories/Zilver-Hooked/rename', { to: 'Zilver-Rehooked' });
    await until(
      () => connector('Zilver-Rehooked'),
      (one) => one?.repository === 'Zilver-Rehooked',
    );
    await catalog.github('DELETE', '/repositories/Zilver-Rehooked');
    const gone = await until(
      () => connector('Zilver-Rehooked'),
      (one) => one?.deleted === true,
    );
    expect(gone!.id).toBe(added!.id);
  }, 60_000);

  it('that come twice do nothing twice, and lost ones are made up for by the sweep', async () => {
    await catalog.github('POST', '/webhooks/faults', { duplicate: 4 });
    await push('Zilver-Lucky', { 'a.ps1': '# a\n' }, { tag: 'v2.1.0' });
    await until(
      () => connector('Zilver-Lucky'),
      (one) => one?.latest?.label === 'v2.1.0',
    );
    await catalog.github('POST', '/webhooks/faults', { lose: 4 });
    await push('Zilver-Lucky', { 'a.ps1': '# b\n' }, { tag: 'v2.2.0' });
    await catalog.sync();
    const { versions } = (await connector('Zilver-Lucky'))!;
    expect(versions.filter(({ kind }) => kind === 'tag').map(({ label }) => label)).toEqual([
      'v2.2.0',
      'v2.1.0',
      'v2.0.0',
    ]);
  }, 60_000);

  it('and people: a sync by hand is followed live, and leaves no run when nothing changed', async () => {
    const developer = await catalog.api.login('developer');
    const refused = await catalog.api.anonymous.graphql('mutation { startSync { id } }');
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_LOGGED_IN');
    await catalog.sync();
    const { data } = await developer.graphql<{ startSync: { id: string } }>('mutation { startSync { id state } }');
    const ask = async (): Promise<Partial<SyncRun> | null> => {
      const answer = await developer.graphql<{ syncRun: Partial<SyncRun> | null }>(
        'query ($id: ID!) { syncRun(id: $id) { state trigger changed unchanged total apiRequests } }',
        { id: data!.startSync.id },
      );
      return answer.data!.syncRun;
    };
    const run = await until(ask, (one) => one?.state === 'succeeded');
    expect(run).toMatchObject({ trigger: 'manual', changed: 0 });
    expect(run!.unchanged).toBe(run!.total);
    expect(await catalog.query('select from sync_run where id = $1', [data!.startSync.id])).toEqual([]);
    const { data: status } = await developer.graphql<{ syncStatus: { connectors: number; last: { id: string } } }>(
      '{ syncStatus { connectors organisation rateLimitRemaining last { id } running { id } repositoriesWithWarnings { repository code } } }',
    );
    expect(status!.syncStatus.last.id).toBe(data!.startSync.id);
  }, 60_000);
});

describe('files', () => {
  it('of strangers are shown only when they are pictures, and cannot run anything', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    await create('Zilver-Files', { ...SIMPLE, 'page.html': '<script>alert(1)</script>', 'Icon.svg': svg });
    await catalog.sync();
    const { latest } = (await connector('Zilver-Files'))!;
    const headers = async (path: string): Promise<Headers> => {
      const { data } = await catalog.api.anonymous.graphql<{ versionFile: { downloadUrl: string } }>(
        'query ($id: ID!, $path: String!) { versionFile(versionId: $id, path: $path) { downloadUrl } }',
        { id: latest!.id, path },
      );
      const response = await catalog.api.anonymous.fetch(data!.versionFile.downloadUrl);
      expect(response.status).toBe(200);
      return response.headers;
    };
    const page = await headers('page.html');
    expect(page.get('content-type')).toMatch(/^text\/plain/);
    expect(page.get('content-disposition')).toMatch(/^attachment/);
    const icon = await headers('Icon.svg');
    expect(icon.get('content-type')).toMatch(/^image\/svg\+xml/);
    for (const one of [page, icon]) {
      expect(one.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
      expect(one.get('x-content-type-options')).toBe('nosniff');
      expect(one.get('cache-control')).toMatch(/immutable/);
    }
  }, 60_000);

  it('that are not there are answered with a sentence', async () => {
    const { errors } = await catalog.api.anonymous.graphql('{ versionFile(versionId: "no", path: "x") { path } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/no file "x"/),
      extensions: { code: 'NOT_FOUND' },
    });
    expect((await catalog.api.anonymous.fetch(`/catalog/files/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await catalog.api.anonymous.fetch('/catalog/files/..%2f..%2fetc')).status).toBe(400);
  });
});

describe('syncs at the same time and interrupted syncs', () => {
  it('store nothing twice', async () => {
    await push('Zilver-Lucky', { 'b.ps1': '# b\n' }, { tag: 'v3.0.0' });
    const runs = await Promise.all([catalog.sync(), catalog.sync(), catalog.sync()]);
    expect(runs.map(({ state }) => state)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(labels(await connector('Zilver-Lucky')).filter((label) => label === 'v3.0.0')).toHaveLength(1);
  }, 60_000);

  it('are gone on with by the next', async () => {
    for (const number of [1, 2, 3]) await create(`Zilver-Row-${number}`, SIMPLE);
    const stopped = await catalog.get(CatalogSync).run('manual', undefined, AbortSignal.abort());
    expect(stopped).toMatchObject({ state: 'failed', message: expect.stringMatching(/goes on/) });
    expect(await catalog.sync()).toMatchObject({ state: 'succeeded', changed: 3 });
  }, 60_000);

  it('that a dead worker left open are closed', async () => {
    await catalog.query(
      `insert into sync_run (id, trigger, state, started_at, done, total, changed, unchanged, api_requests, warnings)
       values (gen_random_uuid(), 'schedule', 'running', now(), 1, 2, 1, 0, 6, '[]')`,
    );
    await catalog.sync();
    expect(await catalog.query(`select from sync_run where state = 'running'`)).toEqual([]);
  }, 60_000);
});

interface Upstream {
  name: string;
  owner: string;
  nodeId: string;
  archived: boolean;
  headOid: string | null;
  tags: { name: string; oid: string }[];
}

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe('whatever happens at GitHub and in between', () => {
  it.each([1, 2, 3])(
    'one sweep makes the catalog what the organisation is (%d)',
    async (seed) => {
      const any = numbers(seed);
      const names = Array.from({ length: 6 }, (_, n) => `Chaos-${seed}-${n}`);
      for (const name of names) await create(name, { ...SIMPLE, seed: name });
      const stopWorker = await catalog.startWorker();
      const repositories = () => catalog.github<Upstream[]>('GET', '/repositories');
      const pick = async (): Promise<Upstream> => {
        const own = (await repositories()).filter(
          ({ name, archived }) => name.startsWith(`Chaos-${seed}`) && !archived,
        );
        return own[any(own.length)]!;
      };
      const files = (): Record<string, string> => ({ 'create.ps1': `# ${any(1e9)}\n` });
      const version = (): string => `v${any(3)}.${any(3)}.0`;
      const happenings: ((one: Upstream) => Promise<unknown>)[] = [
        ({ name }) => push(name, files()),
        ({ name }) => push(name, files(), { tag: `v${5 + any(1000)}.0.0` }),
        ({ name, tags }) => {
          const tag = version();
          const path = `/repositories/${name}/tags`;
          return tags.some((one) => one.name === tag)
            ? catalog.github('POST', `${path}/${tag}/move`, { files: files() })
            : catalog.github('POST', path, { tag });
        },
        ({ name, tags }) =>
          tags.length > 0
            ? catalog.github('DELETE', `/repositories/${name}/tags/${tags[0]!.name}`)
            : push(name, files()),
        ({ name }) => catalog.github('POST', `/repositories/${name}/force-push`, { files: files() }),
        ({ name }) => catalog.github('POST', `/repositories/${name}/rename`, { to: `Chaos-${seed}-${any(1e6)}` }),
        async ({ name }) => {
          await catalog.github('DELETE', `/repositories/${name}`);
          await create(name, { ...SIMPLE, ...files() });
        },
        ({ name }) => catalog.github('POST', `/repositories/${name}/archive`),
        () => catalog.github('POST', '/webhooks/faults', { lose: 1 + any(3) }),
        () => catalog.github('POST', '/webhooks/faults', { duplicate: 1 + any(3) }),
        () => catalog.fault({ badGateway: 1 + any(3), only: any(2) ? 'git' : 'graphql' }),
        () => catalog.fault({ cut: 1 + any(3), only: any(2) ? 'git' : 'graphql' }),
        () => catalog.get(CatalogSync).run('manual', undefined, AbortSignal.timeout(any(300))),
      ];
      for (let step = 0; step < 40; step += 1) await happenings[any(happenings.length)]!(await pick());
      await catalog.fault(null);
      await catalog.github('POST', '/webhooks/faults', { lose: 0, duplicate: 0 });
      await stopWorker();
      const swept = await catalog.sync();
      expect(swept).toMatchObject({ state: 'succeeded', message: null });
      expect(swept.warnings.filter(({ code }) => code !== 'TAG_MOVED')).toEqual([]);

      const upstream = (await repositories()).filter(({ owner }) => owner === 'koppel-demo');
      const rows = await catalog.query<Record<string, unknown>>(
        `select node_id as "nodeId", repository as name, archived, head_oid as "headOid",
         (select coalesce(array_agg(label || ' ' || commit_oid order by label), '{}') from connector_version version
          where version.connector_id = connector.id and kind = 'tag' and withdrawn is null) as tags
       from connector where deleted_at is null order by node_id`,
      );
      const expected = upstream
        .map(({ nodeId, name, archived, headOid, tags }) => {
          const { versions } = orderVersionTags(tags.map((tag) => tag.name));
          const used = tags.filter((tag) => versions.some((one) => one.tag === tag.name));
          return { nodeId, name, archived, headOid, tags: used.map((tag) => `${tag.name} ${tag.oid}`).sort() };
        })
        .sort((one, other) => (one.nodeId < other.nodeId ? -1 : 1));
      const byNodeId = (one: Record<string, unknown>, other: Record<string, unknown>) =>
        String(one['nodeId']) < String(other['nodeId']) ? -1 : 1;
      expect(rows.map((row) => ({ ...row, tags: [...(row['tags'] as string[])].sort() })).sort(byNodeId)).toEqual(
        expected,
      );
      expect(await catalog.sync()).toMatchObject({ changed: 0 });
    },
    120_000,
  );
});
