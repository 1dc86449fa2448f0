import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { ActionRequest } from '#runtime';
import type { Operator, PeopleState } from '../../apps/sandbox/src/topdesk/people/person.js';
import { openSample, person, type SampleRuns } from '../support/sample-runs.js';

/** Every action of our connector of the first generation: JSON texts in and out. */
jest.setTimeout(120_000);

const JOKE = person('joke-de-jong');
const PIETER = person('pieter-van-den-berg');
const SETTINGS = (url: string) => ({
  baseUrl: `${url}/topdesk`,
  login: 'koppel',
  applicationPassword: 'sandb-topdk-koppl-00001',
  archivingReason: 'Out of service',
});

let sample: SampleRuns;
const state = async (): Promise<PeopleState> =>
  (await (await fetch(`${sample.sandbox.url}/topdesk/_control/people`)).json()) as PeopleState;
const operatorOf = async (number: string): Promise<Operator> =>
  (await state()).operators.find(({ employeeNumber }) => employeeNumber === number)!;
const known = async (): Promise<Partial<ActionRequest>> => ({
  person: JOKE,
  accountReference: (await operatorOf('1001')).id,
});
const writes = () => sample.writes('topdesk');

beforeAll(async () => {
  sample = await openSample('HelloID-Conn-Prov-Target-Topdesk-Operators', SETTINGS);
}, 120_000);
beforeEach(() => sample.sandbox.reset());
afterAll(() => sample.close());

it('create finds who is there already', async () => {
  const result = await sample.run('create', { person: JOKE });
  const { id } = await operatorOf('1001');
  expect(result).toMatchObject({
    success: true,
    accountReference: id,
    data: { id },
    auditLogs: [{ action: 'CorrelateAccount' }],
  });
  expect(await writes()).toBe(0);
});

it('create makes an operator, and shares what other systems ask for', async () => {
  const result = await sample.run('create', { person: PIETER });
  const made = await operatorOf('1002');
  expect(made).toMatchObject({ id: result.accountReference, surName: 'van den Berg', firstName: 'Pieter' });
  expect(result.data).toEqual({ id: made.id, tasLoginName: '' });
});

it('update writes what differs, and the second time nothing', async () => {
  expect(await sample.run('update', await known())).toMatchObject({ success: true, noChanges: false });
  expect((await operatorOf('1001')).jobTitle).toBe('Teammanager');
  const before = await writes();
  expect(await sample.run('update', await known())).toMatchObject({ success: true, noChanges: true, auditLogs: [] });
  expect(await writes()).toBe(before);
});

it('disable archives, enable takes out, delete archives for good', async () => {
  const request = await known();
  for (const [action, archived] of [
    ['disable', true],
    ['disable', true],
    ['enable', false],
    ['delete', true],
  ] as const) {
    expect(await sample.run(action, request)).toMatchObject({ success: true });
    expect((await operatorOf('1001')).archived).toBe(archived);
  }
  expect(await writes()).toBe(3);
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

it('lists, grants and revokes groups, and tells it in one sentence', async () => {
  const { permissions } = await sample.run('permissions');
  expect(permissions.map(({ displayName }) => displayName)).toEqual([
    'Service desk',
    'Functional management',
    'Facility services',
  ]);
  const request = { ...(await known()), permission: permissions[1]! };
  const granted = await sample.run('grant', request);
  expect(granted).toMatchObject({ success: true, auditLogs: [{ isError: false }] });
  expect((await operatorOf('1001')).groups).toHaveLength(1);
  expect(await sample.run('revoke', request)).toMatchObject({ success: true });
  expect((await operatorOf('1001')).groups).toEqual([]);
  const wrong = await sample.run('grant', {
    ...request,
    permission: { displayName: 'x', identification: { Reference: 'x' } },
  });
  expect(wrong.reason).toContain('The operator group does not exist');
});

it.each(['create', 'update', 'disable', 'delete', 'grant', 'revoke'] as const)(
  'a preview of %s writes nothing and succeeds',
  async (action) => {
    const permission = { displayName: 'x', identification: { Reference: 'x' } };
    const request = action === 'create' ? { person: PIETER } : { ...(await known()), permission };
    const result = await sample.run(action, { ...request, dryRun: true });
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
