import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  ActionName,
  ConnectorPackage,
  FieldMappingField,
  Flavour,
  Generation,
  PackageScript,
  SettingsField,
} from '#connectors';
import type { ActionRequest } from './action-request.js';
import { ConnectorRuntime } from './connector-runtime.js';
import { HostPool } from './hosts/host-pool.js';
import { MappingSandbox } from './mapping/mapping-sandbox.js';
import type { JsonValue } from './json/json-value.js';

/** These run the real host program: `node scripts/powershell-host.mjs` builds it. */
jest.setTimeout(60_000);
const hosts = new HostPool({ maximumHosts: 2, graceMilliseconds: 500 });
const sandbox = new MappingSandbox();
const runtime = new ConnectorRuntime(hosts, sandbox);

const received: { method: string; url: string; body: string; authorization: string | undefined }[] = [];
let server: Server;
let address: string;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    received.push({ method: request.method!, url: request.url!, body, authorization: request.headers.authorization });
    response.setHeader('content-type', 'application/json');
    if (request.headers.authorization !== 'Bearer right')
      return void response.writeHead(401).end('{"error":"token is not valid"}');
    if (request.url === '/slow') return void setTimeout(() => response.end('{}'), 60_000).unref();
    if (request.method === 'GET')
      return void response.end(request.url!.includes('known') ? '[{"id":41,"mail":"old@b.nl"}]' : '[]');
    response.end('{"id":42}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  sandbox.close();
  server.closeAllConnections();
  await Promise.all([hosts.close(), new Promise((resolve) => server.close(resolve))]);
});

const setting = (key: string, more: Partial<SettingsField> = {}): SettingsField => ({
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
const field = (
  name: string,
  mode: 'None' | 'Fixed' | 'Field' | 'Complex',
  value: string | null,
  type: 'Text' | 'Array' = 'Text',
): FieldMappingField => ({
  name,
  description: null,
  type,
  actions: [{ mapFor: ['Create', 'Update'], mode, value, usedInNotifications: false, storeInAccountData: true }],
});
const mapping = [
  field('id', 'None', null),
  field('mail', 'Field', 'Person.Contact.Business.Email'),
  field('enabled', 'Complex', 'Person.Contracts.length > 0'),
  field('branch.name', 'Fixed', 'Utrecht'),
  field('phones', 'Complex', '["06-1"]', 'Array'),
];
const person = {
  ExternalId: '1001',
  DisplayName: 'Zoë Jansen',
  Contact: { Business: { Email: 'zoe@b.nl' } },
  Details: { BirthDate: '1980-02-03T00:00:00' },
  Contracts: [{ ExternalId: '1', StartDate: '2020-01-01T00:00:00' }],
  Accounts: { AD: { mail: 'zoe@ad.nl', groups: ['a', 'b'] } },
};

function connector(scripts: PackageScript[], more: Partial<Flavour> = {}): ConnectorPackage {
  const root: Flavour = {
    name: '',
    scripts,
    settings: {
      path: 'configuration.json',
      fields: [setting('BaseUrl'), setting('Token', { secret: true }), setting('isDebug', { type: 'checkbox' })],
    },
    fieldMapping: { path: 'fieldMapping.json', fields: mapping, uniqueFieldNames: [], accountSystems: [] },
    personMapping: null,
    personMappingAlternatives: [],
    notificationTemplates: [],
    permissionSets: [],
    resourceSets: [],
    ...more,
  };
  return {
    repositoryName: 'HelloID-Conn-Prov-Target-Spec',
    kind: 'target',
    application: 'Spec',
    generation: 'V2',
    importable: true,
    notImportableBecause: null,
    flavours: [root],
    capabilities: [],
    correlation: null,
    readme: null,
    changelog: null,
    icon: null,
    category: null,
    support: [],
    warnings: [],
  };
}

const run = (
  action: ActionName,
  text: string,
  more: Partial<ActionRequest> = {},
  generation: Generation = 'V2',
  flavour: Partial<Flavour> = {},
) => {
  const script: PackageScript = {
    path: `${action}.ps1`,
    action,
    generation,
    permissionSet: null,
    resourceSet: null,
    variant: null,
    lines: 1,
    encoding: 'utf-8',
    readsSettings: [],
  };
  return runtime.runAction({
    system: { key: 'tenant/spec', name: 'Spec' },
    package: connector([script], flavour),
    flavour: '',
    readScript: () => text,
    action,
    settings: { BaseUrl: address, Token: 'right' },
    person,
    dryRun: false,
    ...more,
  });
};

/** Runs a script that tells facts through its audit message, as JSON. */
const facts = async (expression: string, more: Partial<ActionRequest> = {}, generation: Generation = 'V2') => {
  const tell =
    generation === 'V2'
      ? '$outputContext.AuditLogs.Add(@{ Message = $facts })'
      : '@{ Success = $true; AuditLogs = @(@{ Message = $facts }) } | ConvertTo-Json -Depth 10';
  const result = await run(
    'update',
    `$facts = @(${expression}) | ConvertTo-Json -Depth 10 -AsArray -Compress\n${tell}\n`,
    more,
    generation,
  );
  expect(result.auditLogs).toHaveLength(1);
  return JSON.parse(result.auditLogs[0]!.message) as JsonValue;
};

describe('what a V2 script finds', () => {
  it.each<[string, string, JsonValue[]]>([
    [
      'names in Data, without None',
      '$actionContext.Data.PSObject.Properties.Name',
      ['mail', 'enabled', 'branch', 'phones'],
    ],
    [
      'names in the seeded output',
      '$outputContext.Data.PSObject.Properties.Name',
      ['id', 'mail', 'enabled', 'branch', 'phones'],
    ],
    [
      'the previous data is seeded too',
      '$outputContext.PreviousData.PSObject.Properties.Name',
      ['id', 'mail', 'enabled', 'branch', 'phones'],
    ],
    [
      'values are strings',
      '$actionContext.Data.enabled; $actionContext.Data.enabled.GetType().Name',
      ['True', 'String'],
    ],
    ['dotted names are nested', '$actionContext.Data.branch.name', ['Utrecht']],
    ['lists are arrays', '$actionContext.Data.phones.Count; $actionContext.Data.phones -is [array]', [1, true]],
    ['import fields keep dots', '$actionContext.ImportFields -contains "branch.name"', [true]],
    [
      'objects, no hashtables',
      '$actionContext.GetType().Name; $personContext.Person.GetType().Name; $outputContext.GetType().Name',
      ['PSCustomObject', 'PSCustomObject', 'PSCustomObject'],
    ],
    [
      'they can be copied and extended',
      '$copy = $actionContext.Data.PSObject.Copy(); $copy | Add-Member -NotePropertyName x -NotePropertyValue 1; $copy.x; $null -eq $actionContext.Data.x',
      [1, true],
    ],
    ['dates stay text', '$personContext.Person.Details.BirthDate', ['1980-02-03T00:00:00']],
    ['accounts keep their lists', '$personContext.Person.Accounts.AD.groups.Count', [2]],
    [
      'an untouched checkbox is null',
      '$null -eq $actionContext.Configuration.isDebug; $actionContext.Configuration.PSObject.Properties.Name -contains "isDebug"',
      [true, true],
    ],
    ['a setting that no form declares is null', '$null -eq $actionContext.Configuration.Whatever.Below', [true]],
    [
      'audit logs are a list',
      '$outputContext.AuditLogs.AddRange([object[]]@()); $outputContext.AuditLogs.Count; $outputContext.AuditLogs.IsError -contains $true',
      [0, false],
    ],
    ['success is false at first', '$outputContext.Success', [false]],
    [
      'origin can be compared',
      '$actionContext.Origin -eq "reconciliation"; $actionContext.Operation.ToLower()',
      [false, 'update'],
    ],
    [
      'the account reference is what was stored',
      '$actionContext.References.Account.id; $null -eq $actionContext.References.Permission.Id',
      [7, true],
    ],
    [
      'the primary contract',
      '$personContext.Person.PrimaryContract.ExternalId; $null -eq $personContext.Manager.ExternalId',
      ['1', true],
    ],
    ['unassigned variables are null', '$null -eq $headers', [true]],
  ])('%s', async (_, expression, expected) => {
    expect(await facts(expression, { accountReference: { id: 7 } })).toEqual(expected);
  });

  it('nothing of an earlier run', async () => {
    await run('update', '$headers = "of another"; $global:left = 1; function Get-Left { 1 }; $env:LEFT = "x"');
    expect(
      await facts(
        '$null -eq $headers; $null -eq $global:left; $null -eq $env:LEFT; $null -eq (Get-Command Get-Left -ErrorAction SilentlyContinue)',
      ),
    ).toEqual([true, true, true, true]);
  });
  it('no person at all during a reconciliation', async () => {
    expect(
      await facts(
        '$null -eq $personContext.Person.DisplayName; $actionContext.Data.mail -eq $null; $actionContext.Data.branch.name',
        { person: null, origin: 'reconciliation' },
      ),
    ).toEqual([true, true, 'Utrecht']);
  });
});

describe('what comes back', () => {
  it('data by field name, also when the script sets the same instance', async () => {
    const text = `$outputContext.PreviousData = [pscustomobject]@{ id = 5; mail = 'old'; branch = @{ name = 'Utrecht' } }
      $outputContext.Data = $actionContext.Data
      $outputContext.Data | Add-Member -NotePropertyName id -NotePropertyValue 5 -Force
      $outputContext.Success = $true`;
    const result = await run('update', text, { accountReference: 5 });
    expect(result).toMatchObject({
      success: true,
      outcome: 'succeeded',
      accountReference: 5,
      data: { id: 5, mail: 'zoe@b.nl', enabled: 'True', 'branch.name': 'Utrecht', phones: ['06-1'] },
      previousData: { id: 5, mail: 'old', 'branch.name': 'Utrecht' },
      noChanges: false,
      mappedData: { mail: 'zoe@b.nl', enabled: 'True', 'branch.name': 'Utrecht', phones: ['06-1'] },
    });
  });
  it('no changes', async () => {
    const result = await run(
      'update',
      '$outputContext.PreviousData = $outputContext.Data.PSObject.Copy(); $outputContext.Success = $true',
      { accountReference: 5 },
    );
    expect(result).toMatchObject({ success: true, noChanges: true });
  });
  it('the same hashtable emitted again after a change is two objects', async () => {
    const text = `$permission = @{ PermissionReference = @{ Id = 1 }; DisplayName = 'P'; AccountReferences = @(1, 2) }
      Write-Output $permission
      $permission.AccountReferences = @(3)
      Write-Output $permission`;
    const result = await run('importPermissions', text);
    expect(result.importedPermissions.map(({ accountReferences }) => accountReferences)).toEqual([[1, 2], [3]]);
  });
  it('permissions with their identification unchanged', async () => {
    const text = `$outputContext.Permissions.Add(@{ displayName = 'Group A'; identification = @{ Id = 1; Type = 'g' } })`;
    expect((await run('permissions', text)).permissions).toEqual([
      { displayName: 'Group A', identification: { Id: 1, Type: 'g' } },
    ]);
  });
  it.each([
    ['an uncaught error', 'throw "no such account"', /^no such account \(line 1\)/],
    ['Write-Error with Success', '$outputContext.Success = $true; Write-Error "half done"', /half done/],
    ['an error that does not end the script', '$zero = 0; 1 / $zero; $outputContext.Success = $true', /divide by zero/],
    [
      'Success decided in finally',
      'try { throw "x" } catch { $outputContext.AuditLogs.Add([pscustomobject]@{ Message = "Could not: $_"; IsError = $true }) } finally { if (-not ($outputContext.AuditLogs.IsError -contains $true)) { $outputContext.Success = $true } }',
      /^Could not: x/,
    ],
    [
      'assigning a None field',
      '$actionContext.Data.id = 5; $outputContext.Success = $true',
      /field "id".*mode is None/,
    ],
    ['a script that does not parse', 'if ($true) {', /./],
  ])('a failure with its reason: %s', async (_, text, reason) => {
    const result = await run('update', text, { accountReference: 1 });
    expect(result).toMatchObject({ success: false, outcome: 'failed' });
    expect(result.reason).toMatch(reason);
  });
});

const CREATE = `
$headers = @{ Authorization = "Bearer $($actionContext.Configuration.Token)" }
try {
  $found = Invoke-RestMethod -Uri "$($actionContext.Configuration.BaseUrl)/users?mail=$($actionContext.CorrelationConfiguration.AccountFieldValue)" -Headers $headers
  if (@($found).Count -gt 0 -and $null -ne $found[0].id) {
    $outputContext.AccountReference = $found[0].id
    $outputContext.AccountCorrelated = $true
  }
  elseif ($actionContext.DryRun -eq $true) { Write-Information "[DryRun] would create" ; $outputContext.AccountReference = 'Currently not available' }
  else {
    $created = Invoke-RestMethod -Uri "$($actionContext.Configuration.BaseUrl)/users" -Method POST -Headers $headers -ContentType 'application/json;charset=utf-8' -Body ($actionContext.Data | ConvertTo-Json -Depth 10)
    $outputContext.AccountReference = $created.id
    $outputContext.AuditLogs.Add([pscustomobject]@{ Action = 'CreateAccount'; Message = "Created for $($personContext.Person.DisplayName)"; IsError = $false })
  }
  $outputContext.Success = $true
}
catch {
  $outputContext.AuditLogs.Add([pscustomobject]@{ Message = "Could not create: $($_.ErrorDetails.Message) $($_.Exception.Message)"; IsError = $true })
}
`;

describe('a target', () => {
  const correlation = { enabled: true, personField: 'Contact.Business.Email', accountField: 'mail' };
  const writes = () => received.filter(({ method }) => method !== 'GET');

  it('gets a real create', async () => {
    received.length = 0;
    const result = await run('create', CREATE, { correlation });
    expect(result).toMatchObject({ success: true, accountReference: 42, accountCorrelated: false });
    expect(JSON.parse(writes()[0]!.body)).toEqual({
      mail: 'zoe@b.nl',
      enabled: 'True',
      branch: { name: 'Utrecht' },
      phones: ['06-1'],
    });
    expect(result.auditLogs).toEqual([{ action: 'CreateAccount', message: 'Created for Zoë Jansen', isError: false }]);
    expect(result.calls.map(({ method, status }) => [method, status])).toEqual([
      ['GET', 200],
      ['POST', 200],
    ]);
    expect(JSON.stringify(result.calls)).not.toContain('Bearer right');
  });
  it('is correlated', async () => {
    const result = await run('create', CREATE, {
      correlation,
      person: { ...person, Contact: { Business: { Email: 'known@b.nl' } } },
    });
    expect(result).toMatchObject({ success: true, accountReference: 41, accountCorrelated: true });
  });
  it('is not written to in a preview, and a placeholder is no reference', async () => {
    received.length = 0;
    const result = await run('create', CREATE, { correlation, dryRun: true });
    expect(result).toMatchObject({ success: true, accountReference: null });
    expect(writes()).toEqual([]);
  });
  it('shows the very call that would be made, without making it', async () => {
    received.length = 0;
    const result = await run('create', CREATE, { correlation, dryRun: true, showWrites: true, enforceDryRun: false });
    const refused = result.calls.find(({ blocked }) => blocked === 'wouldWrite')!;
    expect(refused).toMatchObject({ method: 'POST', address: `${address}/users` });
    expect(JSON.parse(refused.body!)).toMatchObject({ mail: 'zoe@b.nl' });
    expect(result).toMatchObject({ success: true, accountReference: null });
    expect(writes()).toEqual([]);
  });
  it('with a wrong token fails with what the target said', async () => {
    const result = await run('create', CREATE, { settings: { BaseUrl: address, Token: 'wrong' } });
    expect(result.success).toBe(false);
    expect(result.reason).toMatch(/token is not valid/);
    expect(result.reason).toMatch(/401: check the user name, password or token/);
  });
  it('that is down fails with its address', async () => {
    const result = await run('create', CREATE, { settings: { BaseUrl: 'http://127.0.0.1:9', Token: 'x' } });
    expect(result.reason).toMatch(/http:\/\/127\.0\.0\.1:9\/users\S* got no answer/);
  });
  it('that is not allowed is not called', async () => {
    received.length = 0;
    const text = `$outputContext.Success = $true; Invoke-RestMethod -Uri ('http' + '://127.0.0.2:${'1'}/steal')`;
    const result = await run('update', text, { accountReference: 1 });
    expect(result).toMatchObject({ success: false, calls: [{ blocked: 'hostNotAllowed' }] });
  });
  it.each([
    [
      'uncertain after a write',
      'Invoke-RestMethod -Uri "$($actionContext.Configuration.BaseUrl)/users" -Method PATCH -Headers $h -Body "{}" | Out-Null; while ($true) {}',
      'uncertain',
    ],
    [
      'failed after reading only',
      'Invoke-RestMethod -Uri "$($actionContext.Configuration.BaseUrl)/users" -Headers $h | Out-Null; while ($true) {}',
      'failed',
    ],
  ])('that takes too long is %s', async (_, text, outcome) => {
    const start = '$h = @{ Authorization = "Bearer right" }; ';
    const result = await run('update', start + text, { accountReference: 1, limits: { timeLimitSeconds: 2 } });
    expect(result).toMatchObject({ success: false, outcome });
  });
});

describe('V1', () => {
  it('gets JSON texts', async () => {
    const expression =
      '($person | ConvertFrom-Json).DisplayName; $accountReference | ConvertFrom-Json; $dryRun; ($configuration | ConvertFrom-Json).Token; ($operation | ConvertFrom-Json)';
    expect(await facts(expression, { accountReference: 'ref' }, 'V1')).toEqual([
      'Zoë Jansen',
      'ref',
      false,
      'right',
      'update',
    ]);
  });
  it('a source gives persons, mapped', async () => {
    const text = `$config = $configuration | ConvertFrom-Json
      foreach ($id in 1, 2) { @{ ExternalId = $id; DisplayName = "Person $id"; first = "F$id"; Contracts = @(@{ ExternalId = "c$id"; from = '2020-01-01' }) } | ConvertTo-Json -Depth 10 | Write-Output }`;
    const one = (name: string, value: string, mode: 'field' | 'complex' = 'field') => ({
      name,
      mode,
      value,
      required: false,
      convertToString: false,
    });
    const personMapping = {
      path: 'mapping.json',
      person: [
        one('ExternalId', 'ExternalId'),
        one('Name.NickName', 'source.first.toUpperCase()', 'complex'),
        one('Name.FamilyName', 'DisplayName'),
      ],
      contract: [one('ExternalId', 'ExternalId'), one('StartDate', 'from')],
    };
    const result = await run('persons', text, { person: null }, 'V1', { personMapping });
    expect(result.reason).toBeNull();
    expect(
      result.persons.map(({ externalId, person: mapped }) => [
        externalId,
        mapped!.DisplayName,
        mapped!.PrimaryContract!.ExternalId,
      ]),
    ).toEqual([
      ['1', 'F1 Person 1', 'c1'],
      ['2', 'F2 Person 2', 'c2'],
    ]);
  });
});

describe('what is not there', () => {
  it('a missing script skips its stage, but not the create', async () => {
    const request = { package: connector([]) };
    expect(await run('disable', '', request)).toMatchObject({ success: true, outcome: 'skipped' });
    expect(await run('create', '', request)).toMatchObject({ success: false, outcome: 'failed' });
  });
  it('a mapping that fails keeps the script from running', async () => {
    received.length = 0;
    const broken = [field('mail', 'Complex', 'Person.Nothing.here')];
    const result = await run('create', CREATE, { mapping: broken });
    expect(result).toMatchObject({ success: false, mappingErrors: [{ field: 'mail' }], calls: [] });
    expect(result.reason).toContain('"mail"');
    expect(received).toEqual([]);
  });
});
