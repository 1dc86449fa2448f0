/**
 * Question: what does a sync of an organisation of 270 connectors cost, against asking REST for each repository's tags and head? And what does
 * it cost to say where all their versions run? Run: npm run bench -- sync. Needs the .NET SDK for the second question. Starts a sandbox and a database of its own, and removes them again.
 * What both ways found is compared before any figure is printed.
 */
import { isDeepStrictEqual } from 'node:util';
import { CatalogSync } from '#catalog';
import { orderVersionTags } from '#connectors';
import { HostPool } from '#runtime';
import { CatalogPlacement, SecurityModule, SecurityWorkModule } from '#security';
import { install } from './installation/installation.ts';
import { startGithub } from './installation/sandbox.ts';

interface Figures {
  way: string;
  'API requests': number;
  'git requests': number;
  points: number;
  'rows written': number;
  milliseconds: number;
}

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
const sync = async (): Promise<void> => {
  const run = await app.get(CatalogSync, { strict: false }).run('manual');
  if (run.state !== 'succeeded') throw new Error(`The sync failed: ${run.message}`);
};
const place = async (): Promise<void> => void (await app.get(CatalogPlacement, { strict: false }).run());

try {
  const figures = [await measured('Koppel: first sync, all versions and files', sync)];
  figures.push(await measured('Koppel: where all versions run, first time', place));
  figures.push(await measured('Koppel: where all versions run, nothing changed', place));
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
  await hosts.close();
  await remove();
  await sandbox.remove();
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
  const response = await fetch(`${sandbox.github.url}${path}`, {
    headers: { authorization: `Bearer ${sandbox.github.token}` },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${sandbox.sandboxUrl}${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}
