import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AttachmentsService, ChecksService, VendorsService } from '#requests';
import { startApi, type TestApi } from '../support/api.js';
import { type Actor, COMPLETE_FORM, TestDesk } from '../support/desk.js';

const CUSTOMER = 'Gemeente Geheimhuizen';
const FORM = {
  ...COMPLETE_FORM,
  vendorName: 'Zonnebloem Software B.V.',
  applicationUrl: 'https://hr.zonnebloem.nl',
};

interface Question {
  id: string;
  code: string;
  textEn: string;
  answer: { value: string; text: string; via: string; person: string } | null;
  reusedFrom: number | null;
}

const QUESTIONS = '{ id code textEn answer { value text via person } reusedFrom }';

describe('vendors', () => {
  let api: TestApi;
  let desk: TestDesk;
  let customer: Actor;
  let sales: Actor;
  let owner: Actor;
  let requestId: string;

  beforeAll(async () => {
    api = await startApi();
    desk = new TestDesk(api);
    customer = await desk.actor('employee', await api.tenant(CUSTOMER));
    sales = await desk.actor('sales');
    owner = await desk.actor('productOwner');
  });

  afterAll(() => api.close());

  beforeEach(async () => {
    requestId = (await desk.inStudy(customer, sales, FORM)).id;
  });

  const ask = <T>(query: string, variables = {}, by = owner): Promise<T> => by.caller.ask<T>(query, variables);
  const standard = async (id = requestId): Promise<Question[]> =>
    (
      await ask<{ askVendorStandard: Question[] }>(
        `mutation ($id: ID!) { askVendorStandard(requestId: $id) ${QUESTIONS} }`,
        { id },
      )
    ).askVendorStandard;
  const give = async (days = 7): Promise<string> =>
    (
      await ask<{ giveVendorLink: string }>(
        'mutation ($id: ID!, $link: VendorLinkInput!) { giveVendorLink(requestId: $id, link: $link) }',
        { id: requestId, link: { sentTo: 'api@zonnebloem.nl', days } },
      )
    ).giveVendorLink;
  const open = (token: string) =>
    api.anonymous.graphql<{ vendorQuestionnaire: { vendor: string; questions: Question[] } }>(
      'query ($token: String!) { vendorQuestionnaire(token: $token) { vendor questions { id kind textEn textNl } } }',
      { token },
    );
  const answer = (token: string, body: object) =>
    api.anonymous.fetch(`/vendor-links/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('are one record for all requests about what they make, whatever the name is written like', async () => {
    const [first] = await standard();
    expect(first!.code).toBe('credentialPerCustomer');
    const later = await desk.inStudy(customer, sales, {
      ...FORM,
      vendorName: 'zonnebloem software',
      applicationUrl: '',
    });
    const found = await ask<{ requestVendor: { chosen: boolean; vendor: { id: string; name: string } } }>(
      'query ($id: ID!) { requestVendor(requestId: $id) { chosen vendor { id name } } }',
      { id: later.id },
    );
    expect(found.requestVendor).toMatchObject({ chosen: false, vendor: { name: 'Zonnebloem Software B.V.' } });
    await ask(
      `mutation ($id: ID!) { saveVendor(vendorId: $id, vendor: { name: "Zonnebloem", formerNames: ["Zonnebloem Software B.V.", "Tulp HR"], domain: "https://www.zonnebloem.nl" }) { id } }`,
      { id: found.requestVendor.vendor.id },
    );
    const renamed = await desk.inStudy(customer, sales, { ...FORM, vendorName: 'TULP-HR', applicationUrl: '' });
    const again = await ask<{ requestVendor: { vendor: { name: string } } }>(
      'query ($id: ID!) { requestVendor(requestId: $id) { vendor { name } } }',
      { id: renamed.id },
    );
    expect(again.requestVendor.vendor.name).toBe('Zonnebloem');
  });

  it('answer through a link once, without a login, and learn nothing of who asks', async () => {
    const questions = await standard();
    await desk.move(owner, requestId, 'contactVendor', 'Their sales have to push.');
    const shown = await ask<{ request: { state: string } }>(
      'query ($id: ID!) { request(id: $id) { state trail { action reason } } }',
      { id: requestId },
      customer,
    );
    expect(shown.request.state).toBe('vendorContact');
    expect(JSON.stringify(shown)).not.toMatch(/contactVendor|Their sales/);
    const token = await give();
    const seen = await open(token);
    expect(seen.data!.vendorQuestionnaire.questions).toHaveLength(questions.length);
    expect(JSON.stringify(seen)).not.toMatch(/Geheimhuizen|Zonnebloem HR|R-\d|Test /);

    const shared = questions.find(({ code }) => code === 'credentialPerCustomer')!;
    const body = {
      person: 'Ilse Bakker',
      answers: [{ questionId: shared.id, value: 'no', text: 'One key for all partners.' }],
    };
    expect((await answer(token, body)).status).toBe(204);
    expect(await desk.see(owner, requestId)).toMatchObject({ state: 'feasibility', holder: 'productOwner' });

    const twice = await answer(token, body);
    expect([twice.status, ((await twice.json()) as { message: string }).message]).toEqual([
      409,
      expect.stringMatching(/have been answered/),
    ]);
    expect((await open(token)).errors![0]!.message).toMatch(/have been answered/);

    const { vendorQuestions } = await ask<{ vendorQuestions: Question[] }>(
      `query ($id: ID!) { vendorQuestions(requestId: $id) ${QUESTIONS} }`,
      { id: requestId },
    );
    expect(vendorQuestions.find(({ code }) => code === shared.code)).toMatchObject({
      answer: { value: 'no', text: 'One key for all partners.', via: 'link', person: 'Ilse Bakker' },
      reusedFrom: null,
    });
  });

  it('send a description of their API before they answer, for the desk alone, while the link is open', async () => {
    const [question] = await standard();
    const token = await give();
    const send = (to: string) => {
      const form = new FormData();
      form.set('file', new Blob(['openapi: 3.0.3\npaths: {}\n']), 'zonnebloem.yaml');
      return api.anonymous.fetch(`/vendor-links/${to}/documents`, { method: 'POST', body: form });
    };
    expect((await send('made-up')).status).toBe(404);
    expect((await send(token)).status).toBe(204);
    const files = (actor: Actor) => desk.as(actor, () => desk.get(AttachmentsService).of(requestId));
    expect(await files(owner)).toMatchObject([{ name: 'zonnebloem.yaml', kind: 'apiDocument', audience: 'internal' }]);
    expect(await files(customer)).toEqual([]);
    const body = { person: 'Ilse', answers: [{ questionId: question!.id, value: 'yes' }] };
    expect((await answer(token, body)).status).toBe(204);
    expect((await send(token)).status).toBe(409);
    expect(await files(owner)).toHaveLength(1);
  });

  it('bring so many files through one link and no more, whatever comes at once', async () => {
    await standard();
    const token = await give();
    const send = (text: string) => {
      const form = new FormData();
      form.set('file', new Blob([`openapi: 3.0.3\n# ${text}\n`]), 'zonnebloem.yaml');
      return api.anonymous.fetch(`/vendor-links/${token}/documents`, { method: 'POST', body: form });
    };
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => send(String(at))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(10).fill(204), 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(await refused.text()).toContain('At most 10 files come through one link');
    expect(await desk.as(owner, () => desk.get(AttachmentsService).of(requestId))).toHaveLength(10);

    const full = await give();
    await asOwner(`update vendor_link set document_bytes = 50000000 where used_at is null and documents = 0`);
    const form = new FormData();
    form.set('file', new Blob(['openapi: 3.0.3\n']), 'zonnebloem.yaml');
    const late = await api.anonymous.fetch(`/vendor-links/${full}/documents`, { method: 'POST', body: form });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('At most 50 MB')]);
  });

  it('are not asked twice: a later request shows what they said, and for which one', async () => {
    const { number } = await desk.see(owner, requestId);
    const [first] = await standard();
    await ask(
      `mutation ($id: ID!, $question: ID!) { recordVendorAnswer(requestId: $id, questionId: $question, answer: { value: "yes", text: "Per customer.", person: "Ilse" }) { id } }`,
      { id: requestId, question: first!.id },
    );
    const later = await desk.inStudy(customer, sales, FORM);
    const [reused] = await standard(later.id);
    expect(reused).toMatchObject({ answer: { value: 'yes', via: 'contact' }, reusedFrom: number });
  });

  it('are asked again after a year: what they said then is shown, and is evidence no more', async () => {
    const other = { ...FORM, vendorName: 'Zonnewende BV', applicationUrl: 'https://zonnewende.nl' };
    const { id } = await desk.inStudy(customer, sales, other);
    const [question] = await standard(id);
    await ask(
      `mutation ($id: ID!, $question: ID!) { recordVendorAnswer(requestId: $id, questionId: $question, answer: { value: "yes", text: "Per customer.", person: "Ilse" }) { id } }`,
      { id, question: question!.id },
    );
    const item = async () =>
      (await desk.as(owner, () => desk.get(ChecksService).state(id, 1))).items.find(
        ({ item: name }) => name === 'credentialPerCustomer',
      );
    const shown = async () =>
      (
        await ask<{ vendors: { items: { openQuestions: number }[] } }>(
          '{ vendors(search: "Zonnewende") { items { openQuestions } } }',
        )
      ).vendors.items[0]!.openQuestions;
    const age = (interval: string) =>
      asOwner(`update vendor_answer set at = now() - interval '${interval}' where question_id = '${question!.id}'`);
    await age('11 months');
    expect(await item()).toMatchObject({ suggested: 'yes' });
    const open = await shown();
    await age('13 months');
    expect(await item()).toMatchObject({ suggested: 'unknown', because: { code: 'askVendor' } });
    expect(await shown()).toBe(open + 1);
    const { vendorQuestions } = await ask<{ vendorQuestions: object[] }>(
      'query ($id: ID!) { vendorQuestions(requestId: $id) { code answer { value } lapsed { value person } reusedFrom } }',
      { id },
    );
    expect(vendorQuestions[0]).toEqual({
      code: 'credentialPerCustomer',
      answer: null,
      lapsed: { value: 'yes', person: 'Ilse' },
      reusedFrom: null,
    });
  });

  it('come first while a promise of theirs is past its date, until they answer or promise anew', async () => {
    const named = async (name: string) => {
      const form = { ...FORM, vendorName: name, applicationUrl: `https://${name.toLowerCase()}.nl` };
      const { id } = await desk.inStudy(customer, sales, form);
      await standard(id);
      const { requestVendor } = await ask<{ requestVendor: { vendor: { id: string } } }>(
        'query ($id: ID!) { requestVendor(requestId: $id) { vendor { id } } }',
        { id },
      );
      return requestVendor.vendor.id;
    };
    const [first, second, third] = [await named('Belofteaa'), await named('Beloftebb'), await named('Beloftecc')];
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const log = (vendorId: string, promisedDate: string | null, answer: string) =>
      desk.as(owner, () =>
        desk.get(VendorsService).logContact(vendorId, {
          onDate: day(0),
          person: 'Ilse',
          channel: 'phone',
          question: 'When?',
          answer,
          nextAction: '',
          promisedDate,
        }),
      );
    const list = async () =>
      (
        await ask<{ vendors: { items: { name: string; promised: string | null; overdue: boolean }[] } }>(
          '{ vendors(search: "Belofte") { items { name promised overdue } } }',
        )
      ).vendors.items.map(({ name, promised, overdue }) => [name, promised, overdue]);
    await log(first, day(9), 'Soon.');
    await log(second, day(-2), 'Soon.');
    await log(third, day(-5), 'Soon.');
    await log(third, null, '');
    expect(await list()).toEqual([
      ['Beloftecc', day(-5), true],
      ['Beloftebb', day(-2), true],
      ['Belofteaa', day(9), false],
    ]);
    await log(second, null, 'Here it is.');
    await log(third, day(4), 'A little later.');
    expect(await list()).toEqual([
      ['Belofteaa', day(9), false],
      ['Beloftebb', null, false],
      ['Beloftecc', day(4), false],
    ]);
  });

  it('cannot use a link that was revoked, has expired, or was made up', async () => {
    const questions = await standard();
    const body = { person: 'Ilse', answers: [{ questionId: questions[0]!.id, value: 'yes' }] };
    const revoked = await give();
    const { vendorLinks } = await ask<{ vendorLinks: { id: string }[] }>(
      'query ($id: ID!) { vendorLinks(requestId: $id) { id } }',
      { id: requestId },
    );
    await ask('mutation ($id: ID!, $link: ID!) { revokeVendorLink(requestId: $id, linkId: $link) { id } }', {
      id: requestId,
      link: vendorLinks[0]!.id,
    });
    expect((await open(revoked)).errors![0]!.message).toMatch(/taken back/);
    expect((await answer(revoked, body)).status).toBe(409);

    const expired = await give();
    await expect(desk.sql(owner, `update vendor_link set expires_at = now() + interval '1 year'`)).rejects.toThrow(
      /permission denied/,
    );
    await asOwner(
      `update vendor_link set expires_at = now() - interval '1 minute' where used_at is null and revoked_at is null`,
    );
    expect((await open(expired)).errors![0]!.message).toMatch(/expired/);
    expect((await answer(expired, body)).status).toBe(409);

    expect((await open('made-up')).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await answer('made-up', body)).status).toBe(404);
    const tokens = await desk.sql<{ token_hash: string }>(owner, 'select token_hash from vendor_link');
    expect(tokens.map(({ token_hash: hash }) => hash)).not.toContain(expired);
  });

  it('read no customer’s name in a question, and customers read nothing of vendors', async () => {
    await expect(
      ask(
        `mutation ($id: ID!) { askVendor(requestId: $id, question: { textEn: "Does ${CUSTOMER} have a test tenant?", textNl: "Is er een testomgeving?" }) { id } }`,
        { id: requestId },
      ),
    ).rejects.toThrow(/must not learn who asks/);
    await standard();
    for (const table of ['vendor', 'vendor_contact', 'vendor_question', 'vendor_answer', 'vendor_link']) {
      expect(await desk.sql(customer, `select * from ${table}`)).toEqual([]);
    }
    await expect(ask('{ vendors { totalItems } }', {}, customer)).rejects.toThrow(/You may not do this/);
  });

  it('keep what was said: nobody changes or deletes an entry', async () => {
    for (const table of ['vendor_contact', 'vendor_question', 'vendor_answer']) {
      await expect(desk.sql(owner, `delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(desk.sql(owner, `update ${table} set by_name = 'x'`)).rejects.toThrow(/permission denied/);
    }
  });

  /** As the database's owner: makes time pass. */
  async function asOwner(statement: string): Promise<void> {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: api.database.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});
