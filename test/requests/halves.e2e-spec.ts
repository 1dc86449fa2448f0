import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DesignsService, Duplicates, OtherHalves } from '#requests';
import { startApi, type TestApi } from '../support/api.js';
import { type Actor, COMPLETE_FORM, TestDesk } from '../support/desk.js';

const RELATED = `query ($id: ID!) { deskRequest(id: $id) { otherHalf related { id relation tenantName apiDocuments { name } } } }`;
const INBOX = '{ inbox { items { id } } }';
const OPEN = 'mutation ($id: ID!) { openOtherHalf(requestId: $id) { id } }';

interface Related {
  deskRequest: {
    otherHalf: string[];
    related: { id: string; relation: string; tenantName: string; apiDocuments: { name: string }[] }[];
  };
}

describe('requests that belong together', () => {
  let api: TestApi;
  let desk: TestDesk;
  let customer: Actor;
  let other: Actor;
  let sales: Actor;
  let owner: Actor;

  beforeAll(async () => {
    api = await startApi();
    desk = new TestDesk(api);
    customer = await desk.actor('employee', await api.tenant('Gemeente Zonnedal'));
    other = await desk.actor('employee', await api.tenant('Zorggroep Meander'));
    [sales, owner] = [await desk.actor('sales'), await desk.actor('productOwner')];
  });
  afterAll(() => api.close());

  const attach = async (by: Actor, id: string): Promise<void> => {
    const file = new FormData();
    file.set('kind', 'apiDocument');
    file.set('file', new Blob(['openapi: 3.1.0\npaths: {}\n']), 'kluis.yaml');
    expect((await by.caller.fetch(`/requests/${id}/attachments`, { method: 'POST', body: file })).status).toBe(201);
  };
  const related = async (id: string) => (await owner.caller.ask<Related>(RELATED, { id })).deskRequest;
  const inbox = async ({ caller }: Actor): Promise<string[]> =>
    (await caller.ask<{ inbox: { items: { id: string }[] } }>(INBOX)).inbox.items.map(({ id }) => id);

  it('are two where a wish is for both directions: the other half begins with its document, for the same person', async () => {
    const both = { ...COMPLETE_FORM, direction: 'both', functions: ['persons', 'create', 'departments'] };
    const { id } = await desk.inStudy(customer, sales, both);
    await attach(customer, id);
    expect(await related(id)).toMatchObject({ otherHalf: ['persons', 'departments'], related: [] });
    await expect(sales.caller.ask(OPEN, { id })).rejects.toThrow('NOT_ALLOWED');
    const { openOtherHalf: half } = await owner.caller.ask<{ openOtherHalf: { id: string } }>(OPEN, { id });
    expect(await desk.see(customer, half.id)).toMatchObject({
      state: 'submitted',
      halfOfId: id,
      requesterId: customer.caller.userId,
      form: { direction: 'source', functions: ['persons', 'departments'], users: COMPLETE_FORM.users },
    });
    expect((await desk.see(customer, id)).form).toMatchObject({ direction: 'target', functions: ['create'] });
    const document = { apiDocuments: [{ name: 'kluis.yaml' }], tenantName: 'Gemeente Zonnedal', relation: 'half' };
    expect(await related(id)).toEqual({ otherHalf: [], related: [{ id: half.id, ...document }] });
    expect((await related(half.id)).related).toEqual([{ id, ...document }]);
    await expect(owner.caller.ask(OPEN, { id })).rejects.toThrow('CONFLICT');
  });

  it('are not two once the design is done, or where all of it is the work of one connector', async () => {
    const one = await desk.inStudy(customer, sales, { ...COMPLETE_FORM, direction: 'both' });
    expect(await desk.as(owner, async () => desk.get(OtherHalves).functions(one))).toEqual([]);
    const built = await desk.inStudy(customer, sales, { ...COMPLETE_FORM, functions: ['persons', 'create'] });
    await desk.record(
      owner,
      built.id,
      { action: 'planDevelopment' },
      { state: 'readyForDevelopment', holder: 'developer' },
    );
    await expect(owner.caller.ask(OPEN, { id: built.id })).rejects.toThrow('CONFLICT');
  });

  it('keep a design from being approved while it forgets what was asked', async () => {
    const form = { ...COMPLETE_FORM, direction: 'both', functions: ['persons', 'create'] };
    const { id } = await desk.inStudy(customer, sales, form);
    const designs = desk.get(DesignsService);
    const first = await desk.as(owner, () => designs.state(id, 'functional'));
    const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);
    expect(codes(first.problems)).not.toContain('designs.forgotten');
    const saved = await desk.as(owner, () => designs.save(id, 'functional', { ...first.content, outOfScope: [] }));
    expect(saved.problems.find(({ code }) => code === 'designs.forgotten')?.message).toContain('asked for "persons"');
    const second = await desk.actor('productOwner');
    await expect(desk.as(second, () => designs.approve(id, 'functional', 1))).rejects.toThrow('asked for "persons"');
  });

  it('are joined by the product owner too, when the study finds it, and what came with one is found from the other', async () => {
    const stays = await desk.inStudy(customer, sales, COMPLETE_FORM);
    const joined = await desk.inStudy(other, sales, COMPLETE_FORM);
    await attach(other, joined.id);
    await expect(desk.as(sales, () => desk.get(Duplicates).join(joined.id, stays.id, 'The same.'))).rejects.toThrow(
      'may not',
    );
    await owner.caller.ask(
      'mutation ($id: ID!, $stays: ID!) { markDuplicate(requestId: $id, canonicalId: $stays, reason: "The same.") { id } }',
      { id: joined.id, stays: stays.id },
    );
    expect(await desk.see(owner, joined.id)).toMatchObject({ state: 'duplicate', canonicalId: stays.id });
    expect(await desk.sql(owner, 'select tenant_id from request_vote where request_id = $1', [stays.id])).toHaveLength(
      1,
    );
    expect((await related(stays.id)).related).toEqual([
      { id: joined.id, relation: 'joined', tenantName: 'Zorggroep Meander', apiDocuments: [{ name: 'kluis.yaml' }] },
    ]);
    await expect(customer.caller.ask(RELATED, { id: stays.id })).rejects.toThrow('NOT_ALLOWED');
  });

  it('wait in the inbox of the role that has the ball', async () => {
    const developer = await desk.actor('developer');
    const { id } = await desk.file(customer, COMPLETE_FORM);
    await desk.move(customer, id, 'submit');
    const studied = await desk.inStudy(customer, sales, COMPLETE_FORM);
    const built = await desk.inStudy(customer, sales, COMPLETE_FORM);
    await desk.record(owner, built.id, { action: 'askReview' }, { state: 'securityCheck2', holder: 'reviewer' });
    const all = [id, studied.id, built.id];
    const of = async (actor: Actor) => (await inbox(actor)).filter((one) => all.includes(one));
    expect(await of(sales)).toEqual([id]);
    expect(await of(owner)).toEqual([studied.id]);
    expect(await of(developer)).toEqual([built.id]);
    await desk.move(owner, studied.id, 'contactVendor');
    expect(await of(owner)).toEqual([studied.id]);
  });
});
