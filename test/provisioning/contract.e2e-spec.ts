import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostPool } from '#runtime';
import { chromiumPath, TestBrowser } from '../support/browser.js';
import { addCommitWith } from '../support/catalog-commit.js';
import { Screens } from '../support/screens.js';
import { eventually, Stack, type StackCaller } from '../support/stack.js';

/* What the platform keeps between two runs of a script and hands to the next one, through the API and a real worker. */

const FIELDS = {
  Version: 'v1',
  UniqueFieldNames: [],
  MappingFields: [
    field('userName', 'Complex', `Person.Name.NickName.toLowerCase() + (Iteration === 0 ? '' : Iteration)`, true),
    field('number', 'Field', 'Person.ExternalId', false),
  ],
};

function field(Name: string, MappingMode: string, value: string, StoreInAccountData: boolean) {
  const action = { MapForActions: ['Create', 'Update'], MappingMode, Value: JSON.stringify(value), StoreInAccountData };
  return { Name, Type: 'Text', MappingActions: [action] };
}

const TELL = (text: string) => `$outputContext.AuditLogs.Add(@{ Message = "${text}" })`;
const DONE = '$outputContext.Success = $true';
const FILES: Record<string, string> = {
  'fieldMapping.json': JSON.stringify(FIELDS),
  'configuration.json': '[]',
  'README.md': '# Contract\n\nSet the number of concurrent actions to 1.\n',
  'enable.ps1': `if ($personContext.Person.ExternalId -eq '1') { Connect-ExchangeOnline }
    if ($personContext.Person.ExternalId -eq '3') { throw 'no connection' }; ${DONE}`,
  'disable.ps1': `Start-Sleep -Milliseconds 150; ${DONE}`,
  'create.ps1': `${TELL('create $($actionContext.Data.userName) for manager $($actionContext.References.ManagerAccount)')}
    if ($actionContext.Data.number -eq '3') { $outputContext.AccountCorrelated = $true; $outputContext.Data.userName = 'found' }
    $outputContext.AccountReference = "ref-$($actionContext.Data.number)"; ${DONE}`,
  'update.ps1': `${TELL('update $($actionContext.AccountCorrelated) $($actionContext.PreviousData.userName) $($personContext.PersonDifferences.Name.NickName.New)')}
    $outputContext.PreviousData = $outputContext.Data.PSObject.Copy(); ${DONE}`,
  'uniquenessCheck.ps1': `if ($actionContext.Data.userName -eq 'jan') { [void]$outputContext.NonUniqueFields.Add('userName') }`,
  'import.ps1': `@{ AccountReference = 'REF-1'; displayName = 'Jan' }`,
  'permissions/roles/permissions.ps1': `$outputContext.Permissions.Add(@{ DisplayName = 'Roles'; Identification = @{ Id = 1 } })`,
  'permissions/roles/subPermissions.ps1': `${TELL('$($actionContext.Operation): $($actionContext.CurrentPermissions.Reference.Id -join "+") for $(($personContext.Person.Contracts | Where-Object { $_.Context.InConditions }).ExternalId -join "+")')}
    if ($actionContext.Operation -eq 'update') { throw 'no connection' }
    if ($actionContext.Operation -eq 'grant') { foreach ($id in 'nurse', 'coach') { $outputContext.SubPermissions.Add(@{ DisplayName = $id; Reference = @{ Id = $id } }) } }
    ${DONE}`,
  'permissions/roles/updatePermission.ps1': `${TELL('$($actionContext.Operation) $($actionContext.References.Permission.Id) of $($actionContext.References.Account) for $(($personContext.Person.Contracts | Where-Object { $_.Context.InConditions }).ExternalId -join "+")')}; ${DONE}`,
  'permissions/teams/updatePermission.ps1': `Connect-MgGraph; ${DONE}`,
  'permissions/roles/importPermissions.ps1': `@{ PermissionReference = @{ Id = '1' }; DisplayName = 'Roles'; AccountReferences = @('ref-1', 'ref-2') }`,
  'resources/departments/resources.ps1': `${TELL('$($resourceContext.SourceData.DisplayName -join "+")')}; ${DONE}`,
};

interface Report {
  success: boolean;
  reason: string | null;
  noChanges: boolean;
  auditLogs: { message: string }[];
  permissions: { displayName: string; identification: unknown }[];
  subPermissions: { displayName: string }[];
  importedPermissions: { members: number; knownMembers: number }[];
  accounts: { displayName: string; owner: { displayName: string; match: string } | null }[];
  nonUniqueFields: string[];
  mappedData: Record<string, string>;
}

let stack: Stack;
let administrator: StackCaller;
let systemId: string;
let notifier: string;
const persons = new Map<string, string>();

beforeAll(async () => {
  stack = await Stack.start();
  administrator = await stack.caller('anna-de-vries');
  systemId = await systemOf('HelloID-Conn-Prov-Target-Contract', FILES);
  for (const [number, nick, manager] of [
    ['1', 'Jan', null],
    ['2', 'Zoe', '1'],
    ['3', 'Mia', null],
  ] as const)
    await addPerson(number, nick, manager);
}, 300_000);

afterAll(() => stack.close(), 60_000);

/** A connector of these files, in the catalog and imported. @returns the system's id */
async function systemOf(repository: string, files: Record<string, string>): Promise<string> {
  const { versionId } = await addCommitWith(
    (sql, parameters) => stack.rows(sql, parameters),
    repository,
    new Map(Object.entries(files)),
    createHash('sha1').update(repository).digest('hex'),
  );
  const { importConnector } = await administrator.graphql<{ importConnector: { id: string } }>(
    'mutation ($input: ImportConnectorInput!) { importConnector(input: $input) { id } }',
    { input: { versionId, name: repository.split('-').at(-1) } },
  );
  return importConnector.id;
}

/** The contracts of everybody are in two departments, one of them twice, and one has none. */
async function addPerson(number: string, nick: string, manager: string | null): Promise<void> {
  const department = number === '3' ? { ExternalId: 'b', DisplayName: 'Care' } : { ExternalId: 'a', DisplayName: 'HR' };
  const person = {
    ExternalId: number,
    DisplayName: nick,
    Name: { NickName: nick },
    PrimaryManager: manager && { ExternalId: manager },
    Contracts: [
      { ExternalId: `${number}a`, Department: department },
      { ExternalId: `${number}b`, EndDate: '2020-12-31', Department: { ExternalId: null, DisplayName: null } },
    ],
  };
  const [row] = await stack.rows<{ id: string }>(
    `insert into person (tenant_id, system_id, external_id, display_name, data, digest)
     select tenant_id, id, $2, $3, $4, $2 from system where id = $1 returning id`,
    [systemId, number, nick, JSON.stringify(person)],
  );
  persons.set(number, row!.id);
}

const start = (action: string, more: Record<string, unknown> = {}, mutation = 'runAction') =>
  administrator.graphql<Record<string, { id: string }>>(
    `mutation ($input: ActionInput!) { ${mutation}(input: $input) { id } }`,
    { input: { systemId, action, ...more } },
  );

async function act(action: string, more: Record<string, unknown> = {}, mutation = 'runAction'): Promise<Report> {
  const started = await start(action, more, mutation);
  const query = `query ($id: ID!) { action(id: $id) { state report {
    success reason noChanges auditLogs { message } permissions subPermissions importedPermissions accounts nonUniqueFields mappedData } } }`;
  const ask = async () =>
    (await administrator.graphql<{ action: { state: string; report: Report } }>(query, { id: started[mutation]!.id }))
      .action;
  await eventually(async () => !['queued', 'running'].includes((await ask()).state), 60_000);
  return (await ask()).report;
}

const said = ({ auditLogs }: Report) => auditLogs.map(({ message }) => message);
const kept = async (number: string) =>
  (
    await stack.rows<{ reference: unknown; data: unknown }>(
      'select reference, data from account where person_id = $1',
      [persons.get(number)],
    )
  )[0] ?? null;

describe('accounts', () => {
  it('unique fields are checked where the tenant chose them, and the free value is what the create gets', async () => {
    const choose = (names: string[]) =>
      administrator.graphql<{ saveSystemUniqueFields: { uniqueFields: string[] } }>(
        'mutation ($id: ID!, $names: [String!]!) { saveSystemUniqueFields(systemId: $id, names: $names) { uniqueFields } }',
        { id: systemId, names },
      );
    await expect(choose(['nothing'])).rejects.toThrow('The mapping has no field "nothing"');
    expect((await act('create', { personId: persons.get('1') }, 'previewAction')).mappedData.userName).toBe('jan');
    await choose(['userName']);
    expect(said(await act('create', { personId: persons.get('1') }))).toEqual(['create jan1 for manager ']);
    expect(await act('uniqueness', { personId: persons.get('1') }, 'previewAction')).toMatchObject({
      success: true,
      mappedData: { userName: 'jan1' },
    });
  });
  it('only fields that the mapping stores are kept', async () => {
    expect(await kept('1')).toEqual({ reference: 'ref-1', data: { userName: 'jan1' } });
  });
  it("a manager's account in the same system is a reference for the script", async () => {
    expect(said(await act('create', { personId: persons.get('2') }))).toEqual(['create zoe for manager ref-1']);
  });
  it('trap 10: a correlation is followed by an update, which knows it and the data that was found', async () => {
    expect(said(await act('create', { personId: persons.get('3') }))).toEqual([
      'create mia for manager ',
      'update True found ',
    ]);
  });
  it('an update is told what changed in the person since the last one, and says when nothing did', async () => {
    await stack.rows(`update person set data = jsonb_set(data, '{Name,NickName}', '"Zora"') where id = $1`, [
      persons.get('2'),
    ]);
    const report = await act('update', { personId: persons.get('2') });
    expect(said(report)).toEqual(['update False zoe Zora']);
    expect(report.noChanges).toBe(true);
    expect(said(await act('update', { personId: persons.get('2') }))).toEqual(['update False zora ']);
  });
});

it('trap 17: a system whose README allows one action at a time gets no two at once', async () => {
  const orders = await Promise.all(
    ['1', '2', '3'].map((number) => start('disable', { personId: persons.get(number) })),
  );
  const ids = orders.map(({ runAction }) => runAction!.id);
  const attempts = () =>
    stack.rows<{ from: number; to: number | null }>(
      `select extract(epoch from started_at)::float8 as "from", extract(epoch from finished_at)::float8 as "to"
       from attempt where action_id = any($1) order by started_at`,
      [ids],
    );
  await eventually(async () => (await attempts()).filter(({ to }) => to !== null).length === ids.length, 60_000);
  const done = await attempts();
  expect(done.slice(1).map(({ from }, index) => from >= done[index]!.to!)).toEqual([true, true]);
});

it("a command that a script misses is an entry in the system's health, until its action finds all that it needs", async () => {
  const health = async () =>
    (
      await administrator.graphql<{ system: { health: { hold: string; missedCommands: object[] } } }>(
        'query ($id: ID!) { system(id: $id) { health { hold missedCommands { command module action } } } }',
        { id: systemId },
      )
    ).system.health;
  const { success, reason } = await act('enable', { personId: persons.get('1') });
  expect([success, reason]).toEqual([false, expect.stringContaining('Connect-ExchangeOnline')]);
  const { hold, missedCommands } = await health();
  expect(missedCommands).toEqual([
    { command: 'Connect-ExchangeOnline', module: 'ExchangeOnlineManagement', action: 'enable' },
  ]);
  expect(hold).toBe(new HostPool().containment().contained ? 'container' : 'process');
  expect(await (await fetch(`${stack.url}/health`)).json()).toEqual({ status: 'ok', scripts: hold });
  await act('enable', { personId: persons.get('2') }, 'previewAction');
  await act('enable', { personId: persons.get('3') });
  expect((await health()).missedCommands).toEqual(missedCommands);
  expect((await act('enable', { personId: persons.get('2') })).success).toBe(true);
  expect((await health()).missedCommands).toEqual([]);
  const order = { personId: persons.get('1'), permission: { displayName: 'Roles', identification: { Id: 1 } } };
  await act('updatePermission', { ...order, permissionSet: 'teams' }, 'previewAction');
  expect((await health()).missedCommands).toEqual([]);
  await act('updatePermission', { ...order, permissionSet: 'teams' });
  expect((await act('updatePermission', { ...order, permissionSet: 'roles' })).success).toBe(true);
  expect((await health()).missedCommands).toMatchObject([{ command: 'Connect-MgGraph', action: 'updatePermission' }]);
  const { systems } = await administrator.graphql<{ systems: { id: string; health: { missedCommands: object[] } }[] }>(
    '{ systems { id health { missedCommands { command } } } }',
  );
  expect(systems.map(({ id, health: { missedCommands: missed } }) => [id === systemId, missed])).toContainEqual([
    true,
    [{ command: 'Connect-MgGraph' }],
  ]);
  expect(systems.filter(({ health: { missedCommands: missed } }) => missed.length > 0)).toHaveLength(1);
});

it('a list of actions asks for the last audit lines alone', async () => {
  await act('create', { personId: persons.get('2') }, 'previewAction');
  const { actions } = await administrator.graphql<{
    actions: { items: { report: Record<string, object[]> | null }[] };
  }>(
    `query ($id: ID!) { actions(systemId: $id, previews: true) { items {
      report { all: auditLogs { message } last: auditLogs(last: 1) { message } none: auditLogs(last: 0) { message } } } } }`,
    { id: systemId },
  );
  const reports = actions.items.flatMap(({ report }) => (report ? [report] : []));
  expect(reports.some(({ all }) => all!.length > 0)).toBe(true);
  for (const { all, last, none } of reports) expect([last, none]).toEqual([all!.slice(-1), []]);
});

describe('sub-permissions', () => {
  const order = (operation: string) => ({
    personId: persons.get('1'),
    permissionSet: 'roles',
    permission: { displayName: 'Roles', identification: { Id: 1 } },
    operation,
  });
  it('are for the contracts of that day, kept only on success, handed back at the next run, and gone after a revoke', async () => {
    const granted = await act('subPermissions', order('grant'));
    expect(granted.subPermissions.map(({ displayName }) => displayName)).toEqual(['nurse', 'coach']);
    expect((await act('subPermissions', order('update'))).success).toBe(false);
    await act('subPermissions', order('grant'), 'previewAction');
    expect(said(await act('subPermissions', order('revoke')))).toEqual(['revoke: nurse+coach for 1a']);
    expect(said(await act('subPermissions', order('grant')))).toEqual(['grant:  for 1a']);
  });
  it('refuses an operation that is none', async () => {
    await expect(act('subPermissions', order('take'))).rejects.toThrow('grant, update, revoke');
  });
});

it('updating a permission needs the permission, and is told it', async () => {
  const order = { personId: persons.get('1'), permissionSet: 'roles' };
  await expect(act('updatePermission', order)).rejects.toThrow('Choose the permission');
  const permission = { displayName: 'Roles', identification: { Id: 1 } };
  expect(said(await act('updatePermission', { ...order, permission }))).toEqual(['update 1 of ref-1 for 1a']);
});

describe('a target of the first generation', () => {
  const V1 = (success: string, said: string, more = '') =>
    `$p = $person | ConvertFrom-Json; $config = $configuration | ConvertFrom-Json
    @{ Success = ${success}; AuditLogs = @(@{ Message = "${said}"; IsError = $false }); ${more} } | ConvertTo-Json -Depth 10`;
  const V1_FILES = {
    'configuration.json': '[]',
    'create.ps1': V1(
      '$true',
      'made $($p.Name.NickName) $dryRun',
      'AccountReference = @{ Number = [int]$p.ExternalId }; ExportData = @{ login = $p.Name.NickName; ou = @{ name = "HR" } }',
    ),
    'update.ps1': V1('($null -ne $accountReference)', 'updated $(($accountReference | ConvertFrom-Json).Number)'),
    'delete.ps1': V1('$true', 'deleted $(($accountReference | ConvertFrom-Json).Number)'),
    'permissions.ps1': `@{ DisplayName = 'Readers'; Identification = @{ Id = 5 } } | ConvertTo-Json`,
    'grant.ps1': V1('$true', 'granted $(($permissionReference | ConvertFrom-Json).Id)'),
    'revoke.ps1': V1('$true', 'revoked'),
  };
  const person = () => persons.get('1');
  let first: string;
  const row = async () =>
    (await stack.rows('select reference, data from account where system_id = $1', [first]))[0] ?? null;
  const run = (action: string, more: Record<string, unknown> = {}, mutation?: string) =>
    act(action, { systemId: first, personId: person(), ...more }, mutation);

  beforeAll(async () => {
    first = await systemOf('HelloID-Conn-Prov-Target-First', V1_FILES);
  });
  it('previews without keeping anything, and makes an account with its exported data', async () => {
    expect((await run('create', {}, 'previewAction')).success).toBe(true);
    expect(await row()).toBeNull();
    expect(said(await run('create'))).toEqual(['made Jan False']);
    expect(await row()).toEqual({ reference: { Number: 1 }, data: { login: 'Jan', 'ou.name': 'HR' } });
  });
  it('gets its reference back, and the account is gone after the delete', async () => {
    expect(said(await run('update'))).toEqual(['updated 1']);
    expect(said(await run('delete'))).toEqual(['deleted 1']);
    expect(await row()).toBeNull();
  });
  it('lists and grants permissions', async () => {
    const permission = { displayName: 'Readers', identification: { Id: 5 } };
    const listed = await run('permissions', { personId: null, permissionSet: '' });
    expect(listed).toMatchObject({ success: true, permissions: [permission] });
    expect(said(await run('grant', { permissionSet: '', permission }))).toEqual(['granted 5']);
  });
});

it('a source of the first generation becomes persons', async () => {
  const item = (name: string, value: string) => ({ name, mode: 'field', value, validation: { required: true } });
  const source = await systemOf('HelloID-Conn-Prov-Source-Staff', {
    'configuration.json': '[]',
    'persons.ps1': `foreach ($page in 1, 2) { @{ ExternalId = "s$page"; DisplayName = "Staff $page"; nick = "N$page"; Contracts = @(@{ ExternalId = "c$page" }) } | ConvertTo-Json -Depth 5 }`,
    'departments.ps1': `@(@{ ExternalId = 'd'; DisplayName = 'HR' }) | ConvertTo-Json -AsArray`,
    'mapping.json': JSON.stringify({
      personMappings: [item('ExternalId', 'ExternalId'), item('Name.NickName', 'nick')],
      contractMappings: [item('ExternalId', 'ExternalId')],
    }),
  });
  await administrator.graphql('mutation ($id: ID!) { importPersons(systemId: $id) { id } }', { id: source });
  const rows = () =>
    stack.rows('select external_id, display_name from person where system_id = $1 order by 1', [source]);
  await eventually(async () => (await rows()).length === 2, 60_000);
  expect(await rows()).toEqual([
    { external_id: 's1', display_name: 'N1' },
    { external_id: 's2', display_name: 'N2' },
  ]);
});

describe('a notification system', () => {
  const formField = (key: string, defaultValue: string, more: object = {}) => ({
    key,
    type: 'input',
    defaultValue,
    templateOptions: { label: key, required: false },
    ...more,
  });
  const template = (flow: string, text: string) =>
    JSON.stringify([
      formField('scriptFlow', flow, { hide: true }),
      formField('text', text, { templateOptions: { label: 'text', required: true } }),
      formField('apiToken', '', { templateOptions: { label: 'apiToken', type: 'password' } }),
    ]);
  const NOTIFICATION_FILES = {
    'configuration.json': JSON.stringify([formField('sender', 'HR')]),
    'notification.ps1': `$t = $actionContext.TemplateConfiguration; $d = $actionContext.Differences
      ${TELL('$($t.scriptFlow): $($t.text) by $($actionContext.Configuration.sender); $($d.Count) $($d[0].property) $($d[0].oldValue)>$($d[0].newValue) $($actionContext.Data.userName)')}; ${DONE}`,
    'template.json': template('welcome', 'Hi {{ Person.Name.NickName || "you" }}'),
    'template.change.json': template('change', 'changed'),
  };
  const send = (notification: Record<string, unknown>, mutation?: string) =>
    act('notification', { systemId: notifier, personId: persons.get('2'), notification }, mutation);
  const refused = async (notification: Record<string, unknown>) =>
    (
      await administrator.answer('mutation ($input: ActionInput!) { runAction(input: $input) { id } }', {
        input: { systemId: notifier, personId: persons.get('2'), action: 'notification', notification },
      })
    ).errors!;

  beforeAll(async () => {
    notifier = await systemOf('HelloID-Conn-Prov-Notification-Letters', NOTIFICATION_FILES);
  });
  it('has its settings, its templates and one action', async () => {
    const { system, availableActions, notificationTemplates } = await administrator.graphql<{
      system: { kind: string; state: string };
      notificationTemplates: { name: string; fields: { key: string }[] }[];
      availableActions: { action: string; available: boolean }[];
    }>(
      `query ($id: ID!) { system(id: $id) { kind state } notificationTemplates(systemId: $id) { name fields { key } }
        availableActions(systemId: $id) { action available } }`,
      { id: notifier },
    );
    expect(system).toMatchObject({ kind: 'notification', state: 'ready' });
    expect(notificationTemplates.map(({ name }) => name)).toEqual(['change', 'default']);
    expect(notificationTemplates[1]!.fields.map(({ key }) => key)).toEqual(['scriptFlow', 'text', 'apiToken']);
    expect(availableActions.filter(({ available }) => available).map(({ action }) => action)).toEqual(['notification']);
  });
  it('sends what the template says, and what was written over it', async () => {
    expect(said(await send({ template: 'default' }, 'previewAction'))).toEqual(['welcome: Hi Zora by HR; 0  > ']);
    expect(said(await send({ template: 'default', values: { text: 'Bye {{ Person.ExternalId }}' } }))).toEqual([
      'welcome: Bye 2 by HR; 0  > ',
    ]);
  });
  it.each([
    ['what the form has no field for', { subject: 'Hi' }, 'subject', 'It has: scriptFlow, text, apiToken.'],
    ['no text where one is needed', { text: ' ' }, 'text', 'Fill in "text"'],
    ['a value of another kind', { TEXT: true }, 'text', 'must be a text'],
    ['a secret', { apiToken: 'hush' }, 'apiToken', 'put the secret in the system'],
  ])('refuses %s, and says in which field', async (_, values, field, message) => {
    const [refusal] = await refused({ template: 'default', values });
    expect(refusal!.message).toContain(message);
    expect(refusal!.extensions.field).toBe(`notification.values.${field}`);
  });
  it('tells of an action of the person: its data, and what it changed', async () => {
    await stack.rows(
      `update action set report = report || '{"data":{"userName":"zora"},"previousData":{"userName":"zoe"}}'
       where system_id = $1 and person_id = $2 and action = 'update'`,
      [systemId, persons.get('2')],
    );
    const event = async (number: string, action: string) =>
      (
        await stack.rows<{ id: string }>(
          `select id from action where system_id = $1 and person_id = $2 and action = $3 limit 1`,
          [systemId, persons.get(number), action],
        )
      )[0]!.id;
    const notification = { template: 'change', eventActionId: await event('2', 'update') };
    expect(said(await send(notification))).toEqual(['change: changed by HR; 1 userName zoe>zora zora']);
    await expect(send({ eventActionId: await event('1', 'create') })).rejects.toThrow('an action of the person');
    await expect(send({ template: 'pigeon' })).rejects.toThrow('It has: change, default.');
  });
  it('offers what was really done to the person, and no messages', async () => {
    const { told, all } = await administrator.graphql<Record<'told' | 'all', { items: { action: string }[] }>>(
      `query ($person: ID) { told: actions(personId: $person, events: true, previews: true) { items { action } }
        all: actions(personId: $person, previews: true, size: 100) { items { action } } }`,
      { person: persons.get('2') },
    );
    const count = (items: { action: string }[], name: string) => items.filter(({ action }) => action === name).length;
    expect(count(all.items, 'notification')).toBeGreaterThan(0);
    expect(count(told.items, 'notification')).toBe(0);
    expect(count(told.items, 'enable')).toBe(1);
    // The other one was a preview.
    expect(count(all.items, 'enable')).toBe(2);
  });
  it.each([
    ['an action that does not exist', `select gen_random_uuid() as id`, 'There is no action'],
    [
      'another message',
      `select id from action where person_id = $1 and action = 'notification'`,
      'No message is about',
    ],
    ['a preview', `select id from action where person_id = $1 and action = 'enable' and preview`, 'really done'],
  ])('is not about %s', async (_, query, message) => {
    const [found] = await stack.rows<{ id: string }>(query, query.includes('$1') ? [persons.get('2')] : []);
    const [refusal] = await refused({ eventActionId: found!.id });
    expect(refusal!.message).toContain(message);
    expect(refusal!.extensions.field).toBe('notification.eventActionId');
  });
});

describe('lists', () => {
  it('resources get the distinct values of a contract field over all persons', async () => {
    expect(said(await act('resources', { resourceSet: 'departments' }))).toEqual(['HR+Care']);
  });
  it('imports say whose account it is, and how many members a permission has', async () => {
    expect((await act('importAccounts')).accounts).toMatchObject([
      { displayName: 'Jan', owner: { displayName: 'Jan', match: 'same' } },
    ]);
    expect((await act('importPermissions', { permissionSet: 'roles' })).importedPermissions).toMatchObject([
      { members: 2, knownMembers: 2 },
    ]);
  });
});

(chromiumPath ? describe : describe.skip)('on the screen', () => {
  let browser: TestBrowser;
  let screens: Screens;
  beforeAll(async () => {
    browser = await TestBrowser.start();
    screens = new Screens(browser, stack.url);
  }, 60_000);
  afterAll(() => browser.close());

  it('an import of accounts says whose they are, without asking for a person', async () => {
    const page = await screens.as(administrator);
    await screens.open(page, `/systems/${systemId}/preview`);
    await page.getByRole('radio', { name: 'Import accounts' }).check();
    expect(await page.getByRole('combobox', { name: 'Person' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    const accounts = page.getByRole('table', { name: '1 account' });
    await accounts.waitFor({ timeout: 60_000 });
    expect(await accounts.getByRole('row').last().innerText()).toMatch(/Jan\s+REF-1\s+Jan/);
  });
  it('sub-permissions ask for their operation, and resources for a field of contracts', async () => {
    const page = await screens.as(administrator);
    await screens.open(page, `/systems/${systemId}/preview`);
    await page.getByRole('radio', { name: 'Sub-permissions', exact: true }).check();
    expect(await page.getByRole('combobox', { name: 'Operation' }).inputValue()).toBe('Grant');
    await page.getByRole('radio', { name: 'Resources' }).check();
    expect(await page.getByRole('combobox', { name: 'Field of contracts' }).inputValue()).toBe('Department');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('HR+Care').waitFor({ timeout: 60_000 });
  });
  it('the tenant chooses the unique fields beside the mapping', async () => {
    const page = await screens.as(administrator);
    await screens.open(page, `/systems/${systemId}/mapping`);
    const form = page.getByRole('form', { name: 'Unique fields' });
    await form.getByRole('combobox').click();
    await page.getByRole('option', { name: 'number' }).click();
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Save unique fields' }).click();
    await page.getByText('The unique fields are saved.').waitFor();
    const [row] = await stack.rows<{ unique_fields: string[] }>('select unique_fields from system where id = $1', [
      systemId,
    ]);
    expect(row!.unique_fields).toEqual(['userName', 'number']);
  });
  it('a notification is put together from its template, for a person and about an action, and its result is shown', async () => {
    const page = await screens.as(administrator);
    await screens.open(page, `/systems/${notifier}/preview?person=${persons.get('2')}`);
    await page.getByRole('combobox', { name: 'Template' }).click();
    await page.getByRole('option', { name: 'default' }).click();
    await page.getByRole('textbox', { name: 'text' }).fill('Dear {{ Person.Name.NickName }}');
    await page.getByRole('combobox', { name: 'About' }).click();
    await page
      .getByRole('option', { name: /^Update · / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('welcome: Dear Zora by HR').waitFor({ timeout: 60_000 });
  });
  it('has no accessibility violation and fits a narrow window', async () => {
    await screens.inspect(administrator, 'administrator', [
      `/systems/${systemId}/preview?action=subPermissions`,
      `/systems/${systemId}/preview?action=resources`,
      `/systems/${systemId}/mapping`,
      `/systems/${notifier}/preview?person=${persons.get('2')}`,
    ]);
  }, 120_000);
});
