import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asViewer, type Viewer } from '#access';
import { DomainError, Transaction } from '#platform';
import { Lifecycle, type Request, RequestScope, RequestsRepository, RequestsService, TrailRepository } from '#requests';
import { startApi, type TestApi } from '../support/api.js';
import { COMPLETE_FORM, viewerOf } from '../support/desk.js';

describe('a request and its trail', () => {
  let api: TestApi;
  let customer: Viewer;
  let stranger: Viewer;
  let sales: Viewer;

  beforeAll(async () => {
    api = await startApi();
    customer = viewerOf('employee', await api.tenant('A'));
    stranger = viewerOf('employee', await api.tenant('B'));
    sales = viewerOf('sales');
  });

  afterAll(() => api.close());

  const file = (form: object): Promise<Request> =>
    asViewer(customer, () => api.app.get(RequestsService).begin({ form }));
  const move = (viewer: Viewer, id: string, action: 'submit' | 'take' | 'passOn', reason?: string) =>
    asViewer(viewer, () => api.app.get(Lifecycle).move(id, { action, reason }));
  const see = (viewer: Viewer, id: string): Promise<Request> =>
    asViewer(viewer, () => api.app.get(RequestScope).run(() => api.app.get(RequestsRepository).get(id)));

  it('is a draft until its form is complete, and says what is missing', async () => {
    const draft = await file({ applicationName: 'Zonnebloem HR' });
    expect(draft.number).toBeGreaterThan(1000);
    await expect(move(customer, draft.id, 'submit')).rejects.toThrow(/Choose at least one function/);
    await asViewer(customer, () => api.app.get(RequestsService).editForm(draft.id, COMPLETE_FORM));
    expect(await move(customer, draft.id, 'submit')).toMatchObject({ state: 'submitted', holder: 'sales' });
  });

  it('moves only by those who may, and only after what has to come first', async () => {
    const { id } = await file(COMPLETE_FORM);
    await move(customer, id, 'submit');
    await expect(move(customer, id, 'take')).rejects.toThrow(/Your role may not/);
    await move(sales, id, 'take');
    await expect(move(sales, id, 'passOn', 'It is new.')).rejects.toThrow(/Search the catalog first/);
    await expect(move(sales, id, 'submit')).rejects.toThrow(DomainError);
  });

  it('keeps everything that happened, and nobody can change that', async () => {
    const { id } = await file(COMPLETE_FORM);
    await move(customer, id, 'submit');
    const trail = await asViewer(sales, () => api.app.get(RequestScope).run(() => api.app.get(TrailRepository).of(id)));
    expect(trail.map(({ number, action, toState }) => [number, action, toState])).toEqual([
      [1, 'begin', 'draft'],
      [2, 'submit', 'submitted'],
    ]);
    const sql = (statement: string) =>
      asViewer(sales, () => api.app.get(RequestScope).run(() => api.app.get(Transaction).query(statement, [id])));
    await expect(sql(`update request_trail set reason = 'x' where request_id = $1`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql('delete from request_trail where request_id = $1')).rejects.toThrow(/permission denied/);
    await expect(sql(`update request set state = 'published' where id = $1`)).rejects.toThrow(/without an entry/);
    await expect(sql('delete from request where id = $1')).rejects.toThrow(/permission denied/);
  });

  it('begins as a draft, and what belongs to it belongs to its organisation', async () => {
    const { id, tenantId } = await file(COMPLETE_FORM);
    const sql = (statement: string, ...values: unknown[]) =>
      asViewer(sales, () =>
        api.app.get(RequestScope).run(() => api.app.get(Transaction).query(statement, [id, ...values])),
      );
    const copy = (state: string, length: number) =>
      sql(`insert into request (tenant_id, kind, title, state, holder, form, requester_name, trail_length)
        select tenant_id, kind, title, '${state}', holder, form, requester_name, ${length} from request where id = $1`);
    await expect(copy('published', 0)).rejects.toThrow(/begins as draft/);
    await expect(copy('draft', 3)).rejects.toThrow(/begins as draft/);
    await copy('draft', 0);
    const say = (tenant: string) =>
      sql(
        `insert into request_message (request_id, tenant_id, audience, body, author_name, by_desk) values ($1, $2, 'customer', 'x', 'x', true)`,
        tenant,
      );
    await expect(say(stranger.tenantId!)).rejects.toThrow(/foreign key/);
    await say(tenantId);
  });

  it('is seen by its own organisation and by the desk, and by no other customer', async () => {
    const { id } = await file(COMPLETE_FORM);
    expect((await see(customer, id)).title).toBe('Zonnebloem HR');
    expect((await see(sales, id)).title).toBe('Zonnebloem HR');
    await expect(see(stranger, id)).rejects.toThrow(/There is no request/);
  });
});
