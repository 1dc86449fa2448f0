import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asViewer } from '#access';
import { Transaction } from '#platform';
import {
  Duplicates,
  Lifecycle,
  Priorities,
  RequestQueries,
  RequestScope,
  RequestsRepository,
  RequestTrail,
  WantedBy,
} from '#requests';
import { startApi, type Caller, type TestApi } from '../support/api.js';
import { COMPLETE_FORM, viewerOf } from '../support/desk.js';

const JOIN = 'mutation ($id: ID!, $wants: VoteInput) { joinRequest(id: $id, wants: $wants) { votes joined own } }';
const WISHES = `query ($input: WishesInput) { wishes(input: $input) { totalItems
  items { id reference title vendor votes joined own customerLabel holder holderSince submittedAt } } }`;

interface Wishes {
  wishes: { totalItems: number; items: { id: string; title: string; votes: number; own: boolean; joined: boolean }[] };
}

describe('wishes of several organisations', () => {
  let api: TestApi;
  let first: Caller;
  let second: Caller;
  let third: Caller;
  const sales = viewerOf('sales');

  beforeAll(async () => {
    api = await startApi();
    first = await api.login('employee', await api.tenant('geheim-zonnedal'));
    second = await api.login('employee', await api.tenant('geheim-meander'));
    third = await api.login('administrator', await api.tenant('geheim-vechtdal'));
  });

  afterAll(() => api.close());

  const file = async (caller: Caller, applicationName: string, more: object = {}): Promise<string> => {
    const form = { ...COMPLETE_FORM, applicationName, ...more };
    const begun = await caller.graphql<{ beginRequest: { id: string } }>(
      'mutation ($input: BeginRequestInput!) { beginRequest(input: $input) { id } }',
      { input: { form } },
    );
    const { id } = begun.data!.beginRequest;
    await caller.graphql('mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }', { id });
    return id;
  };
  const wishes = async (caller: Caller, input: object = {}): Promise<Wishes['wishes']> =>
    (await caller.graphql<Wishes>(WISHES, { input })).data!.wishes;
  const assess = (id: string) =>
    asViewer(sales, async () => {
      await api.app.get(Lifecycle).move(id, { action: 'take' });
      await api.app.get(RequestScope).run(async () => {
        const request = await api.app.get(RequestsRepository).lock(id);
        await api.app.get(RequestTrail).record(request, { action: 'recordSearch', internal: true });
      });
    });

  it('count one vote an organisation, and none for their own', async () => {
    const id = await file(first, 'Parkeerwacht');
    expect((await second.graphql(JOIN, { id, wants: { users: 20 } })).data).toEqual({
      joinRequest: { votes: 1, joined: true, own: false },
    });
    await second.graphql(JOIN, { id, wants: { users: 30 } });
    expect((await third.graphql(JOIN, { id })).data).toMatchObject({ joinRequest: { votes: 2 } });
    const own = await first.graphql(JOIN, { id });
    expect(own.errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await api.anonymous.graphql(JOIN, { id })).errors![0]!.extensions.code).toBe('NOT_LOGGED_IN');
    const left = await second.graphql('mutation ($id: ID!) { leaveRequest(id: $id) { votes joined } }', { id });
    expect(left.data).toEqual({ leaveRequest: { votes: 1, joined: false } });
  });

  it('are shown to anybody without the name of a customer, and drafts to nobody', async () => {
    const id = await file(first, 'Werkplein Plus', { vendorName: 'Klaver', wantedBecause: 'geheim' });
    await first.graphql('mutation { beginRequest(input: { form: { applicationName: "Nog niets" } }) { id } }');
    const { items } = await wishes(api.anonymous);
    expect(items.find((one) => one.id === id)).toMatchObject({ title: 'Werkplein Plus', vendor: 'Klaver', own: false });
    expect(items.map(({ title }) => title)).not.toContain('Nog niets');
    expect(JSON.stringify(items)).not.toContain('geheim');
    expect((await wishes(first)).items.find((one) => one.id === id)).toMatchObject({ own: true, joined: false });
  });

  it('are sorted by votes, by date, and by what many joined of late', async () => {
    const old = await file(first, 'Tessie');
    const fresh = await file(first, 'Bizagi');
    for (const caller of [second, third]) await caller.graphql(JOIN, { id: old });
    await second.graphql(JOIN, { id: fresh });
    const order = async (sort: string): Promise<number> => {
      const ids = (await wishes(api.anonymous, { sort })).items.map(({ id }) => id);
      return ids.indexOf(old) - ids.indexOf(fresh);
    };
    expect(await order('VOTES')).toBeLessThan(0);
    expect(await order('NEWEST')).toBeGreaterThan(0);
    expect(await order('TRENDING')).toBeLessThan(0);
    expect((await wishes(api.anonymous, { search: 'bizag' })).totalItems).toBe(1);
    const wrong = await api.anonymous.graphql(WISHES, { input: { sort: 'BEST' } });
    expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'sort' });
  });

  it('are found while the name is typed, under other names too', async () => {
    const id = await file(first, 'Entra ID');
    for (const name of ['Azure AD', 'entr', 'Microsoft Entra']) {
      const { data } = await api.anonymous.graphql<{ similarRequests: { id: string }[] }>(
        'query ($name: String!) { similarRequests(name: $name) { id } }',
        { name },
      );
      expect(data!.similarRequests.map((one) => one.id)).toEqual([id]);
    }
  });

  it('become one with all their votes when they are the same', async () => {
    const canonical = await file(first, 'Djuma');
    const double = await file(second, 'Djuma zaaksysteem', {
      functions: ['departments'],
      users: 50,
      mutationsPerMonth: 900,
    });
    await second.graphql(JOIN, { id: canonical, wants: { functions: ['persons'], users: 20 } });
    await third.graphql(JOIN, { id: double, wants: { users: 7 } });
    await first.graphql(JOIN, { id: double });
    await assess(double);
    await asViewer(sales, () => api.app.get(Duplicates).join(double, canonical, 'The same application.'));
    const votes = await asViewer(sales, () =>
      api.app
        .get(RequestScope)
        .run(() =>
          api.app
            .get(Transaction)
            .query(
              'select request_id = $1 as kept, functions, users, mutations_per_month as mutations from request_vote where request_id in ($1, $2) order by users',
              [canonical, double],
            ),
        ),
    );
    expect(votes).toEqual([
      { kept: true, functions: [], users: 7, mutations: null },
      { kept: true, functions: ['persons', 'departments'], users: 50, mutations: 900 },
    ]);
    expect((await asViewer(sales, () => api.app.get(Priorities).of(canonical))).terms).toContainEqual(
      expect.objectContaining({ name: 'mutations', amount: 900 }),
    );
    const wanted = await asViewer(sales, async () =>
      api.app.get(WantedBy).of(await api.app.get(RequestQueries).get(canonical)),
    );
    expect(wanted.map(({ tenantName, users }) => [tenantName, users])).toEqual([
      ['geheim-zonnedal', 400],
      ['geheim-meander', 50],
      ['geheim-vechtdal', 7],
    ]);
    await second.graphql(JOIN, { id: canonical, wants: { users: 60 } });
    const again = await asViewer(sales, async () =>
      api.app.get(WantedBy).of(await api.app.get(RequestQueries).get(canonical)),
    );
    expect(again.find(({ tenantName }) => tenantName === 'geheim-meander')).toMatchObject({
      users: 60,
      mutationsPerMonth: 900,
    });
    const show = 'query ($id: ID!) { request(id: $id) { customerLabel canonical { id votes } } }';
    expect((await second.graphql(show, { id: double })).data).toEqual({
      request: { customerLabel: 'joined', canonical: { id: canonical, votes: 2 } },
    });
    await expect(
      asViewer(sales, () => api.app.get(Duplicates).join(canonical, double, 'The other way round.')),
    ).rejects.toThrow(/with itself/);
    const older = await file(third, 'Djuma Zaken');
    await assess(canonical);
    await asViewer(sales, () => api.app.get(Duplicates).join(canonical, older, 'The older one stays.'));
    expect((await second.graphql(show, { id: double })).data).toMatchObject({ request: { canonical: { id: older } } });
  });
});
