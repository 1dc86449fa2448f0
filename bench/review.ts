/**
 * Question: what does it cost to review an organisation's packages, with syntax trees that are remembered and reviews that are kept, against
 * parsing and judging everything again? Run: npm run bench -- review. Needs the .NET SDK; starts a sandbox and a database of its own.
 * What both ways found is compared before any figure is printed.
 */
import { isDeepStrictEqual } from 'node:util';
import { CatalogSync, ConnectorVersions } from '#catalog';
import { decodeText, type ScriptSyntax } from '#connectors';
import { reviewedScripts, reviewPackage } from '#review';
import { HostPool } from '#runtime';
import { CatalogReview, SecurityModule, SecurityWorkModule } from '#security';
import { install } from './installation/installation.ts';
import { startGithub } from './installation/sandbox.ts';

const PACKAGES = 300;
const sandbox = await startGithub();
const hosts = new HostPool();
const { app, database, rowsWritten, remove } = await install({
  github: sandbox.github,
  modules: [
    SecurityModule,
    SecurityWorkModule.with(
      { useFactory: () => hosts },
      { useFactory: () => ({ hashes: () => Promise.resolve(new Map()), of: () => Promise.resolve(null) }) },
    ),
  ],
});
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
  await remove();
  await hosts.close();
  await sandbox.remove();
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
