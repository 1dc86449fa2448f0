import { describe, expect, it } from '@jest/globals';
import { readConnectorPackage } from '#connectors';
import { functionalDesignSchema } from '../functional-design.rules.js';
import { technicalDesignProblems, technicalDesignSchema } from '../technical-design.rules.js';
import { quoted } from './powershell-text.rules.js';
import { skeleton, skeletonDelta } from './skeleton.rules.js';
import { skeletonModel } from './skeleton-model.rules.js';

const TARGET = functionalDesignSchema.parse({
  direction: 'target',
  summary: 'Manages the accounts.',
  functions: [
    'create',
    'update',
    'enable',
    'disable',
    'delete',
    'importAccounts',
    'permissions',
    'grant',
    'revoke',
    'importPermissions',
  ].map((action) => ({ action, does: `It’s the ${action} of accounts` })),
  fields: [
    { name: 'employeeNumber', flow: 'out', personField: 'ExternalId', purpose: 'Finds the account' },
    { name: 'name.first', flow: 'out', personField: 'Name.NickName', purpose: 'Shown to colleagues | everywhere' },
    { name: 'mail', flow: 'out', purpose: 'Log in' },
  ],
  correlation: { personField: 'ExternalId', accountField: 'employeeNumber' },
  outOfScope: ['Licences'],
});
const ENDPOINTS = [
  { action: 'find', method: 'GET', path: '/users?filter=employeeNumber%20eq%20{value}' },
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
];
const SOURCE = functionalDesignSchema.parse({
  direction: 'source',
  functions: [{ action: 'persons' }, { action: 'departments' }],
  fields: [
    { name: 'lastName', flow: 'in', personField: 'Name.FamilyName' },
    { name: 'department', flow: 'in' },
  ],
});

const technical = (changes: object = {}) =>
  technicalDesignSchema.parse({
    baseUrl: 'https://api.zonnebloem.nl',
    hosts: ['api.zonnebloem.nl'],
    authentication: { kind: 'bearer' },
    endpoints: ENDPOINTS,
    ...changes,
  });

const bytes = (files: Map<string, string>) =>
  [...files].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));

describe('a repository made from a design', () => {
  const kinds = ['basic', 'apiKey', 'bearer', 'clientCredentials'] as const;
  const pagings = [
    { kind: 'none' },
    { kind: 'page', parameter: 'page', sizeParameter: 'per_page', itemsPath: 'data' },
    { kind: 'offset', parameter: 'start', sizeParameter: '' },
    { kind: 'cursor', parameter: 'after', nextPath: 'paging.next', itemsPath: 'data.items' },
  ];

  it.each(kinds.map((kind, index) => [kind, pagings[index]!] as const))(
    'of a target is read without a warning: %s, %j',
    (kind, paging) => {
      const design = technical({ authentication: { kind, tokenPath: '/token' }, paging });
      expect(technicalDesignProblems(design, TARGET)).toEqual([]);
      const model = skeletonModel('Zonnebloem HR', TARGET, design, '2026-11-28');
      const found = readConnectorPackage(model.repository, bytes(skeleton(model)));
      expect(found.warnings).toEqual([]);
      expect(found).toMatchObject({ kind: 'target', generation: 'V2', importable: true, application: 'Zonnebloem HR' });
      expect(found.correlation).toEqual({ personField: 'ExternalId', accountField: 'employeeNumber' });
      const [main] = found.flavours;
      for (const { action } of TARGET.functions) {
        expect({ action, script: main!.scripts.some((script) => script.action === action) }).toEqual({
          action,
          script: true,
        });
      }
      const secrets = main!.settings!.fields.filter(({ secret }) => secret);
      expect(secrets.map(({ secretBecause }) => secretBecause)).toEqual(['marked']);
      expect(main!.fieldMapping!.fields.map(({ name }) => name)).toEqual(['employeeNumber', 'name.first', 'mail']);
    },
  );

  it('of a source hands over the fields of the design and no others', () => {
    const design = technical({
      endpoints: [
        { action: 'persons', method: 'GET', path: '/employees' },
        { action: 'departments', method: 'GET', path: '/departments' },
      ],
    });
    expect(technicalDesignProblems(design, SOURCE)).toEqual([]);
    const model = skeletonModel('Zonnebloem', SOURCE, design, '2026-11-28');
    const files = skeleton(model);
    const found = readConnectorPackage(model.repository, bytes(files));
    expect(found.warnings).toEqual([]);
    expect(found).toMatchObject({ kind: 'source', importable: true });
    expect(files.get('persons.ps1')).toContain("$fields = @('lastName', 'department')");
    expect(found.flavours[0]!.personMapping!.person.map(({ name }) => name)).toEqual(['ExternalId', 'Name.FamilyName']);
  });

  it('guards every writing call of every script by the dry run', () => {
    const model = skeletonModel('Zonnebloem', TARGET, technical(), '2026-11-28');
    for (const [path, text] of skeleton(model)) {
      if (!path.endsWith('.ps1')) continue;
      const body = text.slice(text.indexOf('#endregion'));
      const writes = [...body.matchAll(/Invoke-ZonnebloemRequest -Method '(POST|PUT|PATCH|DELETE)'/g)];
      for (const write of writes)
        expect(body.slice(0, write.index)).toMatch(/if \(\$actionContext\.DryRun -eq \$true\)[^]*else \{[^}]*$/);
    }
  });

  it('sends all that the mapping knows where an update replaces the whole account', () => {
    const update = (method: string) => {
      const others = ENDPOINTS.filter(({ action }) => action !== 'update');
      const design = technical({ endpoints: [...others, { action: 'update', method, path: '/users/{id}' }] });
      return skeleton(skeletonModel('Zonnebloem', TARGET, design, '2026-11-28')).get('update.ps1');
    };
    expect(update('PUT')).toMatch(/-Method 'PUT' .*-Body \$actionContext\.Data$/m);
    expect(update('PATCH')).toMatch(/-Method 'PATCH' .*-Body \$changes$/m);
  });

  it('adds to an existing connector what it lacks, and keeps what is there', () => {
    const whole = skeleton(
      skeletonModel(
        'Zonnebloem',
        functionalDesignSchema.parse({
          ...TARGET,
          functions: [{ action: 'create' }],
          fields: TARGET.fields.slice(0, 1),
        }),
        technical(),
        '2026-11-28',
      ),
    );
    const model = skeletonModel('Zonnebloem', TARGET, technical(), '2026-11-28');
    const delta = skeletonDelta(model, {
      actions: ['create'],
      configuration: { path: 'configuration.json', text: whole.get('configuration.json')! },
      fieldMapping: { path: 'fieldMapping.json', text: whole.get('fieldMapping.json')! },
    });
    expect(delta.has('create.ps1')).toBe(false);
    expect(delta.has('update.ps1')).toBe(true);
    expect(delta.has('configuration.json')).toBe(false);
    const found = readConnectorPackage(model.repository, bytes(new Map([...whole, ...delta])));
    expect(found.flavours[0]!.fieldMapping!.fields.map(({ name }) => name)).toEqual([
      'employeeNumber',
      'name.first',
      'mail',
    ]);
    expect(found.flavours[0]!.scripts.map(({ action }) => action)).toContain('grant');
  });

  it('lets nothing of a design become code', () => {
    const model = skeletonModel("Zon'; Invoke-Expression * #\n$(evil)", TARGET, technical(), '2026-11-28');
    for (const [path, text] of skeleton(model)) {
      if (!path.endsWith('.ps1')) continue;
      const code = text.replaceAll(/^ *#.*$/gm, '').replaceAll(/'(?:[^'\n]|'')*'/g, '');
      expect(code).not.toMatch(/Invoke-Expression|evil\)/);
    }
    expect(quoted('it’s $(x) `n')).toBe("'it''s $(x) `n'");
    expect(() =>
      technical({ endpoints: [{ action: 'create', method: 'POST', path: '/x"; Remove-Item "' }] }),
    ).toThrow();
    expect(() =>
      functionalDesignSchema.parse({ direction: 'target', fields: [{ name: "a'; b", flow: 'out' }] }),
    ).toThrow();
  });
});
