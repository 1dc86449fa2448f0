import { describe, expect, it } from '@jest/globals';
import { edits, type Capability, type ConnectorKind } from '#connectors';
import { searchAliases } from '../search/search-aliases.js';
import { readCapabilities, readDirection, type AskedCapability, type Direction } from './asked-capabilities.rules.js';
import { answerLine, type CoverageAnswer, type CoverageConnector } from './coverage-verdict.rules.js';
import { subjectOf } from './coverage.queries.js';
import { knownApplications } from './known-applications.js';
import { nameIndex } from './name-index.rules.js';
import { misspelling } from './spelling.rules.js';

const ACCOUNTS: Capability[] = ['accounts', 'update', 'access', 'delete'];

/** Repository, application, kind, what it can do, and what else is so. */
const CONNECTORS: [
  string,
  string,
  ConnectorKind,
  Capability[],
  Partial<CoverageConnector & { formerNames: string[] }>?,
][] = [
  ['Source-AFAS-Profit', 'AFAS Profit', 'source', ['persons', 'departments']],
  ['Target-AFAS-Profit-Users', 'AFAS Profit Users', 'target', ACCOUNTS],
  ['Target-Topdesk', 'TOPdesk', 'target', ACCOUNTS, { category: 'ITSM' }],
  ['Notification-Topdesk', 'TOPdesk', 'notification', ['notification']],
  ['Target-EntraID', 'Microsoft Entra ID', 'target', [...ACCOUNTS, 'permissions']],
  ['Target-MicrosoftTeams-Voip', 'MicrosoftTeams Voip', 'target', ['accounts', 'update']],
  ['Target-Canvas', 'Canvas', 'target', ['accounts', 'update'], { category: 'Education' }],
  ['Target-Zenya', 'Zenya', 'target', ACCOUNTS, { formerNames: ['HelloID-Conn-Prov-Target-Qarantaine'] }],
  ['Source-Raet-Beaufort-IAM-API', 'Raet Beaufort IAM API', 'source', ['persons'], { category: 'HR' }],
  ['Target-Atlassian-Jira', 'Atlassian Jira', 'target', ACCOUNTS],
  ['Notification-Glpi', 'Glpi', 'notification', ['notification']],
  ['Target-Planon-Persons', 'Planon Persons', 'target', ACCOUNTS, { archived: true }],
  ['Target-ChipSoft-HiX-readme', 'ChipSoft HiX', 'target', [], { importable: false }],
  ['Source-SAP', 'SAP', 'source', ['persons'], { category: 'HR' }],
];

const catalog = CONNECTORS.map(([repository, application, kind, capabilities, more]) => ({
  id: repository,
  repository: `HelloID-Conn-Prov-${repository}`,
  application,
  kind,
  category: null,
  capabilities,
  archived: false,
  importable: true,
  formerNames: [],
  ...more,
}));
const index = nameIndex(catalog.map(subjectOf), searchAliases(), knownApplications());
const connectors = new Map(catalog.map((connector) => [connector.id, connector]));

const answer = (
  name: string,
  capabilities: AskedCapability[] = [],
  direction: Direction | null = null,
): CoverageAnswer => answerLine({ name, capabilities, direction }, index, connectors);

describe('the vendor of a line', () => {
  const of = (name: string, vendor: string): CoverageAnswer =>
    answerLine({ name, vendor, capabilities: [], direction: null }, index, connectors);
  const grounds = ({ evidence }: CoverageAnswer) => evidence.map(({ ground }) => ground);

  it('makes a name plainer, in whatever legal form it is written, and is said to', () => {
    for (const vendor of ['AFAS', 'afas software b.v.']) {
      const found = of('Profit', vendor);
      expect(found.verdict).toBe('have');
      expect(found.candidates.map(({ id }) => id)).toContain('Source-AFAS-Profit');
      expect(grounds(found)).toContain('vendorFits');
    }
    expect(grounds(of('Teams Voip', 'Microsoft'))).toContain('vendorFits');
  });

  it('is a doubt where it is known to make other things, and nothing where nobody knows it', () => {
    const doubted = of('AFAS Profit', 'Microsoft');
    expect(doubted).toMatchObject({ verdict: 'partly', missing: ['word'], details: ['Microsoft'] });
    expect(doubted.confidence).toBeLessThan(answer('AFAS Profit').confidence);
    expect(of('TOPdesk', 'Jansen Automatisering')).toEqual(answer('TOPdesk'));
    expect(of('Klokhuis', 'AFAS').verdict).toBe('absent');
  });
});

describe('coverage', () => {
  it.each([
    ['TOPdesk', 'exactName'],
    ['Top Desk', 'exactName'],
    ['Koppeling met TOPdesk (SaaS)', 'exactName'],
    ['AFAS Profit 12 (cloud)', 'exactName'],
    ['AFAS', 'otherName'],
    ['Azure AD', 'otherName'],
    ['Entra ID (voorheen Azure AD)', 'exactName'],
    ['Microsoft 365', 'through'],
    ['Medewerkersportaal van Youforce', 'otherName'],
    ['Qarantaine', 'formerName'],
    ['Topdeks', 'misspeltLong'],
    ['Zenia', 'misspeltShort'],
    ['Jira (Atlassian)', 'exactName'],
  ])('of %j is there, by %s', (name, ground) => {
    const { verdict, evidence } = answer(name);
    expect([verdict, evidence[0]!.ground]).toEqual(['have', ground]);
  });

  it.each([
    ['AFAS SB', 'otherApplication'],
    ['AFAS Zwoele', 'vendorOnly'],
    ['Visma Severa', 'otherApplication'],
    ['Atlassian Confluence', 'vendorOnly'],
    ['SAP Ariba', 'otherApplication'],
    ['SAP Zwoele', 'vendorOnly'],
    ['Microsoft Zwoele', 'vendorOnly'],
    ['Canva', 'otherApplication'],
    ['Workday', 'otherApplication'],
    ['Zwoele', 'nothingNear'],
    ['LMS', 'kindOnly'],
    ['Portal', 'commonWords'],
    ['Profit', 'commonWords'],
    ['', 'commonWords'],
    ['???', 'commonWords'],
  ])('of %j is absent, because %s', (name, ground) => {
    const { verdict, evidence } = answer(name);
    expect([verdict, evidence[0]!.ground]).toEqual(['absent', ground]);
  });

  it('shows what an absent line might be confused with, and doubts it for that', () => {
    const near = answer('AFAS Zwoele');
    expect(near.candidates.map(({ application }) => application)).toContain('AFAS Profit');
    expect(near.confidence).toBeLessThan(answer('Zwoele').confidence);
  });

  it.each<[string, AskedCapability[], Direction | null, string[]]>([
    ['TOPdesk', ['create', 'permissions'], null, ['permissions']],
    ['TOPdesk', ['create', 'delete'], 'target', []],
    ['TOPdesk', [], 'source', ['source']],
    ['AFAS', ['persons', 'create'], null, []],
    ['AFAS', ['create'], 'source', ['create']],
    ['Glpi', [], null, ['provisioning']],
    ['Planon', [], null, ['maintenance']],
    ['HiX', [], null, ['import-here']],
    ['MS Teams', [], null, ['narrow']],
    ['Zenya Kaartenbak', [], null, ['word']],
  ])('of %j asked to %j as %s lacks %j', (name, capabilities, direction, missing) => {
    const { verdict, missing: found } = answer(name, capabilities, direction);
    expect(found).toEqual(missing);
    expect(verdict).toBe(missing.length === 0 ? 'have' : 'partly');
  });

  it('names first what was asked for', () => {
    expect(answer('AFAS', [], 'source').candidates[0]?.kind).toBe('source');
    expect(answer('AFAS', [], 'target').candidates[0]?.kind).toBe('target');
    expect(answer('TOPdesk').candidates.map(({ kind }) => kind)).toEqual(['target', 'notification']);
  });
});

describe('spelling', () => {
  it('counts letters added, left out, replaced and swapped, no further than asked', () => {
    expect(edits('topdesk', 'topdesk', 2)).toBe(0);
    expect(edits('topdeks', 'topdesk', 2)).toBe(1);
    expect(edits('tpdesk', 'topdesk', 2)).toBe(1);
    expect(edits('kitten', 'sitting', 2)).toBe(3);
    expect(edits('a', 'abcdef', 2)).toBe(3);
  });

  it.each([
    ['afsa', 'afas', 1],
    ['afar', 'afas', null],
    ['net3', 'net2', null],
    ['moodle', 'noodle', null],
    ['servicneow', 'servicenow', 1],
    ['compass', 'compasser', null],
  ])('takes %s for %s by %j edits', (typed, name, distance) => {
    expect(misspelling(typed, name)).toBe(distance);
  });
});

describe('asked capabilities', () => {
  it.each<[string, AskedCapability[]]>([
    ['aanmaken, blokkeren', ['create', 'access']],
    ['create/update/delete', ['create', 'update', 'delete']],
    ['Anlegen und Sperren', ['create', 'access']],
    ['CRUD', ['create', 'update', 'delete']],
    ['rechten en groepen', ['permissions']],
    ['', []],
  ])('in %j are %j', (text, expected) => {
    expect(readCapabilities(text)).toEqual(expected);
  });

  it.each([
    ['bron', 'source'],
    ['Zielsystem', 'target'],
    ['target', 'target'],
    ['source and target', null],
    ['?', null],
  ])('of direction %j is %s', (text, direction) => {
    expect(readDirection(text)).toBe(direction);
  });
});
