import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConnectorSearchQueries, ConnectorsRepository, searchEntry, type Connector } from '#catalog';
import { startApi, type TestApi } from '../support/api.js';

/** Name, kind, category, words of the README. Names of the kind that the public organisation has. */
const CONNECTORS: [string, string, string, string?][] = [
  ['AFAS Profit', 'source', 'HR', 'Reads persons; accounts in TOPdesk may be fed by it.'],
  ['AFAS Profit Users', 'target', 'HR'],
  ['AFAS Profit Employees', 'target', 'HR'],
  ['TOPdesk', 'target', 'ITSM'],
  ['TOPdesk Operators', 'target', 'ITSM'],
  ['ServiceNow', 'target', 'ITSM'],
  ['Microsoft Entra ID', 'target', 'Directory', 'Works together with Exchange.'],
  ['Microsoft Entra ID Exchange Online', 'target', 'Directory'],
  ['ActiveDirectory FineGrainPasswords', 'target', 'Directory'],
  ['eCaptain', 'target', 'Facility'],
  ['Topicus SomToday HRMService', 'target', 'Education'],
  ['Magister', 'source', 'Education'],
  ['Moodle', 'target', 'Education'],
  ['NedapOns Users', 'target', 'Healthcare'],
  ['Ysis', 'target', 'Healthcare'],
  ['Raet Beaufort IAM API', 'source', 'HR'],
  ['SaltoSpace', 'target', 'Access control'],
  ['Paxton Net2', 'target', 'Access control'],
  ['Google Workspace', 'target', 'Collaboration'],
  ['ADPWorkforce', 'source', 'HR'],
  ['KPN Lisa', 'target', 'Collaboration'],
  ['NewBlack', 'target', 'Finance'],
  ['BCS Motion', 'target', 'HR'],
  ['SAP', 'source', 'HR'],
  ['SD Worx', 'source', 'HR'],
  ['Unit4 Business World (UBW)', 'target', 'Finance'],
];

let api: TestApi;
let search: ConnectorSearchQueries;

const repositoryOf = (application: string, kind: string): string =>
  `HelloID-Conn-Prov-${kind === 'source' ? 'Source' : 'Target'}-${application.replace(/[^\w]+/g, '-')}`;

beforeAll(async () => {
  api = await startApi();
  search = api.app.get(ConnectorSearchQueries, { strict: false });
  const connectors = api.app.get(ConnectorsRepository, { strict: false });
  for (const [index, [application, kind, category, readme = '']] of CONNECTORS.entries()) {
    const repository = repositoryOf(application, kind);
    const subject = {
      application,
      repositories: [repository],
      kind,
      generation: index % 2 ? 'V1' : 'V2',
      category,
      capabilities: kind === 'target' ? ['accounts', 'delete'] : ['persons'],
      summary: null,
      description: null,
      topics: [],
      readme,
    };
    const saved = await connectors.save({
      ...(subject as unknown as Connector),
      nodeId: `node-${index}`,
      owner: 'org',
      repository,
      url: `https://github.com/org/${repository}`,
      importable: true,
      archived: false,
      updatedAt: new Date(Date.UTC(2026, 0, 1 + index)),
      warnings: [],
      warningCount: 0,
    });
    await connectors.saveSearchEntry(saved.id, searchEntry(subject));
  }
});

afterAll(() => api.close());

const names = async (typed: string): Promise<string[]> =>
  (await search.page({ search: typed, size: 50 })).items.map(({ application }) => application);

describe('search', () => {
  it.each([
    // as it is called, the beginning, joined and split
    ['AFAS Profit Users', 'AFAS Profit Users'],
    ['afas', 'AFAS Profit'],
    ['topdesk', 'TOPdesk'],
    ['topd', 'TOPdesk'],
    ['top desk', 'TOPdesk'],
    ['top desk operators', 'TOPdesk Operators'],
    ['entraid', 'Microsoft Entra ID'],
    ['entra id', 'Microsoft Entra ID'],
    ['exchange online', 'Microsoft Entra ID Exchange Online'],
    ['e captain', 'eCaptain'],
    ['ecaptain', 'eCaptain'],
    ['captain', 'eCaptain'],
    ['somtoday', 'Topicus SomToday HRMService'],
    ['som today', 'Topicus SomToday HRMService'],
    ['nedap ons', 'NedapOns Users'],
    ['adp workforce', 'ADPWorkforce'],
    ['workforce', 'ADPWorkforce'],
    ['sdworx', 'SD Worx'],
    ['active directory', 'ActiveDirectory FineGrainPasswords'],
    ['HelloID-Conn-Prov-Target-KPN-Lisa', 'KPN Lisa'],
    ['koppeling met magister', 'Magister'],
    ['afas users target', 'AFAS Profit Users'],
    // misspelt
    ['afsa', 'AFAS Profit'],
    ['topdeks', 'TOPdesk'],
    ['tpodesk', 'TOPdesk'],
    ['fopdesk', 'TOPdesk'],
    ['topdsk', 'TOPdesk'],
    ['topdesck', 'TOPdesk'],
    ['sevicenow', 'ServiceNow'],
    ['serivcenwo', 'ServiceNow'],
    ['magistre', 'Magister'],
    ['paxtn', 'Paxton Net2'],
    ['magsiter', 'Magister'],
    ['active dierctory', 'ActiveDirectory FineGrainPasswords'],
    ['microsfot entra', 'Microsoft Entra ID'],
    // other words for the same
    ['azure ad', 'Microsoft Entra ID'],
    ['azuread', 'Microsoft Entra ID'],
    ['azure active directory', 'Microsoft Entra ID'],
    ['g suite', 'Google Workspace'],
    ['gsuite', 'Google Workspace'],
    ['youforce', 'Raet Beaufort IAM API'],
    ['agresso', 'Unit4 Business World (UBW)'],
    ['lms', 'Moodle'],
    ['youfroce', 'Raet Beaufort IAM API'],
  ])('for %j has %s on top', async (typed, expected) => {
    expect((await names(typed))[0]).toBe(expected);
  });

  it.each([
    ['ticketing', 'ITSM'],
    ['ticketsysteem', 'ITSM'],
    ['toegangscontrole', 'Access control'],
    ['Zutrittskontrolle', 'Access control'],
    ['zorg', 'Healthcare'],
    ['Pflege', 'Healthcare'],
    ['onderwijs', 'Education'],
    ['personeelsadministratie', 'HR'],
  ])('for %j, a kind of application, has those of %s', async (typed, category) => {
    const { items } = await search.page({ search: typed, size: 50 });
    const expected = CONNECTORS.filter(([, , of]) => of === category).length;
    expect(items.slice(0, expected).map((item) => item.category)).toEqual(
      Array.from({ length: expected }, () => category),
    );
  });

  it('puts names before words of a description', async () => {
    expect(await names('topdesk')).toEqual(['TOPdesk', 'TOPdesk Operators', 'AFAS Profit']);
    expect((await names('exchange'))[0]).toBe('Microsoft Entra ID Exchange Online');
  });

  it.each([
    'workday',
    'asana',
    'dropbox',
    'slack',
    'notion',
    'sap ariba',
    'okta',
    'monday',
    'basecamp',
    'xyzzy',
    'Zoho People',
  ])('does not show anything for %j, which is not there', async (typed) => {
    expect(await names(typed)).toEqual([]);
  });

  it.each([
    ['afsa', 'afas'],
    ['topdeks operators', 'topdesk operators'],
    ['sap ariba', 'sap'],
    ['slack', 'black'],
    ['afas', null],
    ['topd', null],
    ['xyzzy', null],
  ])('for %j suggests %j', async (typed, suggestion) => {
    expect((await search.page({ search: typed })).suggestion).toBe(suggestion);
  });

  it.each([
    `'; drop table connector; --`,
    '%',
    '_',
    '\\',
    ':*',
    '!',
    '( & |',
    '\u0000',
    'a'.repeat(400),
    '𝕏 ünïcödé',
    `x:* & 'y`,
  ])('takes %j for words', async (typed) => {
    expect(Array.isArray(await names(typed))).toBe(true);
  });

  it('counts each facet under the filters of the others, not under its own', async () => {
    const filter = { search: 'afas', kinds: ['target'] };
    const { items, totalItems } = await search.page(filter);
    expect([totalItems, items.every(({ kind }) => kind === 'target')]).toEqual([2, true]);
    const facets = new Map((await search.facets(filter)).map(({ name, values }) => [name, values]));
    expect(facets.get('kind')).toEqual([
      { value: 'target', count: 2 },
      { value: 'source', count: 1 },
    ]);
    expect(facets.get('category')).toEqual([{ value: 'HR', count: 2 }]);
    expect(facets.get('capability')).toEqual([
      { value: 'accounts', count: 2 },
      { value: 'delete', count: 2 },
    ]);
  });

  it('takes values of a list as alternatives, and wants all of the capabilities', async () => {
    const both = await search.page({ categories: ['ITSM', 'Facility'], size: 50 });
    expect(both.totalItems).toBe(4);
    expect((await search.page({ capabilities: ['accounts', 'delete'], categories: ['ITSM'] })).totalItems).toBe(3);
    expect((await search.page({ capabilities: ['accounts', 'persons'] })).totalItems).toBe(0);
    expect(
      (await search.page({ generations: ['V1'], kinds: ['source'], size: 50 })).items.every(
        ({ generation }) => generation === 'V1',
      ),
    ).toBe(true);
  });

  it('sorts by name and by date, page by page', async () => {
    const all = await search.page({ sort: 'NAME', size: 100 });
    const pages = await Promise.all([1, 2, 3].map((page) => search.page({ sort: 'NAME', size: 10, page })));
    expect(pages.flatMap(({ items }) => items)).toEqual(all.items);
    expect(pages.map(({ totalItems }) => totalItems)).toEqual([26, 26, 26]);
    const newest = await search.page({ sort: 'NEWEST', size: 2 });
    expect(newest.items.map(({ application }) => application)).toEqual(['Unit4 Business World (UBW)', 'SD Worx']);
    expect((await search.page({ page: 9 })).items).toEqual([]);
  });

  it('refuses a page that cannot be', async () => {
    const { errors } = await api.anonymous.graphql('{ connectors(size: 5000) { totalItems } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', field: 'size' } });
  });
});
