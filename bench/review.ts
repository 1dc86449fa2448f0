/**
 * Question: what does it cost to review an organisation's packages, with syntax trees that are remembered and reviews that are kept, against
 * parsing and judging everything again? Run: npm run bench -- review. Needs the .NET SDK; starts a sandbox and a database of its own.
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
import { CatalogModule, CatalogSync, ConnectorVersions } from '#catalog';
import { decodeText, type ScriptSyntax } from '#connectors';
import { createDatabase, DatabaseModule, migrate, startEmbeddedServer } from '#database';
import { PlatformModule, readEnvironment, Transaction } from '#platform';
import { reviewedScripts, reviewPackage } from '#review';
import { HostPool } from '#runtime';
import { CatalogReview, SecurityModule, SecurityWorkModule } from '#security';

const PACKAGES = 300;
const sandboxModule = new URL('../dist/apps/sandbox/src/sandbox.js', import.meta.url).href;
const { startSandbox } = (await import(sandboxModule)) as typeof import('../apps/sandbox/src/sandbox.js');

const folder = join(tmpdir(), `koppel-bench-review-${randomUUID()}`);
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
  GITHUB_TOKEN: 'sandbox-github-token',
});
const hosts = new HostPool();
const app = await NestFactory.createApplicationContext(
  {
    module: class BenchModule {},
    imports: [
      PlatformModule.for(environment, 'bench'),
      DatabaseModule.for(environment.DATABASE_URL),
      AuditModule,
      AccessModule,
      CatalogModule,
      SecurityModule,
      SecurityWorkModule.with({ useFactory: () => hosts }),
    ],
  },
  { logger: ['error'] },
);
const database = app.get(Transaction, { strict: false });
const versions = app.get(ConnectorVersions, { strict: false });
const reviews = app.get(CatalogReview, { strict: false });

try {
  const run = await app.get(CatalogSync, { strict: false }).run('manual');
  if (run.state !== 'succeeded') throw new Error(`The sync failed: ${run.message}`);
  await keepOnly(PACKAGES);
  const figures = [await measured('Koppel: first review', review)];
  const stored = await storedFindings();
  let again = new Map<string, string[]>();
  figures.push(
    await measured('naive: parse and judge all of it again', async () => void (again = await fromScratch())),
  );
  if (!isDeepStrictEqual(again, stored)) throw new Error('The two ways found different things.');
  figures.push(await measured('Koppel: nothing changed', review));
  await database.query(`update version_review set rules_version = ''`);
  figures.push(await measured('Koppel: newer rules, trees remembered', review));
  if (!isDeepStrictEqual(await storedFindings(), stored)) throw new Error('The same rules found something else.');
  const [slowest] = await database.query<{ milliseconds: number }>(
    'select max(milliseconds) as milliseconds from version_review',
  );
  const found = [...stored.values()].reduce((sum, findings) => sum + findings.length, 0);
  console.log(
    `${stored.size} packages, ${found} findings; both ways found the same. Slowest package: ${slowest!.milliseconds} ms.`,
  );
  console.table(figures);
} finally {
  await app.close();
  await hosts.close();
  await sandbox.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function review(): Promise<void> {
  await reviews.run({ reason: 'start' });
}

/** Superseded versions are not reviewed: all but so many are made that, the newest of each connector last. */
async function keepOnly(packages: number): Promise<void> {
  const kept = await database.query(
    `with ranked as (select version.id, row_number() over (order by version.id is distinct from latest_version_id, version.id) as place
       from connector_version version join connector on connector.id = connector_id where deleted_at is null)
     update connector_version version set withdrawn = 'superseded' from ranked where ranked.id = version.id and place > $1 returning version.id`,
    [packages],
  );
  if (kept.length === 0) throw new Error(`The sandbox has fewer than ${packages} versions.`);
}

async function storedFindings(): Promise<Map<string, string[]>> {
  const rows = await database.query<{ id: string; found: string[] }>(
    `select version_id as id, array(select fingerprint from version_finding join finding on finding.id = finding_id
       where version_finding.version_id = version_review.version_id order by place) as found from version_review order by version_id`,
  );
  return new Map(rows.map(({ id, found }) => [id, found]));
}

async function fromScratch(): Promise<Map<string, string[]>> {
  const ids = await database.query<{ id: string }>('select version_id as id from version_review order by version_id');
  const found = new Map<string, string[]>();
  for (const { id } of ids) {
    const { package: connector } = await versions.get(id);
    const files = await versions.contents(id);
    const wanted = new Set(reviewedScripts({ package: connector, files }));
    const syntax = new Map<string, ScriptSyntax>();
    for (const { path, bytes } of files)
      if (wanted.has(path)) syntax.set(path, await hosts.parse(decodeText(bytes).text));
    found.set(
      id,
      reviewPackage({ package: connector, files, syntax }).map(({ fingerprint }) => fingerprint),
    );
  }
  return found;
}

async function measured(
  way: string,
  work: () => Promise<void>,
): Promise<{ way: string; seconds: number; 'rows written': number }> {
  const rows = await rowsWritten();
  const begin = performance.now();
  await work();
  const seconds = Number(((performance.now() - begin) / 1000).toFixed(2));
  return { way, seconds, 'rows written': (await rowsWritten()) - rows };
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
