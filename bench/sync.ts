/**
 * Question: what does a sync of an organisation of 270 connectors cost, against asking REST for each repository's tags and head?
 * Run after `npm run build`: node bench/sync.ts (with Node 24). Starts a sandbox and a database of its own, and removes them again.
 * What both ways found is compared before any figure is printed.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule, CatalogSync } from '#catalog';
import { orderVersionTags } from '#connectors';
import { createDatabase, DatabaseModule, migrate, startEmbeddedServer } from '#database';
import { PlatformModule, readEnvironment, Transaction } from '#platform';

interface Figures {
  way: string;
  'API requests': number;
  'git requests': number;
  points: number;
  'rows written': number;
  milliseconds: number;
}

const TOKEN = 'sandbox-github-token';
const sandboxModule = new URL('../dist/apps/sandbox/src/sandbox.js', import.meta.url).href;
const { startSandbox } = (await import(sandboxModule)) as typeof import('../apps/sandbox/src/sandbox.js');

const folder = join(tmpdir(), `koppel-bench-sync-${randomUUID()}`);
mkdirSync(folder);
const server = await startEmbeddedServer({ folder: join(folder, 'postgres'), port: await freePort(), temporary: true });
await createDatabase(server.url, 'bench');
await migrate(`${server.url}/bench`);
const sandbox = await startSandbox({ port: 0, dataFolder: join(folder, 'sandbox') });
const environment = readEnvironment({
  DATABASE_URL: `${server.url}/bench`,
  KOPPEL_DATA: join(folder, 'koppel'),
  KOPPEL_ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
  KOPPEL_LOG_LEVEL: 'error',
  GITHUB_API_URL: `${sandbox.url}/github/api/v3`,
  GITHUB_TOKEN: TOKEN,
});
const app = await NestFactory.createApplicationContext(
  {
    module: class BenchModule {},
    imports: [
      PlatformModule.for(environment, 'bench'),
      DatabaseModule.for(environment.DATABASE_URL),
      AuditModule,
      AccessModule,
      CatalogModule,
    ],
  },
  { logger: ['error'] },
);
const database = app.get(Transaction);
const sync = async (): Promise<void> => {
  const run = await app.get(CatalogSync).run('manual');
  if (run.state !== 'succeeded') throw new Error(`The sync failed: ${run.message}`);
};

try {
  const figures = [await measured('Koppel: first sync, all versions and files', sync)];
  const known = await whatTheCatalogHas();
  let naive = new Map<string, string>();
  figures.push(
    await measured('REST for each repository, nothing changed', async () => void (naive = await askEachRepository())),
  );
  if (!isDeepStrictEqual(naive, known)) throw new Error('The two ways found different states of the organisation.');
  figures.push(await measured('Koppel: nothing changed', sync));
  await control('POST', '/github/_control/repositories/HelloID-Conn-Prov-Source-AFAS-Profit/push', {
    files: { 'bench.ps1': '# one more\n' },
    tag: 'v99.0.0',
  });
  figures.push(await measured('Koppel: one repository has a new tag', sync));
  console.log(`${known.size} repositories; both ways found the same heads and tags.`);
  console.table(figures);
} finally {
  await app.close();
  await sandbox.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measured(way: string, work: () => Promise<void>): Promise<Figures> {
  await control('POST', '/_control/counters/reset');
  const rows = await rowsWritten();
  const begin = performance.now();
  await work();
  const milliseconds = Math.round(performance.now() - begin);
  const { github } = (await control('GET', '/_control/counters')) as { github: Record<string, number> };
  return {
    way,
    'API requests': github['graphql']! + github['rest']!,
    'git requests': github['git']!,
    points: github['points']! + github['rest']!,
    'rows written': (await rowsWritten()) - rows,
    milliseconds,
  };
}

/** Head and tags of a repository, as one comparable text. */
function stateOf(head: string | null, tags: string[]): string {
  return [head, ...tags.sort()].join(' ');
}

/** The naive way: the list of repositories, and for each its default branch and its tags. */
async function askEachRepository(): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (let page = 1; ; page += 1) {
    const repositories = (await rest(`/orgs/koppel-demo/repos?per_page=100&page=${page}`)) as {
      name: string;
      default_branch: string;
    }[];
    for (const { name, default_branch } of repositories) {
      const branches = (await rest(`/repos/koppel-demo/${name}/branches`)) as {
        name: string;
        commit: { sha: string };
      }[];
      const tags = (await rest(`/repos/koppel-demo/${name}/tags?per_page=100`)) as {
        name: string;
        commit: { sha: string };
      }[];
      const head = branches.find((branch) => branch.name === default_branch)?.commit.sha ?? null;
      const versions = new Set(orderVersionTags(tags.map((tag) => tag.name)).versions.map(({ tag }) => tag));
      const used = tags.filter((tag) => versions.has(tag.name)).map((tag) => `${tag.name}=${tag.commit.sha}`);
      states.set(name, stateOf(head, used));
    }
    if (repositories.length < 100) return states;
  }
}

/** The same from the catalog, where tags that are no versions are not kept. */
async function whatTheCatalogHas(): Promise<Map<string, string>> {
  const rows = await database.query<{ repository: string; head: string | null; tags: string[] }>(
    `select repository, head_oid as head, array_remove(array_agg(label || '=' || commit_oid), null) as tags
     from connector left join connector_version version on version.connector_id = connector.id and version.kind = 'tag'
     group by connector.id order by connector.created_at`,
  );
  return new Map(rows.map(({ repository, head, tags }) => [repository, stateOf(head, tags)]));
}

async function rest(path: string): Promise<unknown> {
  const response = await fetch(`${environment.GITHUB_API_URL}${path}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

async function rowsWritten(): Promise<number> {
  const handIn = () => database.query('select pg_stat_force_next_flush(), pg_sleep(0.1)');
  await Promise.all(Array.from({ length: 10 }, handIn));
  const [row] = await database.query<{ written: string }>(
    'select sum(n_tup_ins + n_tup_upd + n_tup_del) as written from pg_stat_user_tables',
  );
  return Number(row?.written);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
