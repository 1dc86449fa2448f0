import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Rechecks } from '#requests';
import type { Caller } from '../support/api.js';
import { startCatalog, type TestCatalog } from '../support/catalog.js';

jest.setTimeout(240_000);

const FORM = {
  applicationName: 'AFAS Profit',
  vendorName: 'AFAS',
  applicationType: 'hr',
  direction: 'target',
  functions: ['create', 'update', 'resources'],
  users: 400,
  mutationsPerMonth: 99,
  apiDocumentation: { kind: 'unknown' },
  credentialIsOwn: 'unknown',
};

interface Candidate {
  kind: string;
  id: string;
  title: string;
  reference: string;
  versionId: string | null;
  covered: string[];
  uncovered: string[];
}

describe('the first assessment', () => {
  let catalog: TestCatalog;
  let customer: Caller;
  let other: Caller;
  let sales: Caller;
  let owner: Caller;

  beforeAll(async () => {
    catalog = await startCatalog(['HelloID-Conn-Prov-Target-EntraID', 'HelloID-Conn-Prov-Target-Topdesk']);
    await catalog.sync();
    const { api } = catalog;
    customer = await api.login('employee', await api.tenant('Gemeente Zonnedal'));
    other = await api.login('employee', await api.tenant('Zorggroep Meander'));
    sales = await api.login('sales');
    owner = await api.login('productOwner');
  }, 240_000);

  afterAll(() => catalog.close());

  async function file(form: object = {}, caller = customer): Promise<string> {
    const { beginRequest } = await caller.ask<{ beginRequest: { id: string } }>(
      'mutation ($form: JSON!) { beginRequest(input: { form: $form }) { id } }',
      { form: { ...FORM, ...form } },
    );
    await caller.ask('mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }', beginRequest);
    return beginRequest.id;
  }

  const candidates = async (id: string, query: string): Promise<Candidate[]> => {
    const { catalogCandidates } = await sales.ask<{ catalogCandidates: { items: Candidate[] } }>(
      `query ($id: ID!, $query: String!) { catalogCandidates(requestId: $id, query: $query) {
        items { kind id title reference versionId covered uncovered } } }`,
      { id, query },
    );
    return catalogCandidates.items;
  };

  const record = (id: string, choice = 'nothing', chosenId: string | null = null, query = 'AFAS Profit') =>
    sales.ask(
      `mutation ($id: ID!, $input: RecordSearchInput!) { recordCatalogSearch(requestId: $id, input: $input) { id } }`,
      { id, input: { query, choice, chosenId, reason: 'Looked at every candidate.' } },
    );

  const desk = async <T>(id: string, fields: string, caller = owner): Promise<T> =>
    (await caller.ask<{ deskRequest: T }>(`query ($id: ID!) { deskRequest(id: $id) { ${fields} } }`, { id }))
      .deskRequest;

  it('shows connectors by any of their names, with what they cover of what is asked', async () => {
    const id = await file();
    const found = await candidates(id, 'AFAS Profit Users');
    const users = found.find(({ title }) => /users/i.test(title))!;
    expect(users).toMatchObject({ kind: 'connector', covered: ['create', 'update'], uncovered: ['resources'] });
    expect(users.versionId).not.toBeNull();
    expect((await candidates(id, 'Azure AD')).map(({ title }) => title)).toContain('EntraID');
  });

  it('shows what another customer asked for already, also under another name of it', async () => {
    const first = await file({ applicationName: 'Ons Administratie' }, other);
    const second = await file({ applicationName: 'Nedap Ons' });
    const found = await candidates(second, 'Nedap Ons');
    expect(found.filter(({ kind }) => kind === 'request').map((one) => one.id)).toContain(first);
    expect(found.map((one) => one.id)).not.toContain(second);
    await record(second, 'request', first, 'Nedap Ons');
    await sales.ask(
      'mutation ($id: ID!, $first: ID!) { markDuplicate(requestId: $id, canonicalId: $first, reason: "The same.") { state } }',
      { id: second, first },
    );
    const joined = await desk<{ request: object }>(second, 'request { state canonical { id } }');
    expect(joined.request).toEqual({ state: 'duplicate', canonical: { id: first } });
    const { deskBoard } = await owner.ask<{ deskBoard: { cards: object[] }[] }>(
      '{ deskBoard(filter: { search: "Ons Administratie" }) { cards { id organisations } } }',
    );
    expect(deskBoard.flatMap(({ cards }) => cards)).toEqual([{ id: first, organisations: 2 }]);
  });

  it('is refused without a recorded search, and recorded with everything that was found', async () => {
    const id = await file();
    const passOn = () =>
      sales.ask('mutation ($id: ID!) { passOnRequest(requestId: $id, reason: "New.") { state } }', { id });
    await expect(passOn()).rejects.toThrow(/Search the catalog first/);
    expect(await desk(id, 'request { state trail { action } }')).toMatchObject({ request: { state: 'submitted' } });
    await expect(record(id, 'connector', id)).rejects.toThrow(/not among what the search finds/);
    await record(id);
    const seen = await desk<{ searches: { candidates: Candidate[]; choice: string }[] }>(
      id,
      `searches { choice candidates { title } } nextSteps { action missing { message } }`,
    );
    expect(seen.searches).toHaveLength(1);
    expect(seen.searches[0]!.candidates.length).toBeGreaterThan(1);
    await expect(catalog.query(`update catalog_search set reason = 'x'`).then(() => 'changed')).rejects.toThrow(
      /permission denied/,
    );
    expect(await passOn()).toEqual({ passOnRequest: { state: 'feasibility' } });
    const { request } = await desk<{ request: { trail: { action: string }[] } }>(id, 'request { trail { action } }');
    expect(request.trail.map(({ action }) => action)).toEqual(['begin', 'submit', 'take', 'recordSearch', 'passOn']);
  });

  it('points the customer at what exists, and says what is left to ask for', async () => {
    const id = await file();
    const users = (await candidates(id, 'AFAS Profit Users')).find(({ title }) => /users/i.test(title))!;
    await record(id, 'connector', users.id, 'AFAS Profit Users');
    await sales.ask(
      `mutation ($id: ID!, $versionId: ID!) { markExisting(requestId: $id, input: { versionId: $versionId, reason: "It is there." }) { id } }`,
      { id, versionId: users.versionId },
    );
    const { request } = await customer.ask<{
      request: { state: string; trail: { details: Record<string, unknown> }[] };
    }>('query ($id: ID!) { request(id: $id) { state connector { repository } trail { details } } }', { id });
    expect(request).toMatchObject({ state: 'existingConnector', connector: { repository: users.reference } });
    expect(request.trail.at(-1)!.details).toMatchObject({ versionId: users.versionId, uncovered: ['resources'] });
  });

  it('asks with a list and a date, and shows the customer nothing of what the desk keeps to itself', async () => {
    const id = await file();
    await record(id);
    const ask = (dueOn: string) =>
      sales.ask(
        `mutation ($id: ID!, $dueOn: String!) { askCustomer(requestId: $id, input: { questions: ["Which version?"], dueOn: $dueOn, reason: "To know." }) { holder } }`,
        { id, dueOn },
      );
    await expect(ask('2020-01-01')).rejects.toThrow(/The date has passed/);
    expect(await ask('2099-01-01')).toEqual({ askCustomer: { holder: 'customer' } });
    const { request } = await customer.ask<{ request: object }>(
      'query ($id: ID!) { request(id: $id) { openQuestions { questions dueOn } trail { action } } }',
      { id },
    );
    expect(request).toEqual({
      openQuestions: { questions: ['Which version?'], dueOn: '2099-01-01' },
      trail: ['begin', 'submit', 'take', 'ask'].map((action) => ({ action })),
    });
    await expect(desk(id, 'request { id }', customer)).rejects.toThrow(/desk.read/);
  });

  it('shows the desk an inbox and a board, with a priority that adds up', async () => {
    const id = await file({ applicationName: 'Zonnebloem Rooster', users: 999 });
    const { inbox } = await sales.ask<{ inbox: { items: { id: string; customer: string }[]; totalItems: number } }>(
      '{ inbox(search: "zonnebloem") { totalItems items { id customer organisations } } }',
    );
    expect(inbox).toEqual({ totalItems: 1, items: [{ id, customer: 'Gemeente Zonnedal', organisations: 1 }] });
    const { deskBoard } = await owner.ask<{ deskBoard: { name: string; cards: { priority: { score: number } }[] }[] }>(
      `{ deskBoard(filter: { by: "holder", search: "zonnebloem" }) { name totalItems cards { title priority { score terms { name factor weight points } } } } }`,
    );
    expect(deskBoard.map(({ name }) => name)).toContain('vendor');
    const [card] = deskBoard.find(({ name }) => name === 'sales')!.cards;
    expect(card).toMatchObject({
      priority: {
        score: 31,
        terms: [
          { name: 'organisations', factor: 1, weight: 10, points: 10 },
          { name: 'users', factor: 3, weight: 5, points: 15 },
          { name: 'mutations', factor: 2, weight: 3, points: 6 },
          { name: 'wantedDate', factor: 0, weight: 10, points: 0 },
        ],
      },
    });
  });

  it('keeps what is not possible until the day on which it is looked at again', async () => {
    const id = await file({ applicationName: 'Faxcentrale' });
    await record(id, 'nothing', null, 'Faxcentrale');
    await sales.ask('mutation ($id: ID!) { passOnRequest(requestId: $id, reason: "New.") { id } }', { id });
    const missing = async (action: string) =>
      (
        await desk<{ nextSteps: { action: string; missing: { message: string } | null }[] }>(
          id,
          'nextSteps { action missing { message } }',
        )
      ).nextSteps.find((step) => step.action === action)?.missing?.message ?? null;
    expect(await missing('startCheck1')).toMatch(/analysed first/);
    await owner.ask(
      'mutation ($id: ID!) { giveVerdict(requestId: $id, verdict: "vendorNeeded", reason: "There is no API.") { id } }',
      { id },
    );
    expect(await missing('startCheck1')).toBeNull();
    const aside = { reason: 'No API.', recheckOn: '2099-05-01', wouldChange: 'An API in release 12.' };
    await owner.ask(
      'mutation ($id: ID!, $input: SetAsideInput!) { setRequestAside(requestId: $id, input: $input) { state } }',
      { id, input: aside },
    );
    const rechecks = catalog.get(Rechecks);
    expect(await rechecks.reopenDue('2099-04-30')).toBe(0);
    expect(
      await Promise.all([rechecks.reopenDue('2099-05-01'), rechecks.reopenDue('2099-05-01')]).then((n) => n.sort()),
    ).toEqual([0, 1]);
    const { request } = await desk<{ request: { state: string; trail: { actorName: string; reason: string }[] } }>(
      id,
      'request { state trail { actorName reason } } assessment { wouldChange }',
    );
    expect(request.state).toBe('feasibility');
    expect(request.trail.at(-1)).toEqual({ actorName: 'recheck', reason: expect.stringContaining('look again') });
    const read = await customer.ask('query ($id: ID!) { request(id: $id) { trail { action reason details } } }', {
      id,
    });
    expect(JSON.stringify(read)).toContain('No API.');
    expect(JSON.stringify(read)).not.toContain('release 12');
  });

  it('is refused to everybody whose work it is not', async () => {
    const id = await file();
    const developer = await catalog.api.login('developer');
    const passOn = 'mutation ($id: ID!) { passOnRequest(requestId: $id, reason: "New.") { id } }';
    for (const caller of [customer, other, owner, developer]) {
      await expect(caller.ask(passOn, { id })).rejects.toThrow(/desk.assess/);
    }
    const impact = 'mutation ($id: ID!) { assessImpact(requestId: $id, impact: { risk: "high" }) { id } }';
    for (const caller of [customer, sales, developer]) {
      await expect(caller.ask(impact, { id })).rejects.toThrow(/desk.judge/);
    }
  });
});
