import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFAS_USERS, demoPersons, importAfas } from '../support/afas.js';
import { eventually, Stack, type StackCaller } from '../support/stack.js';

const ACTIONS = 200;

let stack: Stack;
let administrator: StackCaller;

beforeAll(async () => {
  stack = await Stack.start({ workers: 2, persons: true, environment: { WORKER_CONCURRENCY: '4' } });
  administrator = await stack.caller('anna-de-vries');
  await stack.synced();
  await demoPersons(stack);
}, 300_000);

afterAll(() => stack.close(), 60_000);

type Row = { id: string; state: string; attempts: { number: number; state: string }[] };

const actions = (): Promise<Row[]> =>
  stack.rows<Row>(
    `select a.id, a.state, coalesce(json_agg(json_build_object('number', t.number, 'state', t.state)) filter (where t.id is not null), '[]') as attempts
     from action a left join attempt t on t.action_id = a.id group by a.id`,
  );

const order = (systemId: string, personId: string, action: string): Promise<{ runAction: { id: string } }> =>
  administrator.graphql('mutation ($input: ActionInput!) { runAction(input: $input) { id } }', {
    input: { systemId, personId, action },
  });

describe('a worker that is killed in the middle of its work', () => {
  it('loses no action and does none twice: each is done once or marked uncertain with its attempt', async () => {
    const target = await importAfas(stack, administrator, AFAS_USERS, 'AFAS gebruikers');
    const { persons } = await administrator.graphql<{ persons: { items: { id: string }[] } }>(
      '{ persons(size: 200) { items { id } } }',
    );

    await Promise.all(persons.items.map((person) => order(target, person.id, 'create')));
    await eventually(
      async () => (await actions()).every((action) => ['succeeded', 'failed', 'uncertain'].includes(action.state)),
      180_000,
    );
    const linked = await stack.rows<{ person_id: string }>('select person_id from account');
    expect(linked.length).toBeGreaterThan(10);

    await stack.rows('delete from action');
    await stack.sandbox('/_control/counters/reset', { method: 'POST' });
    await stack.sandbox('/_control/faults/afas', { method: 'PUT', body: { delayMs: 120 } });
    // All at once: the workers must not have done them before the last one is ordered.
    await Promise.all(
      Array.from({ length: ACTIONS }, (_, number) =>
        order(
          target,
          linked[number % linked.length]!.person_id,
          Math.floor(number / linked.length) % 2 === 0 ? 'disable' : 'enable',
        ),
      ),
    );
    const done = async (): Promise<number> => (await actions()).filter((action) => action.state === 'succeeded').length;
    /** Workers that are in the middle of an action, by their number. */
    const inTheMiddle = async (): Promise<number[]> =>
      (
        await stack.rows<{ worker: string }>(
          `select distinct substring(worker from 'worker-(\\d+)') as worker from attempt where state = 'started'`,
        )
      ).map(({ worker }) => Number(worker));
    let first = 0;
    await eventually(async () => (await done()) >= 20 && (first = (await inTheMiddle())[0] ?? 0) > 0, 120_000);
    const second = first === 1 ? 2 : 1;
    stack.workers[first - 1]!.kill('SIGKILL');
    await eventually(async () => (await done()) >= 60 && (await inTheMiddle()).includes(second), 120_000);
    stack.workers[second - 1]!.kill('SIGKILL');
    stack.startWorker();
    await eventually(
      async () => (await actions()).every((action) => ['succeeded', 'failed', 'uncertain'].includes(action.state)),
      240_000,
    );

    const after = await actions();
    expect(after).toHaveLength(ACTIONS);
    expect(after.filter((action) => action.attempts.length !== 1)).toEqual([]);
    expect(after.filter((action) => action.attempts[0]!.state !== action.state)).toEqual([]);
    const count = (state: string): number => after.filter((action) => action.state === state).length;
    expect(count('failed')).toBe(0);
    expect(count('uncertain')).toBeGreaterThan(0);
    expect(count('uncertain')).toBeLessThanOrEqual(8);
    const [recorded] = await stack.rows<{ writes: number }>(
      `select count(*)::int as writes from action, jsonb_array_elements(report -> 'calls') as call where call ->> 'method' <> 'GET'`,
    );
    const counters = await stack.sandbox<{ afas: { writing: number } }>('/_control/counters');
    expect(recorded!.writes).toBeGreaterThan(ACTIONS / 2);
    expect(counters.afas.writing).toBeGreaterThanOrEqual(recorded!.writes);
    expect(counters.afas.writing).toBeLessThanOrEqual(recorded!.writes + count('uncertain'));
  }, 600_000);
});
