import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { asViewer, type RoleName, ROLES, type Viewer } from '#access';
import {
  Assessments,
  CatalogChecks,
  Lifecycle,
  REQUEST_ACTIONS,
  REQUEST_STATES,
  RequestsService,
  type RequestState,
  STATES,
} from '#requests';
import { startApi, type TestApi } from '../support/api.js';
import { COMPLETE_FORM } from '../support/desk.js';
import { fittingStep } from './lifecycle/fitting-step.js';

jest.setTimeout(600_000);

const SEED = 20_260_311;
const RUNS = 150;
const ROLE_NAMES = Object.keys(ROLES) as RoleName[];

interface Entry {
  number: number;
  action: string;
  from_state: string;
  to_state: string;
  holder: string;
}

const stepArbitrary = fc.record({
  /** Anything by anyone, or something that the table has for the state. */
  blind: fc.nat(9).map((number) => number < 4),
  onward: fc.boolean(),
  pick: fc.nat(1000),
  role: fc.constantFrom<RoleName | 'platform'>(...ROLE_NAMES, 'platform'),
  own: fc.nat(9).map((number) => number > 1),
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...REQUEST_ACTIONS) },
    { weight: 3, arbitrary: fc.constantFrom('recordSearch', 'verdict', 'estimate', 'impact', 'editForm') },
  ),
  reason: fc.nat(9).map((number) => number > 0),
  /** Somebody else does the same at the same moment. */
  together: fc.nat(9).map((number) => number === 0),
  users: fc.integer({ min: 1, max: 9 }),
});

describe(`${RUNS} random sequences through the services, on PostgreSQL (seed ${SEED})`, () => {
  let api: TestApi;
  let owner: pg.Client;
  let own: string;
  let other: string;

  beforeAll(async () => {
    api = await startApi();
    owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    [own, other] = [await api.tenant('Gemeente Zonnedal'), await api.tenant('Zorggroep Meander')];
  });

  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  const viewer = (role: RoleName | 'platform', isOwn: boolean): Viewer => {
    const tenantId = isOwn ? own : other;
    if (role === 'platform') return { kind: 'platform', userId: null, name: role, grants: [], tenantId: null };
    const isTenant = ROLES[role].scope === 'tenant';
    const grants = [{ role, tenantId: isTenant ? tenantId : null }];
    return { kind: 'user', userId: null, name: role, grants, tenantId: isTenant ? tenantId : null };
  };

  const trail = async (id: string): Promise<Entry[]> =>
    (
      await owner.query<Entry>(
        'select number, action, from_state, to_state, holder from request_trail where request_id = $1 order by number',
        [id],
      )
    ).rows;

  /** A request that stands where no short sequence would bring it: put there by the database's owner, with its entry. */
  async function begin(state: RequestState): Promise<string> {
    const { id } = await asViewer(viewer('employee', true), () =>
      api.app.get(RequestsService).begin({ form: COMPLETE_FORM }),
    );
    if (state === 'draft') return id;
    await owner.query(
      `insert into request_trail (request_id, number, tenant_id, actor_name, roles, action, from_state, to_state, holder, request_hash, internal)
       values ($1, 2, $2, 'owner', '{}', 'put', 'draft', $3, $4, '', true)`,
      [id, own, state, STATES[state].holder],
    );
    await owner.query(
      `update request set state = $2, holder = $3, trail_length = 2, closed_at = case when $4 then now() end,
         resume_state = case when $2 = 'needsInfo' then 'intakeAssessment' end where id = $1`,
      [id, state, STATES[state].holder, STATES[state].phase === 'closed'],
    );
    return id;
  }

  type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

  async function act(id: string, { act: action, reason, users }: Step): Promise<unknown> {
    const get = api.app.get.bind(api.app);
    const why = reason ? 'Because.' : '';
    switch (action) {
      case 'recordSearch':
        return get(CatalogChecks).record(id, { query: 'Zonnebloem', choice: 'nothing', reason: why });
      case 'verdict':
        return get(Assessments).verdict(id, { verdict: 'feasible', reason: why });
      case 'estimate':
        return get(Assessments).estimate(id, { from: users, to: users + 5 });
      case 'impact':
        return get(Assessments).impact(id, { customers: users });
      case 'editForm':
        return get(RequestsService).editForm(id, { users });
      default:
        return get(Lifecycle).move(id, { action, reason: why });
    }
  }

  const visited = new Set<string>();
  let taken = 0;

  it('keep every entry, in order, without a gap, and the state is always where the last one led', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...REQUEST_STATES),
        fc.array(stepArbitrary, { minLength: 10, maxLength: 30, size: 'max' }),
        async (state, steps) => {
          const id = await begin(state);
          let before = await trail(id);
          for (const step of steps) {
            const fitting = step.blind ? null : fittingStep(before.at(-1)!.to_state as RequestState, step);
            const drawn = fitting ? { ...step, role: fitting.who, own: true, act: fitting.action } : step;
            const tries = step.together ? [drawn, drawn] : [drawn];
            const results = await Promise.allSettled(
              tries.map((one) => asViewer(viewer(one.role, one.own), () => act(id, one))),
            );
            const failures = results.flatMap((result) =>
              result.status === 'rejected' ? [result.reason as Error] : [],
            );
            expect(failures.filter(({ name }) => name !== 'DomainError')).toEqual([]);
            before = await check(id, before);
          }
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
    expect(taken).toBeGreaterThan(RUNS);
    expect([...visited].toSorted()).toEqual([...REQUEST_STATES].toSorted());
  });

  /** @returns the trail now, of which `before` is the beginning */
  async function check(id: string, before: Entry[]): Promise<Entry[]> {
    const after = await trail(id);
    const { rows } = await owner.query<{ state: string; holder: string; length: number; closed: boolean }>(
      'select state, holder, trail_length as length, closed_at is not null as closed from request where id = $1',
      [id],
    );
    const last = after.at(-1)!;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
    expect(after.slice(1).map((entry) => entry.from_state)).toEqual(after.slice(0, -1).map((entry) => entry.to_state));
    expect(rows[0]).toEqual({
      state: last.to_state,
      holder: last.holder,
      length: after.length,
      closed: STATES[last.to_state as RequestState].phase === 'closed',
    });
    expect(last.holder).toBe(STATES[last.to_state as RequestState].holder);
    taken += after.length - before.length;
    visited.add(last.to_state);
    return after;
  }

  it('find SQL itself in the way of a move without an entry, and of an entry that was', async () => {
    const id = await begin('submitted');
    const asDesk = async (sql: string) => {
      await owner.query('begin');
      await owner.query('set local role koppel_app');
      await owner.query(`set local "koppel.desk" = 'on'`);
      try {
        return await owner.query(sql, [id]);
      } finally {
        await owner.query('rollback');
      }
    };
    for (const state of REQUEST_STATES.filter((one) => one !== 'submitted')) {
      await expect(asDesk(`update request set state = '${state}' where id = $1`)).rejects.toThrow(/without an entry/);
    }
    await expect(asDesk(`update request_trail set reason = 'x' where request_id = $1`)).rejects.toThrow(/denied/);
    await expect(asDesk('delete from request_trail where request_id = $1')).rejects.toThrow(/denied/);
    await expect(asDesk('delete from request where id = $1')).rejects.toThrow(/denied/);
    await expect(asDesk(`update catalog_search set reason = 'x' where request_id = $1`)).rejects.toThrow(/denied/);
  });
});
