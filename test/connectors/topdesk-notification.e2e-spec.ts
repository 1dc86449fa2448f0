import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Incident } from '../../apps/sandbox/src/topdesk/incidents.js';
import { openSample, person, type SampleRuns } from '../support/sample-runs.js';

/** Our notification connector: an incident in the sandbox's TOPdesk. */
jest.setTimeout(120_000);

const JOKE = person('joke-de-jong');
const SETTINGS = (url: string) => ({
  baseUrl: `${url}/topdesk`,
  login: 'koppel',
  applicationPassword: 'sandb-topdk-koppl-00001',
});
const DIFFERENCE = { property: 'department', oldValue: 'ICT', newValue: 'Directie' };

let sample: SampleRuns;
const newest = async (): Promise<Incident> =>
  ((await (await fetch(`${sample.sandbox.url}/topdesk/_control/incidents`)).json()) as Incident[]).at(-1)!;
const template = (name: string, values: object = {}) => ({ name, values: { ...values } });

beforeAll(async () => {
  sample = await openSample('HelloID-Conn-Prov-Notification-Topdesk', SETTINGS);
}, 120_000);
beforeEach(() => sample.sandbox.reset());
afterAll(() => sample.close());

it('sends an incident with the values of the person, and the fallback where there is none', async () => {
  const result = await sample.run('notification', { person: JOKE, template: template('incident') });
  expect([result.reason, result.success]).toEqual([null, true]);
  const incident = await newest();
  expect(incident).toMatchObject({
    briefDescription: 'New account for Joke de Jong',
    request: 'Joke de Jong works in Directie. Please hand out a laptop.',
    caller: { dynamicName: 'HR', email: 'hr@example.org', branch: { name: 'Gemeente Zonnedal' } },
  });
  expect(result.auditLogs[0]!.message).toContain(incident.number);
});

it('sends what the administrator wrote in the template', async () => {
  const values = { briefDescription: 'Welcome {{ Person.Name.NickName }}', callerName: 'Carla Jansen' };
  await sample.run('notification', { person: JOKE, template: template('incident', values) });
  expect(await newest()).toMatchObject({ briefDescription: 'Welcome Joke', caller: { dynamicName: 'Carla Jansen' } });
});

it('tells what changed, and skips when nothing did', async () => {
  const request = { person: JOKE, template: template('changes') };
  expect(await sample.run('notification', { ...request, differences: [DIFFERENCE] })).toMatchObject({ success: true });
  expect((await newest()).request).toBe('The account has changed:\ndepartment: ICT -> Directie');
  const skipped = await sample.run('notification', { ...request, differences: [] });
  expect(skipped).toMatchObject({ success: true, outcome: 'skipped' });
  expect(await sample.writes('topdesk')).toBe(1);
});

it.each([
  ['a flow that it has not', { scriptFlow: 'Pigeon' }, {}, /no flow \[Pigeon\]/],
  ['a wrong password', {}, { applicationPassword: 'wrong' }, /application password is wrong/],
])('fails with %s', async (_, values, wrong, reason) => {
  const settings = { ...SETTINGS(sample.sandbox.url), ...wrong };
  const result = await sample.run('notification', {
    person: JOKE,
    settings,
    template: template('incident', values),
  });
  expect(result.success).toBe(false);
  expect(result.reason).toMatch(reason);
});

it('a preview sends nothing', async () => {
  const result = await sample.run('notification', {
    person: JOKE,
    dryRun: true,
    template: template('incident'),
  });
  expect([result.success, await sample.writes('topdesk')]).toEqual([true, 0]);
});
