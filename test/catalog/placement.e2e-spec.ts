import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCatalog, type TestCatalog } from '../support/catalog.js';
import { startReviewer, type TestReviewer } from '../support/reviewer.js';

const NAMES = {
  here: 'HelloID-Conn-Prov-Target-Rietveld',
  module: 'HelloID-Conn-Prov-Target-Postkamer',
  agent: 'HelloID-Conn-Prov-Target-Domeinbos',
  both: 'HelloID-Conn-Prov-Target-Tweeluik',
};
const done = '\n$outputContext.Success = $true\n';
const CALL = 'Invoke-RestMethod -Uri "$($actionContext.Configuration.BaseUrl)/users" -Method Get';

let catalog: TestCatalog;
let worker: TestReviewer;

beforeAll(async () => {
  catalog = await startCatalog([]);
  await publish(NAMES.here, CALL);
  await publish(NAMES.module, 'Connect-ExchangeOnline -AppId $actionContext.Configuration.AppId');
  await publish(NAMES.agent, 'Get-ADUser -Identity $actionContext.References.Account');
  await publish(NAMES.both, 'Get-ADUser -Identity $actionContext.References.Account', {
    'cloud/create.ps1': `Connect-ExchangeOnline${done}`,
    'cloud/update.ps1': `${CALL}${done}`,
  });
  await catalog.sync();
  // The samples of the sandbox's organisation are of no interest here.
  await catalog.query('update connector set deleted_at = now() where repository <> all ($1)', [Object.values(NAMES)]);
}, 300_000);

afterAll(async () => {
  await worker?.close();
  await catalog.close();
}, 60_000);

const publish = (name: string, line: string, more: Record<string, string> = {}) =>
  catalog.github('POST', '/repositories', {
    name,
    files: {
      'create.ps1': `# ${name}\n${line}${done}`,
      'update.ps1': `${CALL}${done}`,
      'README.md': `# ${name}\n\nA target.\n`,
      ...more,
    },
  });

interface Listed {
  connectors: {
    items: { repository: string; placements: { flavour: string; verdict: string; modules: string[] }[] | null }[];
    facets: { name: string; values: { value: string; count: number }[] }[];
  };
}

async function listed(filter = {}): Promise<Listed['connectors']> {
  const { data, errors } = await catalog.api.anonymous.graphql<Listed>(
    `query ($filter: ConnectorFilter) { connectors(filter: $filter, sort: NAME) { items { repository placements { flavour verdict modules } } facets { name values { value count } } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  return data!.connectors;
}

async function placements(repository: string) {
  const { data, errors } = await catalog.api.anonymous.graphql<{
    connector: { latest: { placements: unknown[] | null } };
  }>(
    `query ($repository: String!) { connector(repository: $repository) { latest { placements { flavour verdict modules message
      reasons { kind what reason module path line } remarks { what } } } } }`,
    { repository },
  );
  expect(errors).toBeUndefined();
  return data!.connector.latest.placements;
}

const facet = ({ facets }: Listed['connectors']) => facets.find(({ name }) => name === 'placement')!.values;

describe('where versions run', () => {
  it('is not known before anybody has looked', async () => {
    const list = await listed();
    expect(list.items.map(({ placements }) => placements)).toEqual([null, null, null, null]);
    expect(facet(list)).toEqual([]);
    expect(await placements(NAMES.here)).toBeNull();
  });

  it('is said to be unknown by a worker without PowerShell, once', async () => {
    const poor = await startReviewer(catalog.api.environment, { powershell: false });
    expect(await poor.place()).toBe(4);
    expect(await poor.place()).toBe(0);
    await poor.close();
    expect(facet(await listed())).toEqual([{ value: 'unknown', count: 4 }]);
    expect(await placements(NAMES.here)).toEqual([
      expect.objectContaining({
        verdict: 'unknown',
        message: 'create.ps1 was not read: there is no PowerShell on this worker',
      }),
    ]);
  }, 60_000);

  it('is said by their scripts when one with PowerShell comes, with script and line', async () => {
    worker = await startReviewer(catalog.api.environment);
    expect(await worker.place()).toBe(4);
    const list = await listed();
    const root = (verdict: string, ...modules: string[]) => ({ flavour: '', verdict, modules });
    expect(Object.fromEntries(list.items.map(({ repository, placements }) => [repository, placements]))).toEqual({
      [NAMES.here]: [root('runsHere')],
      [NAMES.module]: [root('needsModule', 'ExchangeOnlineManagement')],
      [NAMES.agent]: [root('needsWindowsAgent')],
      [NAMES.both]: [
        root('needsWindowsAgent'),
        { flavour: 'cloud', verdict: 'needsModule', modules: ['ExchangeOnlineManagement'] },
      ],
    });
    expect(await placements(NAMES.agent)).toEqual([
      {
        flavour: '',
        verdict: 'needsWindowsAgent',
        modules: [],
        message: null,
        remarks: [],
        reasons: [
          {
            kind: 'command',
            what: 'Get-ADUser',
            reason: 'activeDirectory',
            module: 'ActiveDirectory',
            path: 'create.ps1',
            line: 2,
          },
        ],
      },
    ]);
    expect(await placements(NAMES.module)).toMatchObject([{ modules: ['ExchangeOnlineManagement'] }]);
  }, 60_000);

  it('is a facet of the search, counted under the other filters and for each variant of a connector', async () => {
    const agent = await listed({ placements: ['needsWindowsAgent'] });
    expect(agent.items.map(({ repository }) => repository)).toEqual([NAMES.agent, NAMES.both]);
    expect(facet(agent)).toEqual([
      { value: 'needsModule', count: 2 },
      { value: 'needsModule:ExchangeOnlineManagement', count: 2 },
      { value: 'needsWindowsAgent', count: 2 },
      { value: 'runsHere', count: 1 },
    ]);
    const module = await listed({ placements: ['needsModule:ExchangeOnlineManagement'] });
    expect(module.items.map(({ repository }) => repository)).toEqual([NAMES.module, NAMES.both]);
    expect(facet(await listed({ search: 'Rietveld' }))).toEqual([{ value: 'runsHere', count: 1 }]);
    expect(agent.facets.find(({ name }) => name === 'kind')!.values).toEqual([{ value: 'target', count: 2 }]);
  });

  it('reads each file once, and again only when the reader is newer', async () => {
    const rows = await catalog.query('select sha256, read_at from script_facts order by 1');
    // Five different create scripts, and one update script that all share.
    expect(rows).toHaveLength(6);
    await catalog.query(`update version_placement set basis = 'older rules'`);
    expect(await worker.place()).toBe(4);
    expect(await catalog.query('select sha256, read_at from script_facts order by 1')).toEqual(rows);
    await catalog.query('update script_facts set version = 0');
    await catalog.query(`update version_placement set basis = 'older reader'`);
    await worker.place();
    const again = await catalog.query('select sha256, read_at from script_facts order by 1');
    expect(again).toHaveLength(6);
    expect(again).not.toEqual(rows);
  }, 60_000);
});
