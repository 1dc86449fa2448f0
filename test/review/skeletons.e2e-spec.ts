import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConnectorPackage, type ScriptSyntax } from '#connectors';
import { functionalDesignSchema, technicalDesignProblems, technicalDesignSchema } from '#requests';
import { reviewedScripts, reviewPackage } from '#review';
import { HostPool } from '#runtime';
import { skeleton, skeletonDelta } from '../../libs/requests/src/designs/skeleton/skeleton.rules.js';
import { skeletonModel } from '../../libs/requests/src/designs/skeleton/skeleton-model.rules.js';

const ACTIONS = [
  'create', 'update', 'enable', 'disable', 'delete', 'importAccounts', 'permissions', 'grant', 'revoke', 'importPermissions', 'resources',
]; // prettier-ignore
const FIELDS = [
  { name: 'employeeNumber', flow: 'out', personField: 'ExternalId', purpose: 'Finds the account' },
  { name: 'mail', flow: 'out', personField: 'Contact.Business.Email', purpose: 'Log in' },
];
const correlation = { personField: 'ExternalId', accountField: 'employeeNumber' };
const target = (actions: string[], fields = FIELDS) =>
  functionalDesignSchema.parse({
    direction: 'target',
    functions: actions.map((action) => ({ action })),
    fields,
    correlation,
  });
const SOURCE = functionalDesignSchema.parse({
  direction: 'source',
  functions: [{ action: 'persons' }, { action: 'departments' }],
  fields: [
    { name: 'lastName', flow: 'in', personField: 'Name.FamilyName' },
    { name: 'department', flow: 'in' },
  ],
});
const ENDPOINTS = [
  { action: 'find', method: 'GET', path: '/users?employeeNumber={value}' },
  { action: 'read', method: 'GET', path: '/users/{id}' },
  { action: 'create', method: 'POST', path: '/users' },
  { action: 'update', method: 'PATCH', path: '/users/{id}' },
  { action: 'enable', method: 'PATCH', path: '/users/{id}', body: { active: true } },
  { action: 'disable', method: 'PATCH', path: '/users/{id}', body: { active: false } },
  { action: 'delete', method: 'DELETE', path: '/users/{id}' },
  { action: 'importAccounts', method: 'GET', path: '/users' },
  { action: 'permissions', method: 'GET', path: '/groups' },
  { action: 'grant', method: 'POST', path: '/groups/{permission}/members', body: { userId: '{id}' } },
  { action: 'revoke', method: 'DELETE', path: '/groups/{permission}/members/{id}' },
  { action: 'importPermissions', method: 'GET', path: '/groups/{permission}/members' },
  { action: 'resources', method: 'POST', path: '/departments' },
  { action: 'persons', method: 'GET', path: '/employees' },
  { action: 'departments', method: 'GET', path: '/departments' },
];
const PAGINGS = {
  basic: { kind: 'none' },
  apiKey: { kind: 'page', parameter: 'page', sizeParameter: 'size' },
  bearer: { kind: 'offset', parameter: 'start', sizeParameter: '' },
  clientCredentials: { kind: 'cursor', parameter: 'after', nextPath: 'paging.next', itemsPath: 'data.items' },
} as const;
type Kind = keyof typeof PAGINGS;
const KINDS = Object.keys(PAGINGS) as Kind[];
const technical = (kind: Kind, method = 'PATCH') =>
  technicalDesignSchema.parse({
    baseUrl: 'https://api.zonnebloem.nl',
    hosts: ['api.zonnebloem.nl'],
    authentication: { kind, tokenPath: '/token' },
    endpoints: ENDPOINTS.map((one) => (one.action === 'update' ? { ...one, method } : one)),
    paging: PAGINGS[kind],
  });
const repository = (functional = target(ACTIONS), design = technical('bearer')) => {
  expect(technicalDesignProblems(design, functional)).toEqual([]);
  return skeletonModel('Zonnebloem', functional, design, '2026-11-28');
};

/** What we hand a developer as a beginning must not fail our own review. */
describe('a repository made from a design passes the review', () => {
  let hosts: HostPool;
  beforeAll(() => {
    hosts = new HostPool({ maximumHosts: 1 });
  });
  afterAll(() => hosts.close());

  /** Rules above low that it breaks, and how many scripts were read whole. */
  const reviewed = async (name: string, texts: ReadonlyMap<string, string>) => {
    const files = [...texts].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
    const connector = readConnectorPackage(name, files);
    const syntax = new Map<string, ScriptSyntax>();
    for (const path of reviewedScripts({ package: connector, files }))
      syntax.set(path, await hosts.parse(texts.get(path)!));
    const errors = [...syntax].flatMap(([path, { errors: found }]) => found.map(() => path));
    const grave = reviewPackage({ package: connector, files, syntax })
      .filter(({ severity }) => severity === 'blocker' || severity === 'high' || severity === 'medium')
      .map(({ rule, path, line, message }) => `${rule} ${path}:${line} ${message}`);
    return { grave, errors, scripts: syntax.size };
  };
  const clean = (scripts: number) => ({ grave: [], errors: [], scripts });

  it.each(KINDS)(
    'of a target with every action, %s',
    async (kind) => {
      const model = repository(target(ACTIONS), technical(kind, kind === 'basic' ? 'PUT' : 'PATCH'));
      expect(await reviewed(model.repository, skeleton(model))).toEqual(clean(ACTIONS.length));
    },
    60_000,
  );

  it.each(KINDS)(
    'of a source, %s',
    async (kind) => {
      const model = repository(SOURCE, technical(kind));
      expect(await reviewed(model.repository, skeleton(model))).toEqual(clean(2));
    },
    60_000,
  );

  it('of one that only writes back', async () => {
    const model = repository(target(['create', 'update']));
    expect(await reviewed(model.repository, skeleton(model))).toEqual(clean(2));
  });

  it('also where an existing connector is expanded', async () => {
    const before = skeleton(repository(target(['create'], FIELDS.slice(0, 1))));
    const model = repository();
    const delta = skeletonDelta(model, {
      actions: ['create'],
      configuration: { path: 'configuration.json', text: before.get('configuration.json')! },
      fieldMapping: { path: 'fieldMapping.json', text: before.get('fieldMapping.json')! },
    });
    expect(await reviewed(model.repository, new Map([...before, ...delta]))).toEqual(clean(ACTIONS.length));
  });
});
