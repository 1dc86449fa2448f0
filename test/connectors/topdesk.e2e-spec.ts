import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ActionRequest, JsonValue, PermissionTarget } from '#runtime';
import type { PeopleState, TopdeskPerson } from '../../apps/sandbox/src/topdesk/people/person.js';
import { openSample, person, type SampleRuns } from '../support/sample-runs.js';

/** Every action of our TOPdesk connector against the sandbox's TOPdesk. */
jest.setTimeout(120_000);

const JOKE = person('joke-de-jong');
const PIETER = person('pieter-van-den-berg');
const SETTINGS = (url: string) => ({
  baseUrl: `${url}/topdesk`,
  login: 'koppel',
  applicationPassword: 'sandb-topdk-koppl-00001',
  archivingReason: 'Out of service',
});
const DEPARTMENTS = [JOKE, PIETER].map(({ Contracts }) => Contracts![0]!.Department as JsonValue);

let sample: SampleRuns;
const state = async (): Promise<PeopleState> =>
  (await (await fetch(`${sample.sandbox.url}/topdesk/_control/people`)).json()) as PeopleState;
const personOf = async (number: string): Promise<TopdeskPerson> =>
  (await state()).persons.find(({ employeeNumber }) => employeeNumber === number)!;
const known = async (number = '1001'): Promise<Partial<ActionRequest>> => ({
  person: JOKE,
  accountReference: (await personOf(number)).id,
});
const writes = () => sample.writes('topdesk');

beforeAll(async () => {
  sample = await openSample('HelloID-Conn-Prov-Target-Topdesk', SETTINGS);
}, 120_000);
beforeEach(() => sample.sandbox.reset());
afterAll(() => sample.close());

describe('create', () => {
  it('finds who is there already', async () => {
    const result = await sample.run('create', { person: JOKE });
    expect(result).toMatchObject({
      success: true,
      accountCorrelated: true,
      accountReference: (await personOf('1001')).id,
      data: { 'branch.name': 'Stadhuis' },
    });
    expect(await writes()).toBe(0);
  });
  it('makes a person, once its department is there', async () => {
    const without = await sample.run('create', {
      person: {
        ...PIETER,
        Contracts: [{ ...PIETER.Contracts![0]!, Department: { ExternalId: '1', DisplayName: "Kas 'Noord'" } }],
      },
    });
    expect(without.reason).toContain('[0] rows with name');
    await sample.run('resources', { sourceData: DEPARTMENTS });
    const result = await sample.run('create', { person: PIETER });
    expect(result).toMatchObject({ success: true, accountCorrelated: false });
    expect(await personOf('1002')).toMatchObject({
      id: result.accountReference,
      surName: 'Berg',
      prefixes: 'van den',
      gender: 'MALE',
      archived: false,
    });
    expect(JSON.stringify(result)).not.toContain('sandb-topdk');
  });
  it('fails with a wrong password, and says what to check', async () => {
    const settings = { ...SETTINGS(sample.sandbox.url), applicationPassword: 'wrong' };
    const result = await sample.run('create', { person: JOKE, settings });
    expect(result.success).toBe(false);
    expect(result.reason).toMatch(/application password is wrong/);
  });
});

describe('update', () => {
  beforeEach(() => sample.run('resources', { sourceData: DEPARTMENTS }));

  it('writes what differs, and the second time nothing', async () => {
    expect(await sample.run('update', await known())).toMatchObject({
      success: true,
      noChanges: false,
      data: { jobTitle: 'Teammanager', 'branch.name': 'Werf Polderweg', 'department.name': 'Directie' },
    });
    expect(await personOf('1001')).toMatchObject({
      jobTitle: 'Teammanager',
      branch: { name: 'Werf Polderweg' },
      department: { name: 'Directie' },
    });
    const before = await writes();
    expect(await sample.run('update', await known())).toMatchObject({ success: true, noChanges: true, auditLogs: [] });
    expect(await writes()).toBe(before);
  });
  it('changes who is in the archive, and leaves it there', async () => {
    expect((await personOf('1005')).archived).toBe(true);
    expect(await sample.run('update', await known('1005'))).toMatchObject({ success: true });
    expect(await personOf('1005')).toMatchObject({ archived: true, jobTitle: 'Teammanager' });
  });
});

it('goes into the archive, comes out, and is cleared at the end', async () => {
  const request = await known();
  for (const [action, archived] of [
    ['disable', true],
    ['enable', false],
  ] as const) {
    expect(await sample.run(action, request)).toMatchObject({ success: true, noChanges: false, data: { archived } });
    expect((await personOf('1001')).archived).toBe(archived);
    expect(await sample.run(action, request)).toMatchObject({ success: true, noChanges: true });
  }
  expect(await sample.run('delete', request)).toMatchObject({ success: true });
  expect(await personOf('1001')).toMatchObject({
    archived: true,
    email: '',
    tasLoginName: '',
    archivingReason: { name: 'Out of service' },
  });
  const before = await writes();
  expect(await sample.run('delete', request)).toMatchObject({ success: true });
  expect(await writes()).toBe(before);
});

it.each([
  ['update', false],
  ['enable', false],
  ['disable', true],
  ['delete', true],
] as const)('%s of who is gone: success %s', async (action, success) => {
  const result = await sample.run(action, { person: JOKE, accountReference: 'gone' });
  expect([result.success, await writes()]).toEqual([success, 0]);
});

it('an archiving reason that TOPdesk has not is named', async () => {
  const settings = { ...SETTINGS(sample.sandbox.url), archivingReason: 'Gone fishing' };
  expect((await sample.run('disable', { ...(await known()), settings })).reason).toContain(
    'no archiving reason [Gone fishing]',
  );
});

describe('operator groups', () => {
  const group = async (): Promise<PermissionTarget> => (await sample.run('permissions')).permissions[1]!;
  const members = async (permission: PermissionTarget) =>
    (await sample.run('importPermissions')).importedPermissions
      .filter(
        ({ permissionReference }) => JSON.stringify(permissionReference) === JSON.stringify(permission.identification),
      )
      .flatMap(({ accountReferences }) => accountReferences);

  it('are granted, found by the import, and revoked', async () => {
    const permission = await group();
    expect(permission.displayName).toBe('Functional management');
    const request = { ...(await known()), permission };
    for (const action of ['grant', 'grant', 'revoke', 'revoke'] as const) {
      expect(await sample.run(action, request)).toMatchObject({ success: true });
      expect((await members(permission)).includes(request.accountReference!)).toBe(action === 'grant');
    }
  });
  it('are for operators only', async () => {
    const request = { ...(await known('1007')), permission: await group() };
    expect((await sample.run('grant', request)).reason).toContain('is no operator');
    expect(await sample.run('revoke', request)).toMatchObject({ success: true });
  });
});

it('the resource script makes departments that are missing, once', async () => {
  const sourceData = [...DEPARTMENTS, { ExternalId: '9', DisplayName: 'Kas & Zo' }];
  expect((await sample.run('resources', { sourceData })).auditLogs.map(({ message }) => message)).toContain(
    'Created department [Kas & Zo].',
  );
  expect(await sample.run('resources', { sourceData })).toMatchObject({ success: true, auditLogs: [] });
});

it('the import brings everybody, archived or not', async () => {
  const { success, accounts } = await sample.run('importAccounts');
  expect([success, accounts.length, accounts.filter(({ enabled }) => enabled === false).length]).toEqual([true, 15, 1]);
  expect(accounts[0]).toMatchObject({
    displayName: 'Jong, Joke de',
    userName: 'joke.dejong@zonnedal.example',
    data: { employeeNumber: '1001', 'branch.name': 'Stadhuis' },
  });
});

it.each([
  ['create', async () => ({ person: PIETER })],
  ['update', known],
  ['enable', () => known('1005')],
  ['disable', known],
  ['delete', known],
  ['grant', async () => ({ ...(await known()), permission: { displayName: 'x', identification: { Id: 'x' } } })],
  ['revoke', async () => ({ ...(await known()), permission: { displayName: 'x', identification: { Id: 'x' } } })],
  ['resources', async () => ({ sourceData: [{ DisplayName: 'New' }] })],
] as [ActionRequest['action'], () => Promise<Partial<ActionRequest>>][])(
  'a preview of %s writes nothing and succeeds',
  async (action, request) => {
    const result = await sample.run(action, { ...(await request()), dryRun: true });
    expect([result.reason, result.calls.filter(({ blocked }) => blocked !== null), await writes()]).toEqual([
      null,
      [],
      0,
    ]);
  },
);

it('throttled, it fails and says so', async () => {
  await sample.fault('topdesk', { tooManyRequests: 5 });
  expect((await sample.run('update', await known())).reason).toMatch(/Too many requests/);
});
