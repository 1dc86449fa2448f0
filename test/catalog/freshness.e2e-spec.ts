import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, Stack, StackCaller } from '../support/stack.js';

const REPOSITORY = 'HelloID-Conn-Prov-Target-AFAS-Profit-Users';
/** How long a push may take to be in the search. */
const FRESH_WITHIN_MILLISECONDS = 5000;
const FORGED = JSON.stringify({ repository: { node_id: 'R_forged', name: REPOSITORY } });

let stack: Stack;
let visitor: StackCaller;

beforeAll(async () => {
  // Only a delivery can bring news in time: the next sweep is an hour away.
  stack = await Stack.start({ workers: 1, environment: { SYNC_INTERVAL_SECONDS: '3600' } });
  visitor = new StackCaller(stack.url, '');
  await stack.synced();
}, 240_000);

afterAll(() => stack.close(), 60_000);

/** git as a maintainer uses it, with nothing of this machine's settings. */
async function git(folder: string, ...args: string[]): Promise<string> {
  const identity = ['-c', 'user.name=Maintainer', '-c', 'user.email=maintainer@example.org'];
  const environment = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const { stdout } = await promisify(execFile)('git', [...identity, ...args], { cwd: folder, env: environment });
  return stdout.trim();
}

interface Version {
  id: string;
  label: string;
  commit: string;
  digest: string;
  files: { path: string; sha256: string }[];
}

async function connector(): Promise<{ deleted: boolean; latest: Version; versions: Version[] }> {
  const answer = await visitor.graphql<{ connector: Awaited<ReturnType<typeof connector>> }>(
    `query ($repository: String!) { connector(repository: $repository) {
      deleted latest { id label commit digest files { path sha256 } } versions { id label commit digest files { path sha256 } }
    } }`,
    { repository: REPOSITORY },
  );
  return answer.connector;
}

async function foundWith(search: string): Promise<{ repository: string; latestVersion: string }[]> {
  const answer = await visitor.graphql<{ connectors: { items: { repository: string; latestVersion: string }[] } }>(
    'query ($search: String!) { connectors(filter: { search: $search }) { items { repository latestVersion } } }',
    { search },
  );
  return answer.connectors.items;
}

async function served(sha256: string): Promise<Buffer> {
  const response = await fetch(`${stack.url}/catalog/files/${sha256}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** SHA-256 over `mode sha256 path` of every file, a NUL after each, in the order of the paths' bytes: from what git itself lists. */
async function digestOf(folder: string, commit: string): Promise<string> {
  const listing = (await git(folder, 'ls-tree', '-r', '-z', commit)).split('\0').filter(Boolean);
  const lines = listing.map((line) => {
    const [, mode = '', path = ''] = /^(\d+) blob [0-9a-f]+\t(.+)$/s.exec(line) ?? [];
    return { path: Buffer.from(path), line: `${mode} ${sha256(readFileSync(join(folder, path)))} ${path}\0` };
  });
  lines.sort((one, other) => Buffer.compare(one.path, other.path));
  return sha256(Buffer.from(lines.map(({ line }) => line).join('')));
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a push with a new tag', () => {
  let folder: string;
  let before: Awaited<ReturnType<typeof connector>>;

  it('is searchable as a new version within five seconds, and changes none of those before', async () => {
    before = await connector();
    folder = join(stack.folder, 'clone');
    const address = `${stack.sandboxUrl}/github/koppel-demo/${REPOSITORY}.git`;
    await git(stack.folder, 'clone', '--quiet', address, folder);
    const readme = join(folder, 'README.md');
    writeFileSync(readme, `${readFileSync(readme, 'utf8')}\nKnows about wimblequartz.\n`);
    await git(folder, 'commit', '--quiet', '--all', '--message', 'Wimblequartz');
    await git(folder, 'tag', '--annotate', 'v90.0.0', '--message', 'v90.0.0');
    const withToken = new URL(address);
    withToken.username = 'maintainer';
    withToken.password = 'sandbox-github-token';
    await git(folder, 'push', '--quiet', withToken.href, 'HEAD', 'v90.0.0');

    await eventually(
      async () => (await foundWith('wimblequartz')).some(({ latestVersion }) => latestVersion === 'v90.0.0'),
      FRESH_WITHIN_MILLISECONDS,
    );
    expect((await foundWith('wimblequartz')).map((one) => one.repository)).toEqual([REPOSITORY]);
    const after = await connector();
    expect(after.latest).toMatchObject({ label: 'v90.0.0', commit: await git(folder, 'rev-parse', 'HEAD') });
    expect(after.versions.slice(1)).toEqual(before.versions);
  }, 60_000);

  it('has the digest and the bytes that git itself gives', async () => {
    const { latest } = await connector();
    expect(latest.digest).toBe(await digestOf(folder, 'HEAD'));
    for (const { path, sha256: hash } of latest.files)
      expect({ path, bytes: await served(hash) }).toEqual({ path, bytes: readFileSync(join(folder, path)) });
  }, 60_000);

  it('leaves the old version with its bytes, also when the repository is gone', async () => {
    await stack.sandbox(`/github/_control/repositories/${REPOSITORY}`, { method: 'DELETE' });
    await eventually(async () => (await connector()).deleted);
    expect(await foundWith('wimblequartz')).toEqual([]);

    const [old] = before.versions;
    await git(folder, 'checkout', '--quiet', old!.commit);
    expect((await connector()).versions.slice(1)).toEqual(before.versions);
    expect(old!.files.map(({ path }) => path)).toContain('create.ps1');
    for (const { path, sha256: hash } of old!.files)
      expect({ path, bytes: await served(hash) }).toEqual({ path, bytes: readFileSync(join(folder, path)) });
    const { versionFile } = await visitor.graphql<{ versionFile: { text: string; sha256: string } }>(
      'query ($id: ID!) { versionFile(versionId: $id, path: "create.ps1") { text sha256 } }',
      { id: old!.id },
    );
    const bytes = readFileSync(join(folder, 'create.ps1'));
    expect(versionFile.sha256).toBe(sha256(bytes));
    expect(versionFile.text).toBe(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  }, 60_000);

  it('is not had by asking for files outside of it', async () => {
    const { latest } = await connector();
    for (const path of ['../create.ps1', '/etc/passwd', '.git/config', 'create.ps1/../../x', '..\\create.ps1', '']) {
      const { errors } = await visitor.answer(
        'query ($id: ID!, $path: String!) { versionFile(versionId: $id, path: $path) { text } }',
        { id: latest.id, path },
      );
      expect({ path, code: errors?.[0]?.extensions.code }).toEqual({ path, code: 'NOT_FOUND' });
    }
  });
});

describe('a delivery that GitHub did not sign', () => {
  it('is refused and starts nothing', async () => {
    const jobs = () => stack.rows<{ data: object }>(`select data from pgboss.job where name = 'sync-repository'`);
    for (const signature of ['', 'sha256=', `sha256=${'0'.repeat(64)}`, 'sha1=0000']) {
      const response = await fetch(`${stack.url}/webhooks/github`, {
        method: 'POST',
        body: FORGED,
        headers: {
          'content-type': 'application/json',
          'x-github-event': 'push',
          'x-hub-signature-256': signature,
        },
      });
      expect({ signature, status: response.status }).toEqual({ signature, status: 403 });
    }
    const nodes = (await jobs()).map(({ data }) => (data as { nodeId: string }).nodeId);
    expect(nodes).not.toContain('R_forged');
    // What GitHub did sign is among them, so that the question can be answered at all.
    expect(nodes.length).toBeGreaterThan(0);
  });
});

describe('the catalog of a whole organisation', () => {
  it('is complete in pages of any size and in every order, without doubles', async () => {
    const page = async (sort: string, size: number, number: number) => {
      const answer = await visitor.graphql<{ connectors: { totalItems: number; items: { id: string }[] } }>(
        'query ($sort: ConnectorSort!, $size: Int!, $page: Int!) { connectors(sort: $sort, size: $size, page: $page) { totalItems items { id } } }',
        { sort, size, page: number },
      );
      return answer.connectors;
    };
    const [{ count } = { count: 0 }] = await stack.rows<{ count: number }>(
      'select count(*)::int as count from connector where deleted_at is null and not archived',
    );
    for (const sort of ['RELEVANCE', 'NAME', 'NEWEST']) {
      const ids: string[] = [];
      for (let number = 1; (number - 1) * 37 < count; number += 1)
        ids.push(...(await page(sort, 37, number)).items.map(({ id }) => id));
      expect({ sort, shown: ids.length, different: new Set(ids).size }).toEqual({
        sort,
        shown: count,
        different: count,
      });
    }
  });

  it('has facets that add up: each value counts what choosing it shows', async () => {
    type List = { totalItems: number; facets: { name: string; values: { value: string; count: number }[] }[] };
    const list = async (filter: object): Promise<List> =>
      (
        await visitor.graphql<{ connectors: List }>(
          'query ($filter: ConnectorFilter!) { connectors(filter: $filter, size: 1) { totalItems facets { name values { value count } } } }',
          { filter },
        )
      ).connectors;
    const filters = { kind: 'kinds', category: 'categories', generation: 'generations', capability: 'capabilities' };
    for (const search of [null, 'microsoft']) {
      const { facets } = await list({ search });
      expect(facets.map(({ name }) => name)).toEqual([...Object.keys(filters), 'placement']);
      // The worker is still finding out where versions run while this counts: test/catalog/placement has that facet.
      for (const { name, values } of facets.filter((facet) => facet.name !== 'placement')) {
        for (const { value, count } of values) {
          const { totalItems } = await list({ search, [filters[name as keyof typeof filters]]: [value] });
          expect({ search, name, value, totalItems }).toEqual({ search, name, value, totalItems: count });
        }
      }
    }
  }, 60_000);
});
