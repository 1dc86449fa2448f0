import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asViewer, type RoleName, type Viewer } from '#access';
import { Transaction } from '#platform';
import {
  DUTCH_OFFICE,
  Lifecycle,
  RequestPlanningService,
  RequestsService,
  RolloutPlanner,
  RolloutPlans,
  workingHours,
} from '#requests';
import { type Caller, startApi, type TestApi } from '../support/api.js';
import { COMPLETE_FORM } from '../support/desk.js';
import { addConnector } from '../support/rollouts.js';

const FORM = {
  ...COMPLETE_FORM,
  vendorName: 'Zonnebloem BV',
  direction: 'writeBack',
  functions: ['update'],
  credentialIsOwn: 'yes',
};
const later = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const day = (days: number): string => later(days).toISOString().slice(0, 10);

describe('planning', () => {
  let api: TestApi;
  let tenantId: string;
  let consultant: Caller;
  let administrator: Caller;
  let stranger: Caller;
  let productOwner: Caller;
  let connector: { connectorId: string; versionId: string };

  const viewer = (role: RoleName, tenant: string | null): Viewer => ({
    kind: 'user',
    userId: null,
    name: role,
    grants: [{ role, tenantId: tenant }],
    tenantId: tenant,
  });

  beforeAll(async () => {
    api = await startApi();
    tenantId = await api.tenant('Zonnedal');
    consultant = await api.login('consultant', tenantId);
    administrator = await api.login('administrator', tenantId);
    stranger = await api.login('administrator', await api.tenant('Meander'));
    productOwner = await api.login('productOwner');
    connector = await addConnector(api, 'Zonnebloem HR');
  });
  afterAll(() => api.close());

  const ask = async <T>(caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await caller.graphql<T>(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data!;
  };

  it('counts the hours of a real trail for whoever had the ball, and what was promised', async () => {
    const customer = viewer('employee', tenantId);
    const { id } = await asViewer(customer, () => api.app.get(RequestsService).begin({ form: FORM }));
    const { submittedAt } = await asViewer(customer, () => api.app.get(Lifecycle).move(id, { action: 'submit' }));
    const now = later(30);
    const of = (who: Viewer) => asViewer(who, () => api.app.get(RequestPlanningService).of(id, now));
    const planning = await of(customer);
    const hours = workingHours(DUTCH_OFFICE, submittedAt!, now);
    expect(hours).toBeGreaterThan(100);
    expect(planning.times).toHaveLength(1);
    expect(planning.times[0]).toMatchObject({ phase: 'preliminary', holder: 'sales' });
    expect(planning.times[0]!.hours).toBeCloseTo(hours, 1);
    expect(planning.promise).toMatchObject({ stage: 'firstAssessment', promised: 16, state: 'breached' });
    expect(planning.phases.map(({ phase, basis }) => [phase, basis])).toEqual([
      ['preliminary', 'assumed'],
      ['development', 'assumed'],
      ['rollout', 'assumed'],
    ]);
    expect(planning.available.p85!.getTime()).toBeGreaterThan(planning.available.p50!.getTime());
    expect(planning.live.p50!.getTime()).toBeGreaterThan(planning.available.p50!.getTime());
    await expect(of(viewer('employee', await api.tenant('Other')))).rejects.toThrow(/There is no request/);
  });

  it('says while the connector is still being built when it can be live, if the consultant is booked now', async () => {
    const customer = viewer('employee', tenantId);
    const { id } = await asViewer(customer, () => api.app.get(RequestsService).begin({ form: FORM }));
    await asViewer(customer, () => api.app.get(Lifecycle).move(id, { action: 'submit' }));
    const input = { requestId: id, mode: 'consultant' };
    const proposal = '{ liveOn safeLiveOn beforePublication blocking tasks { key } }';
    const { proposedRollout } = await ask<{
      proposedRollout: { liveOn: string; safeLiveOn: string; tasks: { key: string }[] };
    }>(consultant, `query ($input: RolloutInput!) { proposedRollout(input: $input) ${proposal} }`, { input });
    expect(proposedRollout).toMatchObject({ beforePublication: true });
    expect(proposedRollout.liveOn > day(30)).toBe(true);
    expect(proposedRollout.safeLiveOn > proposedRollout.liveOn).toBe(true);
    expect(proposedRollout.tasks.map(({ key }) => key)).toContain('executionOrder');
    const { planRollout } = await ask<{ planRollout: { id: string; liveOn: string } }>(
      productOwner,
      'mutation ($input: RolloutInput!) { planRollout(input: $input) { id liveOn connectorVersionId steps { action } } }',
      { input: { ...input, tenantId, startsOn: day(3) } },
    );
    expect(planRollout.liveOn >= proposedRollout.liveOn).toBe(true);
    const move = 'mutation ($id: ID!) { moveRollout(id: $id, action: "startPreparing") { state holder } }';
    expect(await ask(consultant, move, { id: planRollout.id })).toEqual({
      moveRollout: { state: 'rolloutPreparing', holder: 'vendor' },
    });
    const again = await productOwner.graphql('mutation ($input: RolloutInput!) { planRollout(input: $input) { id } }', {
      input: { ...input, tenantId },
    });
    expect(again.errors![0]!.extensions.code).toBe('CONFLICT');
  });

  it('plans around the days on which somebody is away, and those that consultants have promised to others', async () => {
    const plan = () =>
      asViewer(viewer('consultant', tenantId), () =>
        api.app
          .get(RolloutPlans)
          .propose({ connectorVersionId: connector.versionId, mode: 'consultant', startsOn: day(60) }),
      );
    const before = await plan();
    await ask(administrator, 'mutation ($input: CalendarBookingInput!) { bookCalendar(input: $input) }', {
      input: { party: 'vendor', fromDay: day(59), toDay: day(75) },
    });
    const after = await plan();
    expect(after.liveOn! > before.liveOn!).toBe(true);
    expect(after.blocking).toBe('apiAccess');
    const own = await administrator.graphql(
      'mutation ($input: CalendarBookingInput!) { bookCalendar(input: $input) }',
      {
        input: { party: 'consultant', fromDay: day(1), toDay: day(2) },
      },
    );
    expect(own.errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    expect(await ask(stranger, '{ calendarBookings { party } }')).toEqual({ calendarBookings: [] });

    await ask(productOwner, 'mutation ($input: CalendarBookingInput!) { bookCalendar(input: $input) }', {
      input: { party: 'consultant', fromDay: day(59), toDay: day(100), note: 'Holidays' },
    });
    const late = await plan();
    expect(late.tasks.find(({ key }) => key === 'configured')!.start > day(100)).toBe(true);
    expect(await ask(stranger, '{ calendarBookings { party tenantId } }')).toEqual({
      calendarBookings: [{ party: 'consultant', tenantId: null }],
    });
  });

  it('frees booked days by the word of those who could have booked them', async () => {
    const book = 'mutation ($input: CalendarBookingInput!) { bookCalendar(input: $input) }';
    const days = { fromDay: day(200), toDay: day(201) };
    await ask(administrator, book, { input: { ...days, party: 'customer', note: 'ours' } });
    await ask(productOwner, book, { input: { ...days, party: 'consultant', note: 'consultants', tenantId } });
    await ask(productOwner, book, { input: { ...days, party: 'vendor', note: 'everybody' } });
    const booked = async () => {
      const { calendarBookings } = await ask<{ calendarBookings: { id: string; note: string }[] }>(
        productOwner,
        '{ calendarBookings { id note } }',
      );
      return new Map(calendarBookings.map(({ id, note }) => [note, id]));
    };
    const before = await booked();
    const remove = async (caller: Caller, note: string) => {
      const { errors } = await caller.graphql('mutation ($id: ID!) { removeCalendarBooking(id: $id) }', {
        id: before.get(note),
      });
      return errors?.[0]?.extensions.code ?? null;
    };
    for (const caller of [await api.login('employee', tenantId), await api.login('sales'), await api.login('auditor')])
      for (const note of ['ours', 'consultants', 'everybody']) expect(await remove(caller, note)).toBe('NOT_ALLOWED');
    expect(await remove(administrator, 'consultants')).toBe('NOT_ALLOWED');
    expect(await remove(administrator, 'everybody')).toBe('NOT_ALLOWED');
    expect(await remove(stranger, 'ours')).toBe('NOT_FOUND');
    expect(await booked()).toEqual(before);
    expect(await remove(administrator, 'ours')).toBeNull();
    expect(await remove(productOwner, 'consultants')).toBeNull();
    expect(await remove(productOwner, 'everybody')).toBeNull();
    expect(await booked()).not.toEqual(before);
  });

  it('is an iCalendar behind an address that only its owner has, as long as they may see it', async () => {
    const { id } = await asViewer(viewer('consultant', tenantId), () =>
      api.app.get(RolloutPlanner).plan({ connectorVersionId: connector.versionId, mode: 'consultant' }),
    );
    const { rollout } = await ask<{
      rollout: { calendarUrl: string; plan: { tasks: { start: string; end: string }[] } };
    }>(
      administrator,
      'query ($id: ID!) { rollout(id: $id) { calendarUrl(language: "nl") plan { tasks { start end } } } }',
      { id },
    );
    const path = new URL(rollout.calendarUrl).pathname;
    const answer = await api.anonymous.fetch(path);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const said = text.replaceAll(/\r?\n[ \t]/g, '');
    expect(said).toContain('Eigen inloggegevens uitgegeven (Leverancier)');
    expect(said).not.toMatch(/SUMMARY:.*(ownCredential|\(vendor\))/);
    const starts = [...text.matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/g)].map(
      ([, year, month, date]) => `${year}-${month}-${date}`,
    );
    expect(starts).toEqual(rollout.plan.tasks.map(({ start }) => start));
    // The first character of the last part: of the last one of a base64url text some bits say nothing.
    const forged = path.replace(/\.(.)([^.]*)\.ics$/, (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}.ics`);
    expect(forged).not.toBe(path);
    expect((await api.anonymous.fetch(forged)).status).toBe(404);
    await api.app.get(Transaction).query('delete from role_grant where user_id = $1', [administrator.userId]);
    expect((await api.anonymous.fetch(path)).status).toBe(404);
  });

  it('is promised by those who run the desk', async () => {
    const change = 'mutation ($changes: JSON!) { changePlanningSettings(changes: $changes) { promises consultants } }';
    const operator = await api.login('operator');
    const refused = await productOwner.graphql(change, { changes: { consultants: 9 } });
    expect(refused.errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    const wrong = await operator.graphql(change, { changes: { consultants: 0 } });
    expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'consultants' });
    const { changePlanningSettings } = await ask<{ changePlanningSettings: object }>(operator, change, {
      changes: { consultants: 9 },
    });
    expect(changePlanningSettings).toMatchObject({ consultants: 9, promises: { firstAssessment: 2 } });
    const totals = await ask<{ holderTotals: { vendors: { of: string; holder: string; requests: number }[] } }>(
      productOwner,
      '{ holderTotals { phases { of holder hours requests } vendors { of holder hours requests } } }',
    );
    expect(totals.holderTotals.vendors).toEqual([
      expect.objectContaining({ of: 'Zonnebloem BV', holder: 'sales', requests: 2 }),
    ]);
  });
});
