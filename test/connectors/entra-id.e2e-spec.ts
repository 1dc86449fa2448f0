import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ActionResult, JsonValue, Person } from '#runtime';
import { openSample, person, type SampleRuns } from '../support/sample-runs.js';

/** Every action of our Entra ID connector against the sandbox's Graph. */
jest.setTimeout(120_000);

const REPOSITORY = 'HelloID-Conn-Prov-Target-Entra-ID';
const TENANT = '5a6f6e6e-6564-4616-8c00-000000012345';
const JOKE = person('joke-de-jong');
const PIETER = person('pieter-van-den-berg');
const SETTINGS = (url: string) => ({
  loginUrl: `${url}/graph`,
  graphUrl: `${url}/graph`,
  tenantId: TENANT,
  clientId: '00000003-0000-4000-8000-000000012345',
  clientSecret: 'sandbox-graph-zonnedal',
  domain: 'zonnedal.example',
  setManager: true,
});

interface GraphUser {
  id: string;
  userPrincipalName: string;
  employeeId: string | null;
  accountEnabled: boolean;
  department: string | null;
  businessPhones: string[];
  groups: string[];
  managerId: string | null;
}

let sample: SampleRuns;
const users = async (): Promise<GraphUser[]> =>
  (await (await fetch(`${sample.sandbox.url}/graph/_control/users?tenant=${TENANT}`)).json()) as GraphUser[];
const userOf = async (employeeId: string): Promise<GraphUser> =>
  (await users()).find((user) => user.employeeId === employeeId)!;
const created = async (): Promise<string> => {
  const result = await sample.run('create', { person: PIETER });
  if (!result.success) throw new Error(String(result.reason));
  return result.accountReference as string;
};
const writes = () => sample.writes('graph');

beforeAll(async () => {
  sample = await openSample(REPOSITORY, SETTINGS);
}, 120_000);
beforeEach(() => sample.sandbox.reset());
afterAll(() => sample.close());

describe('create', () => {
  it('finds who is there already', async () => {
    const result = await sample.run('create', { person: JOKE });
    const { id } = await userOf('1001');
    expect(result).toMatchObject({
      success: true,
      accountCorrelated: true,
      accountReference: id,
      data: { id, employeeId: '1001' },
    });
    expect(await writes()).toBe(0);
  });
  it('makes a closed account with the mapped values and the manager', async () => {
    const manager = await userOf('1001');
    const result = await sample.run('create', { person: PIETER, managerAccountReference: manager.id });
    expect(result).toMatchObject({
      success: true,
      accountCorrelated: false,
      data: { userPrincipalName: 'pieter.vandenberg@zonnedal.example', managerId: manager.id },
      auditLogs: [{ action: 'CreateAccount', isError: false }],
    });
    expect(await userOf('1002')).toMatchObject({
      id: result.accountReference,
      displayName: 'Pieter van den Berg',
      accountEnabled: false,
      usageLocation: 'NL',
      managerId: manager.id,
    });
    expect(JSON.stringify(result)).not.toContain('sandbox-graph-zonnedal');
  });
  it('takes the next name when it is told that one is taken', async () => {
    const result = await sample.run('create', { person: PIETER, iteration: 1 });
    expect(result.data['userPrincipalName']).toBe('pieter.vandenberg2@zonnedal.example');
  });
  it('fails with two accounts for one employee', async () => {
    await created();
    await sample.run('create', { person: PIETER, iteration: 1, correlation: null });
    const result = await sample.run('create', { person: PIETER });
    expect(result).toMatchObject({ success: false, accountReference: null });
    expect(result.reason).toMatch(/\[2\] users with \[employeeId\]/);
  });
  it.each([
    ['a wrong secret', { clientSecret: 'wrong' }, /AADSTS7000215: Invalid client secret/],
    ["another organisation's domain", { domain: 'elsewhere.example' }, /domain portion/],
  ])('fails with %s', async (_, wrong, reason) => {
    const settings = { ...SETTINGS(sample.sandbox.url), ...wrong };
    const result = await sample.run('create', { person: PIETER, settings });
    expect(result).toMatchObject({ success: false, accountReference: null });
    expect(result.reason).toMatch(reason);
  });
});

describe('update', () => {
  it('writes what differs, and the second time nothing', async () => {
    const { id } = await userOf('1001');
    const first = await sample.run('update', { person: JOKE, accountReference: id, accountCorrelated: true });
    expect(first).toMatchObject({
      success: true,
      noChanges: false,
      previousData: { department: null },
      data: { department: 'Directie', businessPhones: ['098-3463388'] },
    });
    expect(await userOf('1001')).toMatchObject({ department: 'Directie', businessPhones: ['098-3463388'] });
    const before = await writes();
    const second = await sample.run('update', { person: JOKE, accountReference: id });
    expect(second).toMatchObject({ success: true, noChanges: true, auditLogs: [] });
    expect(await writes()).toBe(before);
  });
  it('takes away what the person has no longer', async () => {
    const { id } = await userOf('1001');
    await sample.run('update', { person: JOKE, accountReference: id });
    const person = { ...JOKE, Contact: { Business: { Phone: {} } } };
    expect(await sample.run('update', { person, accountReference: id })).toMatchObject({
      success: true,
      data: { mobilePhone: null, businessPhones: [] },
    });
  });
  it('changes the manager', async () => {
    const [user, manager] = [await userOf('1004'), await userOf('1003')];
    const result = await sample.run('update', {
      person: JOKE,
      accountReference: user.id,
      managerAccountReference: manager.id,
    });
    expect(result).toMatchObject({ success: true, data: { managerId: manager.id } });
    expect((await userOf('1004')).managerId).toBe(manager.id);
  });
  it('fails for who is gone', async () => {
    const result = await sample.run('update', { person: JOKE, accountReference: 'gone' });
    expect(result).toMatchObject({ success: false, outcome: 'failed' });
    expect(result.reason).toContain('does not exist any more');
  });
});

describe('access', () => {
  it('is given, taken, and each only once', async () => {
    const accountReference = await created();
    for (const [action, enabled] of [
      ['enable', true],
      ['disable', false],
    ] as const) {
      expect(await sample.run(action, { person: PIETER, accountReference })).toMatchObject({
        success: true,
        noChanges: false,
        data: { accountEnabled: enabled },
      });
      expect((await userOf('1002')).accountEnabled).toBe(enabled);
      expect(await sample.run(action, { person: PIETER, accountReference })).toMatchObject({
        success: true,
        noChanges: true,
      });
    }
    expect(await sample.run('delete', { person: null, accountReference, origin: 'reconciliation' })).toMatchObject({
      success: true,
    });
    expect(await userOf('1002')).toBeUndefined();
  });
  it.each([
    ['enable', false],
    ['disable', true],
    ['delete', true],
  ] as const)('%s of who is gone: success %s', async (action, success) => {
    expect(await sample.run(action, { accountReference: 'gone', person: JOKE })).toMatchObject({ success });
    expect(await writes()).toBe(0);
  });
});

describe('permissions', () => {
  const groups = async () => (await sample.run('permissions', { permissionSet: 'groups' })).permissions;

  it('are the groups whose members can be changed', async () => {
    expect((await groups()).map(({ displayName }) => displayName)).toEqual([
      'All staff',
      'Finance application',
      'Meeting rooms',
      "Project 'Archive'",
    ]);
  });
  it('are granted, found by the import, and revoked, each as often as one likes', async () => {
    const { id } = await userOf('1001');
    const permission = (await groups()).find(({ displayName }) => displayName === 'Finance application')!;
    const request = { permissionSet: 'groups', permission, accountReference: id, person: JOKE };
    const members = async () =>
      (await sample.run('importPermissions', { permissionSet: 'groups' })).importedPermissions
        .filter(
          ({ permissionReference }) =>
            JSON.stringify(permissionReference) === JSON.stringify(permission.identification),
        )
        .flatMap(({ accountReferences }) => accountReferences);
    for (const action of ['grant', 'grant', 'revoke', 'revoke'] as const) {
      expect(await sample.run(action, request)).toMatchObject({ success: true });
      expect((await members()).includes(id)).toBe(action === 'grant');
    }
    expect(await sample.run('grant', { ...request, accountReference: 'gone' })).toMatchObject({ success: false });
    expect(await sample.run('revoke', { ...request, accountReference: 'gone' })).toMatchObject({ success: true });
  });
});

describe('department groups', () => {
  const departments = [
    { ExternalId: '1000', DisplayName: 'Directie' },
    { ExternalId: '1110', DisplayName: 'Informatievoorziening' },
  ];
  const inDepartments = (...ids: string[]): Person => ({
    ...JOKE,
    Contracts: ids.map((id) => ({
      ...JOKE.Contracts![0]!,
      Department: { ExternalId: id, DisplayName: id },
      Context: { InConditions: true },
    })),
  });
  const subPermissions = async (
    who: Person,
    operation: 'grant' | 'update' | 'revoke',
    current: ActionResult['subPermissions'] = [],
  ) =>
    sample.run('subPermissions', {
      permissionSet: 'departmentGroups',
      person: who,
      operation,
      currentPermissions: current,
      accountReference: (await userOf('1001')).id,
    });

  it('are made once by the resource script', async () => {
    expect(await sample.run('resources', { sourceData: departments })).toMatchObject({
      success: true,
      auditLogs: [{ action: 'CreateResource' }, { action: 'CreateResource' }],
    });
    expect(await sample.run('resources', { sourceData: departments })).toMatchObject({ success: true, auditLogs: [] });
    expect(await writes()).toBe(2);
  });
  it('follow the contracts: granted, moved, emptied, revoked, and imported', async () => {
    await sample.run('resources', { sourceData: departments });
    expect((await sample.run('permissions', { permissionSet: 'departmentGroups' })).permissions).toEqual([
      { displayName: 'Group of the department', identification: { Id: 'department-groups' } },
    ]);
    const granted = await subPermissions(inDepartments('1000', '1110'), 'grant');
    expect(granted.subPermissions.map(({ displayName }) => displayName).sort()).toEqual([
      'Department Directie',
      'Department Informatievoorziening',
    ]);
    const imported = await sample.run('importSubPermissions', { permissionSet: 'departmentGroups' });
    expect(
      imported.importedPermissions.map(({ permissionReference, accountReferences }) => [
        permissionReference,
        accountReferences.length,
      ]),
    ).toEqual([
      [{ Id: 'department-groups' }, 1],
      [{ Id: 'department-groups' }, 1],
    ]);
    const moved = await subPermissions(inDepartments('1110'), 'update', granted.subPermissions);
    expect(moved.subPermissions.map(({ displayName }) => displayName)).toEqual(['Department Informatievoorziening']);
    expect((await userOf('1001')).groups).toEqual(['All staff', 'Department Informatievoorziening']);
    const emptied = await subPermissions({ ...JOKE, Contracts: [] }, 'update', moved.subPermissions);
    expect(emptied.subPermissions).toEqual([
      { displayName: 'No permissions defined', reference: { Id: 'No permissions defined' } },
    ]);
    expect(await subPermissions(JOKE, 'revoke', emptied.subPermissions)).toMatchObject({
      success: true,
      subPermissions: [],
    });
    expect((await userOf('1001')).groups).toEqual(['All staff']);
  });
  it('that are missing make the grant fail', async () => {
    const result = await subPermissions(inDepartments('1000'), 'grant');
    expect(result.success).toBe(false);
    expect(result.reason).toContain('[department-1000]; exactly one is needed');
  });
});

it('the import brings members of the organisation, with the mapped fields', async () => {
  const { success, accounts } = await sample.run('importAccounts');
  expect([success, accounts.length]).toEqual([true, 21]);
  const { id } = await userOf('1001');
  expect(accounts.find(({ accountReference }) => accountReference === id)).toMatchObject({
    displayName: 'Joke de Jong',
    userName: 'joke.dejong@zonnedal.example',
    enabled: true,
    data: { employeeId: '1001' },
  });
});

it.each([
  ['nobody has it', PIETER, null, []],
  ['the same employee has it', JOKE, null, []],
  ['another has it', { ...JOKE, ExternalId: '9999' }, null, ['mailNickname', 'userPrincipalName']],
] as [string, Person, JsonValue, string[]][])(
  'the uniqueness check when %s',
  async (_, who, accountReference, taken) => {
    const result = await sample.run('uniqueness', { person: who, accountReference, operation: 'create' });
    expect([result.success, [...result.nonUniqueFields].sort()]).toEqual([true, taken]);
  },
);

describe('a preview', () => {
  const known = async () => ({ accountReference: (await userOf('1001')).id, person: JOKE });
  const group = { displayName: 'All staff', identification: { Id: 'x' } };

  it.each([
    ['create', () => ({ person: PIETER })],
    ['update', known],
    ['enable', known],
    ['disable', known],
    ['delete', known],
    ['grant', async () => ({ ...(await known()), permission: group, permissionSet: 'groups' })],
    ['revoke', async () => ({ ...(await known()), permission: group, permissionSet: 'groups' })],
    [
      'subPermissions',
      async () => ({ ...(await known()), permissionSet: 'departmentGroups', operation: 'grant' as const }),
    ],
    ['resources', () => ({ sourceData: [{ ExternalId: '1000', DisplayName: 'Directie' }] })],
    ['permissions', () => ({ permissionSet: 'groups' })],
    ['importAccounts', () => ({})],
    ['importPermissions', () => ({ permissionSet: 'groups' })],
    ['uniqueness', known],
  ] as const)('of %s writes nothing and succeeds', async (action, request) => {
    const result = await sample.run(action, { ...(await request()), dryRun: true });
    expect([result.reason, result.calls.filter(({ blocked }) => blocked !== null)]).toEqual([null, []]);
    expect(await writes()).toBe(0);
  });
  it('can show the very calls', async () => {
    const { calls } = await sample.run('create', { person: PIETER, dryRun: true, showWrites: true });
    expect(
      calls
        .filter(({ blocked }) => blocked === 'wouldWrite')
        .map(({ method, address }) => [method, new URL(address).pathname]),
    ).toEqual([['POST', '/graph/v1.0/users']]);
  });
});

describe('throttled', () => {
  it('once, it waits as told and goes on', async () => {
    const { id } = await userOf('1001');
    await sample.fault('graph', { tooManyRequests: 1, retryAfterSeconds: 1, only: 'writing' });
    const result = await sample.run('update', { person: JOKE, accountReference: id });
    expect(result).toMatchObject({ success: true });
    expect(result.calls.map(({ status }) => status)).toContain(429);
  });
  it('for ever, it fails and says so', async () => {
    await sample.fault('graph', { tooManyRequests: 50, retryAfterSeconds: 0, only: 'rest' });
    const result = await sample.run('create', { person: PIETER });
    expect(result.success).toBe(false);
    expect(result.reason).toMatch(/Too many requests/);
  });
});
