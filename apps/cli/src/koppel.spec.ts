import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { koppel } from './koppel.js';

/** These run the real host program: `node scripts/powershell-host.mjs` builds it. */
jest.setTimeout(60_000);

let server: Server;
let address: string;
let folder: string;
const written: string[] = [];
const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};

async function run(...args: string[]) {
  let out = '';
  let errors = '';
  const terminal = {
    write: (text: string) => void (out += text),
    writeError: (text: string) => void (errors += text),
    colours: false,
    exitCode: 0,
  };
  await koppel(['run', ...args], terminal);
  return { out, errors, code: terminal.exitCode };
}

const CREATE = `
$headers = @{ Authorization = "Bearer $($actionContext.Configuration.token)" }
try {
  $null = Invoke-RestMethod -Uri "$($actionContext.Configuration.baseUrl)/people?number=$($actionContext.CorrelationConfiguration.PersonFieldValue)" -Headers $headers
  if ($actionContext.DryRun -ne $true) {
    $made = Invoke-RestMethod -Uri "$($actionContext.Configuration.baseUrl)/people" -Method Post -Headers $headers -Body ($actionContext.Data | ConvertTo-Json) -ContentType 'application/json'
    $outputContext.AccountReference = $made.id
  }
  Write-Warning 'Looked once.'
  $outputContext.AuditLogs.Add([pscustomobject]@{ Message = "Made $($personContext.Person.DisplayName)"; IsError = $false })
  $outputContext.Success = $true
}
catch { $outputContext.AuditLogs.Add([pscustomobject]@{ Message = "Could not create: $($_.ErrorDetails.Message) $($_.Exception.Message)"; IsError = $true }) }
`;
const action = (mode: string, value: string) => [
  { MapForActions: ['Create'], MappingMode: mode, Value: value, UsedInNotifications: false, StoreInAccountData: false },
];
const FIELD_MAPPING = {
  Version: 'v1',
  MappingFields: [
    { Name: 'number', Description: '', Type: 'Text', MappingActions: action('Field', '"Person.ExternalId"') },
    {
      Name: 'mail',
      Description: '',
      Type: 'Text',
      MappingActions: action('Complex', JSON.stringify('Person.Name.NickName.toLowerCase() + "@b.nl"')),
    },
    { Name: 'id', Description: '', Type: 'Text', MappingActions: action('None', 'null') },
  ],
  UniqueFieldNames: [],
};
const formField = (key: string, more: object) => ({
  key,
  type: 'input',
  defaultValue: '',
  templateOptions: { label: key, required: true, ...more },
});

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.headers.authorization !== 'Bearer s3cret-token')
      return void response.writeHead(401).end('{"error":"the token is not valid"}');
    if (request.method === 'POST') written.push(request.url!);
    response.end(request.method === 'POST' ? '{"id":42}' : '[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'koppel-cli-'));
  const connector = join(folder, 'HelloID-Conn-Prov-Target-Example');
  mkdirSync(join(connector, 'permissions', 'groups'), { recursive: true });
  writeFileSync(join(connector, 'create.ps1'), CREATE);
  writeFileSync(
    join(connector, 'permissions', 'groups', 'permissions.ps1'),
    '$outputContext.Permissions.Add(@{ DisplayName = "G"; Identification = @{ Id = 1 } })',
  );
  writeFileSync(
    join(connector, 'permissions', 'groups', 'grantPermission.ps1'),
    '$outputContext.AuditLogs.Add(@{ Message = "granted $($actionContext.References.Permission.Id) to $($actionContext.References.Account.id)" }); $outputContext.Success = $true',
  );
  writeFileSync(join(connector, 'fieldMapping.json'), JSON.stringify(FIELD_MAPPING));
  writeFileSync(
    join(connector, 'configuration.json'),
    JSON.stringify([
      formField('baseUrl', {}),
      formField('token', { type: 'password' }),
      { key: 'isDebug', type: 'checkbox', defaultValue: false, templateOptions: { label: 'Debug', required: false } },
    ]),
  );
  file('settings.json', { baseUrl: address, token: 's3cret-token' });
  file('person.json', { ExternalId: '1001', DisplayName: 'Zoë', Name: { NickName: 'Zoë' } });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});

const connector = () => join(folder, 'HelloID-Conn-Prov-Target-Example');
const inputs = (settings = 'settings.json', person = 'person.json') => [
  '--settings',
  join(folder, settings),
  '--person',
  join(folder, person),
];

/** Of the contract, in its order. */
const NAMES = [
  'success',
  'accountReference',
  'accountCorrelated',
  'data',
  'previousData',
  'auditLogs',
  'permissions',
  'subPermissions',
  'nonUniqueFields',
  'output',
  'streams',
  'thrown',
  'calls',
];

describe('koppel run', () => {
  it('tells a person what happened', async () => {
    const { out, code, errors } = await run('create', connector(), ...inputs());
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/mail +zoë@b\.nl/);
    expect(out).toMatch(/POST +http:\S+\/people +200/);
    expect(out).toContain('✓ CreateAccount: Made Zoë');
    expect(out).toContain('Looked once.');
    expect(out).toMatch(/Succeeded in [\d.]+ s/);
    expect(out).toContain('Account reference: 42');
    expect(out).not.toContain('s3cret-token');
  });
  it('asks the uniqueness script first about the unique fields, and makes the account with the free values', async () => {
    const unique = join(folder, 'HelloID-Conn-Prov-Target-Unique');
    cpSync(connector(), unique, { recursive: true });
    const mapped = (name: string, code: string) => ({
      Name: name,
      Type: 'Text',
      MappingActions: action('Complex', JSON.stringify(code)),
    });
    const mapping = { Version: 'v1', UniqueFieldNames: [], MappingFields: [mapped('user', '"zoe" + Iteration')] };
    writeFileSync(join(unique, 'fieldMapping.json'), JSON.stringify(mapping));
    writeFileSync(
      join(unique, 'uniquenessCheck.ps1'),
      `$outputContext.AuditLogs.Add(@{ Message = "asked for $($actionContext.Data.user)" })
      if ($actionContext.Data.user -in 'zoe0', 'zoe1') { [void]$outputContext.NonUniqueFields.Add('user') }`,
    );
    const user = async (...more: string[]) => {
      const { out, code } = await run('create', unique, ...inputs(), '--dry-run', '--json', '--details', ...more);
      const { mappedData, auditLogs } = JSON.parse(out) as {
        mappedData: { user: string };
        auditLogs: { message: string }[];
      };
      return [code, mappedData.user, auditLogs.filter(({ message }) => message.startsWith('asked')).length];
    };
    expect(await user()).toEqual([0, 'zoe0', 0]);
    expect(await user('--unique-fields', 'USER')).toEqual([0, 'zoe2', 3]);
    mapping.UniqueFieldNames.push('user' as never);
    writeFileSync(join(unique, 'fieldMapping.json'), JSON.stringify(mapping));
    expect(await user()).toEqual([0, 'zoe2', 3]);
    const { errors, code } = await run('create', unique, ...inputs(), '--unique-fields', 'mail');
    expect([errors.trim(), code]).toEqual([
      expect.stringContaining('The mapping has no field "mail". It has: user.'),
      2,
    ]);
  });
  it('gives programs exactly the names of the contract', async () => {
    const { out, code } = await run('CREATE', connector(), ...inputs(), '--json');
    const result = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(Object.keys(result)).toEqual(NAMES);
    expect(result).toMatchObject({
      success: true,
      accountReference: 42,
      data: { number: '1001', mail: 'zoë@b.nl', id: null },
    });
  });
  it('gives programs the same names when nothing could be run, and says why beside them', async () => {
    const { out, errors, code } = await run('create', connector(), '--json');
    expect(Object.keys(JSON.parse(out) as object)).toEqual(NAMES);
    expect(JSON.parse(out)).toMatchObject({ success: false, thrown: null, calls: [] });
    expect([code, errors]).toEqual([2, expect.stringContaining('add --person FILE')]);
    const { out: more } = await run('create', connector(), '--json', '--details');
    expect(JSON.parse(more)).toMatchObject({ outcome: 'failed', reason: errors.trim() });
  });
  it('says why an action failed beside what programs read', async () => {
    const broken = file('stops.json', { actionContext: { Configuration: { baseUrl: address, token: 'no' } } });
    const { out, errors, code } = await run('create', connector(), '--context', broken, '--json');
    expect(Object.keys(JSON.parse(out) as object)).toEqual(NAMES);
    expect([code, errors]).toEqual([1, expect.stringMatching(/^Failed: Could not create/)]);
  });
  it('writes nothing in previews and shows the call on request', async () => {
    written.length = 0;
    expect((await run('create', connector(), ...inputs(), '--dry-run')).code).toBe(0);
    const { out, code } = await run('create', connector(), ...inputs(), '--show-writes');
    expect(code).toBe(0);
    expect(out).toMatch(/POST +http:\S+\/people +would be made, was not sent/);
    expect(out).toContain('"mail": "zoë@b.nl"');
    expect(written).toEqual([]);
  });
  it('lists permissions and grants one of them', async () => {
    const listed = await run('permissions', connector(), '--settings', join(folder, 'settings.json'), '--json');
    const [permission] = (JSON.parse(listed.out) as { permissions: unknown[] }).permissions;
    expect(permission).toEqual({ displayName: 'G', identification: { Id: 1 } });
    const granted = await run(
      'grantPermission',
      connector(),
      ...inputs(),
      '--permission',
      file('group.json', permission),
      '--reference',
      '{"id":7}',
    );
    expect(granted.out).toContain('granted 1 to 7');
  });
});

it('keeps what a script says from taking over the terminal, and shows what nobody reads', async () => {
  const says = join(folder, 'HelloID-Conn-Prov-Target-Says');
  mkdirSync(says);
  writeFileSync(
    join(says, 'create.ps1'),
    `Write-Information "$($actionContext.Data.a)\`e[2J\`a\`tb\nc"; 'lost'; $outputContext.AccountReference = "\`e[8mx"; $outputContext.Success = $true`,
  );
  const { out } = await run('create', says, '--context', file('says.json', {}));
  expect(out).toContain('information [2J \tb\n    c\n');
  expect(out).toContain('Account reference:  [8mx\n');
  expect(out).toContain('Output, which nobody reads in this action (1)\n  lost\n');
});
it('says how a host is allowed here', async () => {
  const calls = join(folder, 'HelloID-Conn-Prov-Target-Calls');
  mkdirSync(calls);
  writeFileSync(join(calls, 'create.ps1'), `Invoke-RestMethod ('http://else' + '.example/' + $actionContext.DryRun)`);
  const { out, code } = await run('create', calls, '--context', file('calls.json', { actionContext: {} }));
  expect(out).toContain('--allow-host else.example\n');
  expect(code).toBe(1);
});

describe('a failed action has exit code 1 and a reason', () => {
  it('target down', async () => {
    file('down.json', { baseUrl: 'http://127.0.0.1:9', token: 'x' });
    const { out, code } = await run('create', connector(), ...inputs('down.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/GET http:\/\/127\.0\.0\.1:9\/\S+ got no answer: .*refused/i);
  });
  it('wrong token', async () => {
    file('wrong.json', { baseUrl: address, token: 'wrong' });
    const { out, code } = await run('create', connector(), ...inputs('wrong.json'));
    expect(code).toBe(1);
    expect(out).toContain('the token is not valid');
    expect(out).toContain('check the user name, password or token');
  });
});

describe('wrong input has exit code 2 and one sentence that helps', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['no such folder', () => ['create', './nowhere', ...inputs()], /no folder \.\/nowhere/],
    ['a file for a folder', () => ['create', join(folder, 'person.json')], /is a file/],
    [
      'an empty folder',
      () => (mkdirSync(join(folder, 'empty'), { recursive: true }), ['create', join(folder, 'empty'), ...inputs()]),
      /empty is empty: give the folder/,
    ],
    [
      'an action that this connector lacks',
      () => ['delete', connector(), ...inputs()],
      /no script for "delete". It has: create, permissions, grant\./,
    ],
    [
      'a word that is no action',
      () => ['fly', connector(), ...inputs()],
      /"fly" is not an action.*create, permissions, grant/,
    ],
    ['no settings file there', () => ['create', connector(), ...inputs('gone.json')], /no settings file .*gone\.json/],
    [
      'broken JSON',
      () => (file('broken.json', '{\n  "baseUrl": "x",\n  oops\n}'), ['create', connector(), ...inputs('broken.json')]),
      /broken\.json is not valid JSON, line 3/,
    ],
    [
      'JSON that ends too early',
      () => (file('short.json', '{\n  "baseUrl": "x"'), ['create', connector(), ...inputs('short.json')]),
      /short\.json is not valid JSON, line 2/,
    ],
    [
      'a list for settings',
      () => (file('list.json', []), ['create', connector(), ...inputs('list.json')]),
      /list\.json: it must hold one object/,
    ],
    [
      'a missing setting',
      () => (file('few.json', { baseUrl: address }), ['create', connector(), ...inputs('few.json')]),
      /few\.json, field "token": .*[Ff]ill in/,
    ],
    [
      'a slip in the name of a setting',
      () => (file('slip.json', { baseUrl: address, tokn: 't' }), ['create', connector(), ...inputs('slip.json')]),
      /field "token": .* The settings form has no "tokn"; it has "baseUrl", "token", "isDebug"\./,
    ],
    [
      'a setting of the wrong type',
      () => (
        file('type.json', { baseUrl: address, token: 't', isDebug: 'yes' }),
        ['create', connector(), ...inputs('type.json')]
      ),
      /type\.json, field "isDebug": /,
    ],
    ['no person', () => ['create', connector(), '--settings', join(folder, 'settings.json')], /add --person FILE/],
    [
      'no person file there',
      () => ['create', connector(), ...inputs('settings.json', 'gone.json')],
      /no person file .*gone\.json/,
    ],
    [
      'a person without number',
      () => (
        file('nobody.json', { DisplayName: 'x' }),
        ['create', connector(), ...inputs('settings.json', 'nobody.json')]
      ),
      /nobody\.json, field "ExternalId"/,
    ],
    [
      'contracts that are no list',
      () => (
        file('odd.json', { ExternalId: '1', Contracts: {} }),
        ['create', connector(), ...inputs('settings.json', 'odd.json')]
      ),
      /odd\.json, field "Contracts": it must be a list/,
    ],
    ['a grant without permission', () => ['grant', connector(), ...inputs()], /add --permission FILE/],
    [
      'an unknown permission set',
      () => ['permissions', connector(), ...inputs(), '--permission-set', 'roles'],
      /no permission set "roles".*"groups"/,
    ],
    ['an unknown flavour', () => ['create', connector(), ...inputs(), '--flavour', 'guest'], /no flavour "guest"/],
    [
      'a variant where there is none',
      () => ['create', connector(), ...inputs(), '--variant', 'Students'],
      /"create" has one script here and no variants/,
    ],
    [
      'no enforcement of what is no dry run',
      () => ['create', connector(), ...inputs(), '--no-enforce'],
      /this is none: add --dry-run\. Nothing was run/,
    ],
    ['details without JSON', () => ['create', connector(), ...inputs(), '--details'], /--details adds to --json/],
    ['an unknown option', () => ['create', connector(), '--fast'], /unknown option '--fast'/],
    ['no folder given', () => ['create'], /missing required argument 'folder'/],
  ];
  it.each(cases)('%s', async (_, args, expected) => {
    const { out, errors, code } = await run(...args());
    expect(errors).toMatch(expected);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

it('help is no error', async () => {
  const { out, code } = await run('--help');
  expect(out).toContain('--show-writes');
  expect(code).toBe(0);
});

it('reads a folder whatever its name', async () => {
  cpSync(connector(), join(folder, '-odd name'), { recursive: true });
  expect((await run('create', join(folder, '-odd name'), ...inputs(), '--dry-run')).code).toBe(0);
});
