import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { asViewer } from '#access';
import { Lifecycle, RequestScope, RequestsRepository, RequestTrail } from '#requests';
import { startApi, type Caller, type TestApi } from '../support/api.js';
import { COMPLETE_FORM, viewerOf } from '../support/desk.js';

const BEGIN = 'mutation ($input: BeginRequestInput!) { beginRequest(input: $input) { id reference state } }';
const EDIT = `mutation ($id: ID!, $changes: JSON!) { editRequestForm(id: $id, changes: $changes) {
  title form { users vendorName } formProblems { field } } }`;
const STEP = `mutation ($id: ID!, $step: RequestStepInput!) { moveRequest(id: $id, step: $step) {
  state holder customerLabel phase possibleActions } }`;
const SHOW = `query ($id: ID!) { request(id: $id) { title tenantName requesterName possibleActions
  openQuestions { questions dueOn } trail { action internal actorName } } }`;

interface Shown {
  request: { tenantName: string; openQuestions: { questions: string[]; dueOn: string }; trail: { action: string }[] };
}

describe('requests through the API', () => {
  let api: TestApi;
  let owner: pg.Client;
  let customer: Caller;
  let stranger: Caller;
  let salesDesk: Caller;
  const sales = viewerOf('sales');

  beforeAll(async () => {
    api = await startApi();
    owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    customer = await api.login('employee', await api.tenant('Gemeente Zonnedal'));
    stranger = await api.login('administrator', await api.tenant('Zorggroep Meander'));
    salesDesk = await api.login('sales');
  });

  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  const begin = async (form: object = COMPLETE_FORM): Promise<string> => {
    const { data } = await customer.graphql<{ beginRequest: { id: string } }>(BEGIN, { input: { form } });
    return data!.beginRequest.id;
  };
  const step = (caller: Caller, id: string, one: object) =>
    caller.graphql<{ moveRequest: { state: string } }>(STEP, { id, step: one });

  it('begin as a draft, are saved field by field, and are sent when complete', async () => {
    const id = await begin({ applicationName: 'Zonne' });
    const early = await step(customer, id, { action: 'submit' });
    expect(early.errors![0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    const wrong = await customer.graphql(EDIT, { id, changes: { users: 'many' } });
    expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'users' });
    const { data } = await customer.graphql<{ editRequestForm: object }>(EDIT, { id, changes: COMPLETE_FORM });
    expect(data!.editRequestForm).toEqual({
      title: 'Zonnebloem HR',
      form: { users: 400, vendorName: '' },
      formProblems: [],
    });
    const sent = await step(customer, id, { action: 'submit' });
    expect(sent.data!.moveRequest).toEqual({
      state: 'submitted',
      holder: 'sales',
      customerLabel: 'received',
      phase: 'preliminary',
      possibleActions: ['withdraw'],
    });
    const late = await customer.graphql(EDIT, { id, changes: { users: 1 } });
    expect(late.errors![0]!.message).toContain('Add what is new as a message');
  });

  it('are listed for their own organisation alone', async () => {
    await begin();
    const list = '{ myRequests { totalItems items { reference title } } }';
    const own = await customer.graphql<{ myRequests: { totalItems: number } }>(list);
    expect(own.data!.myRequests.totalItems).toBeGreaterThan(0);
    const other = await stranger.graphql<{ myRequests: { totalItems: number } }>(list);
    expect(other.data!.myRequests).toEqual({ totalItems: 0, items: [] });
  });

  it('are shown to the desk with the name of the customer, and to no other customer at all', async () => {
    const id = await begin();
    const atDesk = await salesDesk.graphql<Shown>(SHOW, { id });
    expect(atDesk.data!.request.tenantName).toBe('Gemeente Zonnedal');
    const refused = await stranger.graphql(SHOW, { id });
    expect(refused).toMatchObject({ data: null, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    for (const one of [{ action: 'submit' }, { action: 'withdraw', reason: 'Mine now.' }]) {
      expect((await step(stranger, id, one)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    }
    expect((await stranger.graphql(EDIT, { id, changes: { users: 1 } })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await api.anonymous.graphql(SHOW, { id })).errors![0]!.extensions.code).toBe('NOT_LOGGED_IN');
  });

  it('take none of the desk’s steps from a customer', async () => {
    const id = await begin();
    await step(customer, id, { action: 'submit' });
    const refused = await step(customer, id, { action: 'take' });
    expect(refused.errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'action' });
    expect((await step(salesDesk, id, { action: 'withdraw', reason: 'x' })).errors![0]!.extensions.code).toBe(
      'NOT_ALLOWED',
    );
  });

  it('ask questions, and go on where they were when each has an answer', async () => {
    const id = await begin();
    await step(customer, id, { action: 'submit' });
    const questions = ['Which version do you have?', 'Who may grant access?'];
    await asViewer(sales, async () => {
      await api.app.get(Lifecycle).move(id, { action: 'take' });
      const details = { questions, dueOn: '2027-01-15' };
      await api.app.get(Lifecycle).move(id, { action: 'ask', reason: 'Two things are missing.', details });
    });
    const shown = await customer.graphql<Shown>(SHOW, { id });
    expect(shown.data!.request.openQuestions).toEqual({ questions, dueOn: '2027-01-15' });
    const answer = (answers: object[]) => step(customer, id, { action: 'answer', details: { answers } });
    const half = await answer([{ question: questions[0], answer: 'Version 7' }]);
    expect(half.errors![0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', field: 'answers' } });
    expect(half.errors![0]!.message).toContain(questions[1]);
    const whole = await answer(questions.map((question) => ({ question, answer: 'unknown' })));
    expect(whole.data!.moveRequest.state).toBe('intakeAssessment');
    expect((await customer.graphql<Shown>(SHOW, { id })).data!.request.openQuestions.questions).toEqual([]);
  });

  it('can be withdrawn with a reason and opened again with new information', async () => {
    const id = await begin();
    expect((await step(customer, id, { action: 'withdraw' })).errors![0]!.extensions.field).toBe('reason');
    expect((await step(customer, id, { action: 'withdraw', reason: 'No budget.' })).data!.moveRequest.state).toBe(
      'withdrawn',
    );
    expect((await step(customer, id, { action: 'reopen', reason: 'There is budget.' })).data!.moveRequest.state).toBe(
      'submitted',
    );
    await step(customer, id, { action: 'withdraw', reason: 'No budget after all.' });
    await owner.query(`update request set closed_at = now() - interval '61 days' where id = $1`, [id]);
    const late = await step(customer, id, { action: 'reopen', reason: 'Again.' });
    expect(late.errors![0]!.message).toContain('more than 60 days ago');
  });

  it('hide from a customer what the desk writes for itself', async () => {
    const id = await begin();
    await asViewer(sales, () =>
      api.app.get(RequestScope).run(async () => {
        const request = await api.app.get(RequestsRepository).lock(id);
        await api.app.get(RequestTrail).record(request, { action: 'recordSearch', internal: true });
      }),
    );
    const actions = async (caller: Caller) =>
      (await caller.graphql<Shown>(SHOW, { id })).data!.request.trail.map(({ action }) => action);
    expect(await actions(customer)).toEqual(['begin']);
    expect(await actions(salesDesk)).toEqual(['begin', 'recordSearch']);
  });
});
