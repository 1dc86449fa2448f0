import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { asViewer, type Viewer } from '#access';
import { Transaction } from '#platform';
import {
  RequestsService,
  type Rollout,
  RolloutLifecycle,
  RolloutList,
  RolloutPlanner,
  RolloutScope,
  RolloutsQueries,
  RolloutTasks,
} from '#requests';
import { startApi, type TestApi } from '../support/api.js';
import { COMPLETE_FORM, viewerOf } from '../support/desk.js';
import { addConnector, addSystem, addVersion, dryRun } from '../support/rollouts.js';

const STATEMENT = { evidence: 'Confirmed by the vendor in ticket 4711.' };

describe('a rollout', () => {
  let api: TestApi;
  let zonnedal: string;
  let meander: string;
  let connector: { connectorId: string; versionId: string };

  beforeAll(async () => {
    api = await startApi();
    zonnedal = await api.tenant('Zonnedal');
    meander = await api.tenant('Meander');
    connector = await addConnector(api, 'Zonnebloem HR');
  });
  afterAll(() => api.close());

  const plan = (by: Viewer, input: object = {}): Promise<Rollout> =>
    asViewer(by, () =>
      api.app
        .get(RolloutPlanner)
        .plan({ connectorVersionId: connector.versionId, mode: 'consultant', startsOn: '2027-01-04', ...input }),
    );
  const move = (by: Viewer, id: string, action: string, reason?: string) =>
    asViewer(by, () => api.app.get(RolloutLifecycle).move(id, { action, reason }));
  const done = (by: Viewer, id: string, key: string, evidence: object = {}) =>
    asViewer(by, () => api.app.get(RolloutTasks).complete(id, key, evidence));
  const seen = async (by: Viewer) => (await asViewer(by, () => api.app.get(RolloutList).page({}))).items;

  it('is one for each customer of a connector version, and no customer sees another’s', async () => {
    const [ours, theirs] = [viewerOf('consultant', zonnedal), viewerOf('partner', meander)];
    const one = await plan(ours);
    const other = await plan(theirs, { mode: 'partner' });
    expect([one.holder, other.holder]).toEqual(['consultant', 'partner']);
    await expect(plan(ours)).rejects.toThrow(/about the same already/);
    expect((await seen(viewerOf('administrator', zonnedal))).map(({ id }) => id)).toEqual([one.id]);
    expect((await seen(viewerOf('administrator', meander))).map(({ id }) => id)).toEqual([other.id]);
    expect((await seen(viewerOf('productOwner', null))).map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    await expect(move(theirs, one.id, 'startPreparing')).rejects.toThrow(/There is no rollout/);
    await move(ours, one.id, 'cancel', 'The customer chose another application.');
    await move(theirs, other.id, 'cancel', 'The customer chose another application.');
  });

  it('is listed by pages, with as many statements for many as for few', async () => {
    const desk = viewerOf('productOwner', null);
    const page = (input: object) => asViewer(desk, () => api.app.get(RolloutList).page(input));
    const planned: string[] = [];
    const plans = async (count: number) => {
      for (let at = 0; at < count; at++) {
        const name = `Page ${planned.length}`;
        const { versionId } = await addConnector(api, name);
        planned.push((await plan(viewerOf('consultant', zonnedal), { connectorVersionId: versionId })).id);
      }
    };
    const statements = async (): Promise<number> => {
      const database = api.app.get(DataSource);
      let count = 0;
      const { logger } = database;
      const nothing = (): void => undefined;
      const quiet = {
        logQueryError: nothing,
        logQuerySlow: nothing,
        logSchemaBuild: nothing,
        logMigration: nothing,
        log: nothing,
      };
      database.logger = { ...quiet, logQuery: () => void (count += 1) };
      const { items } = await page({ open: true, size: 10 });
      database.logger = logger;
      expect(items.every(({ tenantName, version }) => tenantName === 'Zonnedal' && version?.label === 'v1.0.0')).toBe(
        true,
      );
      return count;
    };
    await plans(1);
    const few = await statements();
    await plans(4);
    expect(await statements()).toBe(few);
    expect(few).toBeGreaterThan(3);
    const { totalItems } = await page({ open: true });
    expect(totalItems).toBe(5);
    const ids = [
      ...(await page({ open: true, size: 3 })).items,
      ...(await page({ open: true, size: 3, page: 2 })).items,
    ];
    expect(ids.map(({ id }) => id)).toEqual(planned.toReversed());
    await expect(page({ size: 500 })).rejects.toThrow(/200/);
    for (const id of planned) await move(viewerOf('consultant', zonnedal), id, 'cancel', 'It was for the list alone.');
  });

  it('is prepared by evidence, tried on the customer’s own system, and does not go live unsigned', async () => {
    const consultant = viewerOf('consultant', zonnedal);
    const customer = viewerOf('administrator', zonnedal);
    const { id } = await plan(consultant);
    await move(consultant, id, 'startPreparing');
    await expect(done(customer, id, 'network', { evidence: 'ok' })).rejects.toThrow(/Say what proves it/);
    for (const key of ['apiAccess', 'ownCredential', 'network', 'fieldList']) await done(customer, id, key, STATEMENT);
    await expect(done(customer, id, 'connectorImported')).rejects.toThrow(/belongs to the consultant/);
    await expect(done(consultant, id, 'connectorImported')).rejects.toThrow(/Import this version/);
    await expect(move(consultant, id, 'startDryRun')).rejects.toThrow(/Import this version of the connector/);

    await addSystem(api, meander, connector);
    await expect(done(consultant, id, 'connectorImported')).rejects.toThrow(/Import this version/);
    const systemId = await addSystem(api, zonnedal, connector);
    expect((await done(consultant, id, 'connectorImported')).systemId).toBe(systemId);
    await done(consultant, id, 'configured');
    await move(consultant, id, 'startDryRun');
    await expect(done(consultant, id, 'correlationTested')).rejects.toThrow(/Preview it on a person/);
    await expect(move(consultant, id, 'askCheck3')).rejects.toThrow(/Run a preview/);
    await dryRun(api, zonnedal, systemId, 'failed');
    await expect(done(consultant, id, 'correlationTested')).rejects.toThrow(/Preview it on a person/);
    const action = await dryRun(api, zonnedal, systemId, 'succeeded');
    await done(consultant, id, 'correlationTested');
    await done(consultant, id, 'dryRun', { evidence: action });
    expect(await move(consultant, id, 'askCheck3')).toMatchObject({ state: 'securityCheck3', holder: 'both' });
    await expect(done(consultant, id, 'securityCheck3')).rejects.toThrow(/needs the signatures/);
    await expect(move(consultant, id, 'goLive')).rejects.toThrow(/signed by the consultant and by the customer/);
    const trail = await asViewer(customer, () => api.app.get(RolloutsQueries).trail(id));
    expect(trail.map(({ number }) => number)).toEqual(trail.map((_, index) => index + 1));
    expect(trail.at(-1)).toMatchObject({ action: 'askCheck3', fromState: 'dryRun', toState: 'securityCheck3' });
  });

  it('keeps its trail: the database refuses to move it without, and to change what is written', async () => {
    const consultant = viewerOf('consultant', meander);
    const { id } = await plan(consultant);
    const sql = (statement: string) =>
      asViewer(consultant, () => api.app.get(RolloutScope).run(() => api.app.get(Transaction).query(statement, [id])));
    await expect(sql(`update rollout set state = 'live' where id = $1`)).rejects.toThrow(/without an entry/);
    await expect(
      sql(`insert into rollout (tenant_id, request_id, application, complexity, mode, state, holder)
        select tenant_id, request_id, application, complexity, mode, 'live', holder from rollout where id = $1`),
    ).rejects.toThrow(/begins as rolloutPlanning/);
    await expect(sql(`update rollout_trail set reason = 'x' where rollout_id = $1`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql('delete from rollout_trail where rollout_id = $1')).rejects.toThrow(/permission denied/);
    await expect(sql('delete from rollout where id = $1')).rejects.toThrow(/permission denied/);
    await expect(sql(`update rollout_task set state = 'done' where rollout_id = $1 and key = 'pilot'`)).rejects.toThrow(
      /rollout_task_done_by_evidence/,
    );
  });

  it('is done by the customer alone only where it is simple, or a consultant says why', async () => {
    const tenant = await api.tenant('Alone');
    const hard = await addConnector(api, 'Hard', ['create', 'update', 'enable', 'disable', 'grant']);
    const administrator = viewerOf('administrator', tenant);
    const alone = { mode: 'selfService', connectorVersionId: hard.versionId };
    await expect(plan(administrator, { ...alone, reason: 'We want to.' })).rejects.toThrow(
      /cannot roll this out alone/,
    );
    await expect(plan(viewerOf('consultant', tenant), alone)).rejects.toThrow(/cannot roll this out alone/);
    const overruled = await plan(viewerOf('consultant', tenant), {
      ...alone,
      reason: 'Their team has done five of these.',
    });
    const [entry] = await asViewer(administrator, () => api.app.get(RolloutsQueries).trail(overruled.id));
    expect(entry).toMatchObject({ action: 'plan', reason: 'Their team has done five of these.' });
    await expect(plan(administrator, { mode: 'selfService' })).rejects.toThrow(/not a simple connector/);
    const { versionId: simple } = await addConnector(api, 'Simple', ['persons']);
    expect(await plan(administrator, { mode: 'selfService', connectorVersionId: simple })).toMatchObject({
      holder: 'customer',
      complexity: 'S',
    });
    const studied = await asViewer(administrator, () =>
      api.app.get(RequestsService).begin({ form: { ...COMPLETE_FORM, direction: 'target', functions: ['create'] } }),
    );
    const alike = { mode: 'selfService', connectorVersionId: null, requestId: studied.id };
    await expect(plan(administrator, alike)).rejects.toThrow(/not a simple connector/);
    await asViewer(administrator, () =>
      api.app.get(RolloutScope).run(() =>
        api.app.get(Transaction).query(
          `insert into feasibility_report (request_id, tenant_id, attachment_id, document_name, document_hash, internal, analyser, options, state, report, by_name)
           values ($1, $2, $1, 'api.json', 'x', false, 'test', '{}', 'done', '{"effort": {"class": "S"}}', 'test')`,
          [studied.id, tenant],
        ),
      ),
    );
    expect(await plan(administrator, alike)).toMatchObject({ complexity: 'S' });
    await expect(plan(viewerOf('employee', tenant))).rejects.toThrow();
    await expect(plan(viewerOf('productOwner', null), { tenantId: randomUUID() })).rejects.toThrow();
  });

  it('goes on with another version by the word of those who plan it, not twice, and not alone where that is hard', async () => {
    const tenant = await api.tenant('Versions');
    const { connectorId, versionId } = await addConnector(api, 'Versions', ['persons']);
    const next = await addVersion(api, connectorId, '1.1.0', ['persons']);
    const hard = await addVersion(api, connectorId, '2.0.0', ['create', 'update', 'enable', 'disable', 'grant']);
    const [consultant, owner] = [viewerOf('consultant', tenant), viewerOf('productOwner', null)];
    const choose = (by: Viewer, id: string, version: string, reason?: string) =>
      asViewer(by, () => api.app.get(RolloutPlanner).chooseVersion(id, version, reason));

    const { id } = await plan(consultant, { connectorVersionId: versionId });
    for (const by of [viewerOf('employee', tenant), viewerOf('administrator', tenant), viewerOf('sales', null)])
      await expect(choose(by, id, next)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await choose(consultant, id, next)).connectorVersionId).toBe(next);
    expect((await choose(owner, id, versionId)).connectorVersionId).toBe(versionId);

    const administrator = viewerOf('administrator', tenant);
    const alone = await plan(administrator, { mode: 'selfService', connectorVersionId: next });
    await expect(choose(administrator, alone.id, versionId)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/about the same already/),
    });
    await expect(choose(administrator, alone.id, hard, 'We want to.')).rejects.toThrow(/cannot roll this out alone/);
    await expect(choose(consultant, alone.id, hard)).rejects.toThrow(/cannot roll this out alone/);
    expect(await choose(consultant, alone.id, hard, 'Their team has done five of these.')).toMatchObject({
      connectorVersionId: hard,
      complexity: 'L',
    });
  });

  it('is seen by those who do it and by the desk: not by every employee', async () => {
    const tenant = await api.tenant('Readers');
    const { id } = await plan(viewerOf('consultant', tenant));
    const employee = viewerOf('employee', tenant);
    const queries = api.app.get(RolloutsQueries);
    const reads: (() => Promise<unknown>)[] = [
      () => queries.page({}),
      () => queries.get(id),
      () => queries.tasks(id),
      () => queries.trail(id),
    ];
    for (const read of reads) {
      await expect(asViewer(employee, read)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      await asViewer(viewerOf('auditor', null), read);
    }
    expect((await seen(viewerOf('administrator', tenant))).map((one) => one.id)).toEqual([id]);
  });
});
