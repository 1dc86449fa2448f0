import { describe, expect, it } from '@jest/globals';
import type { SettingsField } from '#connectors';
import type { ActionRequest } from '../action-request.js';
import type { MappedFields } from '../mapping/field-mapping.js';
import type { JsonObject } from '../json/json-value.js';
import { allowedHosts, connectionPorts } from './allowed-hosts.rules.js';
import { CONTEXT_KEYS } from './context-keys.js';
import { secretValues, settingsObject } from './settings-object.rules.js';
import { v1Variables } from './v1-variables.js';
import { v2Variables, type ContextInput } from './v2-context.js';

const mapped: MappedFields = {
  fields: [
    { name: 'id', type: 'Text', mode: 'None' },
    { name: 'employeeNumber', type: 'Text', mode: 'Field' },
    { name: 'exchangeOnline.emailAddresses', type: 'Array', mode: 'Complex' },
    { name: 'exchangeOnline.alias', type: 'Text', mode: 'None' },
  ],
  data: { employeeNumber: '7', 'exchangeOnline.emailAddresses': ['a'] },
  errors: [],
  warnings: [],
};
const input = (request: Partial<ActionRequest> = {}, more: Partial<ContextInput> = {}): ContextInput => ({
  request: { action: 'create', dryRun: false, person: null, settings: {}, ...request } as ActionRequest,
  fields: mapped.fields.map(({ name, type }) => ({ name, type, description: null, actions: [] })),
  tellsDryRun: false,
  settings: { BaseUrl: 'https://x' },
  mapped,
  person: { ExternalId: '0007', Contracts: [] },
  warnings: new Set(),
  ...more,
});
const context = (request: Partial<ActionRequest> = {}, more: Partial<ContextInput> = {}) => {
  const { variables } = v2Variables(input(request, more));
  return variables as Record<'actionContext' | 'outputContext' | 'personContext' | 'resourceContext', JsonObject>;
};

describe('V2 contexts', () => {
  it('Data has the mapped fields, nested, without those of mode None', () => {
    expect(context().actionContext.Data).toEqual({ employeeNumber: '7', exchangeOnline: { emailAddresses: ['a'] } });
  });
  it('the output is seeded with every field of the action', () => {
    expect(context().outputContext).toEqual({
      Success: false,
      AuditLogs: [],
      Data: { id: null, employeeNumber: '7', exchangeOnline: { emailAddresses: ['a'], alias: null } },
      PreviousData: { id: null, employeeNumber: null, exchangeOnline: { emailAddresses: null, alias: null } },
      AccountReference: null,
      AccountCorrelated: false,
      Permissions: [],
      SubPermissions: [],
      NonUniqueFields: [],
      Iteration: null,
    });
  });
  it('import fields keep their dots', () => {
    expect(context({ action: 'importAccounts' }).actionContext.ImportFields).toEqual([
      'id',
      'employeeNumber',
      'exchangeOnline.emailAddresses',
      'exchangeOnline.alias',
    ]);
  });
  it('correlation has both values', () => {
    const correlation = { enabled: true, personField: 'ExternalId', accountField: 'EmployeeNumber' };
    expect(context({ correlation }).actionContext.CorrelationConfiguration).toEqual({
      Enabled: true,
      PersonField: 'Person.ExternalId',
      PersonFieldValue: '0007',
      AccountField: 'EmployeeNumber',
      AccountFieldValue: '7',
    });
    expect(context().actionContext.CorrelationConfiguration).toMatchObject({ Enabled: false, AccountField: null });
  });
  it('references keep their type', () => {
    const { actionContext } = context({
      accountReference: { id: 1 },
      managerAccountReference: 5,
      permission: { displayName: 'P', identification: { Id: 'x', Odd: [1] } },
      currentPermissions: [{ displayName: 'S', reference: { Id: 2 } }],
    });
    expect(actionContext.References).toEqual({
      Account: { id: 1 },
      ManagerAccount: 5,
      Permission: { Id: 'x', Odd: [1] },
    });
    expect(actionContext).toMatchObject({
      PermissionDisplayName: 'P',
      CurrentPermissions: [{ DisplayName: 'S', Reference: { Id: 2 } }],
    });
  });
  it.each([
    ['subPermissions', undefined, 'grant'],
    ['subPermissions', 'revoke', 'revoke'],
    ['uniqueness', undefined, 'create'],
    ['create', undefined, 'create'],
  ] as const)('operation of %s given %s is %s', (action, operation, expected) => {
    expect(context({ action, operation }).actionContext.Operation).toBe(expected);
  });
  it('origin is never null', () => {
    expect(context().actionContext.Origin).toBe('enforcement');
    expect(context({ origin: 'reconciliation' }).actionContext.Origin).toBe('reconciliation');
  });
  it('shares nothing with what was given', () => {
    const person = { ExternalId: '1', Accounts: { AD: { mail: 'a' } } };
    const { personContext, actionContext } = context({}, { person });
    ((personContext.Person as JsonObject).Accounts as JsonObject).AD = null;
    (actionContext.Data as JsonObject).employeeNumber = 'changed';
    expect(person.Accounts.AD).toEqual({ mail: 'a' });
    expect(mapped.data.employeeNumber).toBe('7');
  });
  it('merges keys that differ only in case and says so', () => {
    const warnings = new Set<string>();
    const person = { ExternalId: '1', Accounts: { AD: { mail: 'a', Mail: 'b' }, ad: { upn: 'c' } } };
    const { personContext } = context({}, { person, warnings });
    expect((personContext.Person as JsonObject).Accounts).toEqual({ AD: { mail: 'b', upn: 'c' } });
    expect([...warnings]).toHaveLength(2);
  });
  it('resources get ten items in a preview', () => {
    const sourceData = Array.from({ length: 30 }, (_, index) => ({ ExternalId: index }));
    expect(context({ action: 'resources', sourceData, dryRun: true }).resourceContext.SourceData).toHaveLength(10);
    expect(context({ action: 'resources', sourceData }).resourceContext.SourceData).toHaveLength(30);
  });
});

describe('V1 variables', () => {
  it('are JSON texts, and a boolean', () => {
    const { variables } = v1Variables(input({ accountReference: 'ref', currentPermissions: [], operation: 'update' }));
    expect(variables).toMatchObject({
      dryRun: false,
      accountReference: '"ref"',
      manager: 'null',
      operation: '"update"',
    });
    expect(JSON.parse(variables.person as string)).toMatchObject({ ExternalId: '0007' });
    expect(JSON.parse(variables.entitlementContext as string)).toEqual({
      CurrentPermissions: [],
      Origin: 'enforcement',
    });
  });
  it('a uniqueness script finds its settings where hooks of Active Directory have them', () => {
    const { variables } = v1Variables(input({ action: 'uniqueness' }));
    expect(JSON.parse(variables.entitlementContext as string)).toMatchObject({
      configuration: JSON.parse(variables.configuration as string) as object,
    });
  });
  it('the operation is empty in a preview', () => {
    expect(v1Variables(input({ operation: 'grant' }, { tellsDryRun: true })).variables).toMatchObject({
      operation: '',
      dryRun: true,
    });
  });
  it('sources get their configuration only', () => {
    expect(v1Variables(input({ action: 'persons' })).variables).toEqual({
      configuration: '{"BaseUrl":"https://x"}',
      dryRun: false,
    });
  });
});

it.each(['notification', 'resources'] as const)('every key that a script finds for %s is a known one', (action) => {
  const { variables } = v2Variables(input({ action }));
  const found = { ...variables, variables: v1Variables(input({ action })).variables } as Record<string, JsonObject>;
  for (const [path, known] of Object.entries(CONTEXT_KEYS)) {
    const object = path.split('.').reduce<JsonObject | undefined>((at, name) => at?.[name] as JsonObject, found);
    expect(known).toEqual(expect.arrayContaining(Object.keys(object ?? {})));
  }
  expect(Object.keys(found.actionContext!).length).toBeGreaterThan(5);
});

describe('settings', () => {
  const field = (key: string, more: Partial<SettingsField> = {}): SettingsField => ({
    key,
    type: 'input',
    label: key,
    description: null,
    placeholder: null,
    required: false,
    secret: false,
    secretBecause: null,
    defaultValue: null,
    options: [],
    rows: null,
    hide: false,
    disabled: false,
    ...more,
  });
  const fields = [
    field('exchange.uri'),
    field('isDebug', { type: 'checkbox', defaultValue: false }),
    field('Token', { secret: true }),
  ];

  it('nests dotted keys and gives null for what is not set', () => {
    expect(settingsObject(fields, { 'exchange.uri': 'u' }, new Set())).toEqual({
      exchange: { uri: 'u' },
      isDebug: null,
      Token: null,
    });
  });
  it('takes nested values, other casings and keys that the form does not declare', () => {
    expect(settingsObject(fields, { Exchange: { Uri: 'u' }, token: 't', extra: 1 }, new Set())).toEqual({
      Exchange: { Uri: 'u' },
      token: 't',
      extra: 1,
      isDebug: null,
    });
  });
  it('knows the secret values', () =>
    expect(secretValues(fields, { token: 's3cret', exchange: {} })).toEqual(['s3cret']));
});

it('own connections find the usual ports and those that the settings and the script name', () => {
  const settings = { url: 'https://hr.example.nl:8443/x', database: 'Server=sql01,14330;Database=hr' };
  const ports = connectionPorts(settings, `[Net.Sockets.TcpClient]::new('scan01', 9100); irm "http://$server:8081/x"`);
  expect(ports).toEqual(expect.arrayContaining([8443, 14330, 9100, 8081, 1433, 636, 443]));
});

it('numbers of a script push no usual port out, nor one of the settings', () => {
  const table = Array.from({ length: 100 }, (_, number) => `'row', ${number + 2000}`).join('; ');
  expect(connectionPorts({ Server: 'sql01,14330' }, table)).toEqual(expect.arrayContaining([14330, 1433, 389, 1521]));
});

describe('allowed hosts', () => {
  it.each<[string, JsonObject, string, string[]]>([
    ['address in the settings', { BaseUrl: 'https://API.example.nl:8443/x' }, '', ['api.example.nl']],
    ['bare host', { server: 'hr.example.nl/path' }, '', ['hr.example.nl']],
    ['localhost', { url: 'localhost:8080' }, '', ['localhost']],
    ['IPv6', { url: 'http://[::1]:80/' }, '', ['[::1]']],
    ['nested', { a: { b: 'http://x.nl' } }, '', ['x.nl']],
    ['no host', { token: 'a-b_c', name: 'x', port: 5 }, '', []],
    ['literal in the script', {}, '$uri = "https://graph.microsoft.com/v1.0/users"', ['graph.microsoft.com']],
    ['variable label', {}, 'Invoke-RestMethod "https://$($config.tenant).topdesk.net/x"', ['*.topdesk.net']],
    ['variable label, simple', {}, '"https://$tenant.rest.afas.online/x"', ['*.rest.afas.online']],
    ['variable as a whole', {}, '"https://$($config.Host)/x"', []],
    ['variable top level', {}, '"https://x.$top/x"', []],
    ['too wide', {}, '"https://$name.nl/x"', []],
    ['connection string', { c: 'Server=tcp:sql01.example.nl,1433;Database=hr' }, '', ['sql01.example.nl']],
    ['database with an instance', { c: 'Database=hr;Data Source=sql01\\HR;User Id=x' }, '', ['sql01']],
    ['credentials are no host', { url: 'https://user@evil.nl@good.nl/' }, '', ['good.nl']],
  ])('%s', (_, settings, script, expected) => {
    expect(allowedHosts(settings, script, [])).toEqual(expected);
  });
});
