import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CheckState, ChecksService, FeasibilityReports, ReportQuestions, VendorQuestionsService } from '#requests';
import { openApiDocument } from '../../apps/sandbox/src/roosterwijs/openapi.js';
import { startApi, type TestApi } from '../support/api.js';
import { TestDesk, type Actor } from '../support/desk.js';

const FORM = {
  applicationName: 'Roosterwijs',
  vendorName: 'Weekritme BV',
  applicationType: 'healthcare',
  direction: 'target',
  functions: ['create', 'update'],
  users: 400,
  hosting: 'saas',
  apiDocumentation: { kind: 'file' },
  credentialIsOwn: 'yes',
};
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../samples/api-documents', name), 'utf8');

/** What one part of the desk finds out is what the next one goes by. */
describe('evidence', () => {
  let api: TestApi;
  let desk: TestDesk;
  let [customer, sales, owner]: Actor[] = [];

  beforeAll(async () => {
    api = await startApi();
    desk = new TestDesk(api);
    customer = await desk.actor('administrator', await api.tenant('Zorggroep Meander'));
    sales = await desk.actor('sales');
    owner = await desk.actor('productOwner');
  }, 120_000);
  afterAll(() => api.close());

  const reports = (id: string) => desk.as(owner!, () => desk.get(FeasibilityReports).of(id));
  const studied = (document: string, form: object = {}): Promise<string> =>
    desk.studied({ customer: customer!, sales: sales!, owner: owner! }, { ...FORM, ...form }, document);
  const check = (id: string, number: number): Promise<CheckState> =>
    desk.as(owner!, () => desk.get(ChecksService).state(id, number));
  const item = async (id: string, number: number, name: string, subject = '') =>
    (await check(id, number)).items.find((one) => one.item === name && one.subject === subject);
  const rule = async (id: string, lineId: string, answer: 'yes' | 'no') => {
    const [newest] = await reports(id);
    await desk.as(owner!, () =>
      desk.get(FeasibilityReports).overrule(newest!.row.id, { lineId, answer, reason: 'Heard so.' }),
    );
  };
  const statement = async (id: string, code: string, value: 'yes' | 'no') => {
    const service = desk.get(VendorQuestionsService);
    const question = (await desk.as(owner!, () => service.of(id))).find((one) => one.code === code)!;
    await desk.as(owner!, () => service.recordAnswer(id, question.id, { value, person: 'Ilse' }));
  };

  it('of a shared key in the API document stops the request; a ruling does not resolve it, the vendor does', async () => {
    const id = await studied(JSON.stringify(openApiDocument('https://api.roosterwijs.example')));
    expect(await item(id, 1, 'credentialPerCustomer')).toMatchObject({
      blocker: true,
      because: { code: 'documentSuggestsShared' },
    });
    await rule(id, 'G4', 'yes');
    await desk.move(owner!, id, 'startCheck1');
    await expect(desk.move(owner!, id, 'startFunctionalDesign')).rejects.toThrow(/one credential for all customers/);

    const questions = desk.get(ReportQuestions);
    const open = await desk.as(owner!, () => questions.open(id));
    expect(open.map(({ code }) => code)).toEqual([
      'credentialPerCustomer',
      'api.rateLimit',
      'api.testSystem',
      'credentialRotation',
    ]);
    const asked = await desk.as(owner!, () => questions.ask(id));
    expect(asked).toHaveLength(open.length);
    for (const { textEn, textNl } of asked) expect(textEn).not.toBe(textNl);
    expect(await desk.as(owner!, () => questions.open(id))).toEqual([]);
    await expect(desk.as(owner!, () => questions.ask(id))).rejects.toThrow(/on the list already/);

    await statement(id, 'credentialPerCustomer', 'no');
    expect(await item(id, 1, 'credentialPerCustomer')).toMatchObject({ because: { code: 'vendorSharesCredential' } });
    await statement(id, 'credentialPerCustomer', 'yes');
    expect(await item(id, 1, 'credentialPerCustomer')).toMatchObject({ blocker: false, answer: 'yes' });
    await expect(desk.move(owner!, id, 'startFunctionalDesign')).rejects.toThrow(/Sign security check 1/);
  });

  it('of forbidden data that comes along stops it too, until the vendor can keep it back', async () => {
    const id = await studied(sample('zorgrooster-nl.yaml'), { applicationName: 'Zorgrooster', vendorName: 'Zorgsoft' });
    for (const field of ['bsn', 'salarisschaal'])
      expect(await item(id, 1, 'apiField', field)).toMatchObject({ blocker: true, because: { code: 'cannotNarrow' } });
    expect(await item(id, 1, 'apiField', 'geboortedatum')).toBeUndefined();
    await rule(id, 'G5', 'yes');
    await rule(id, 'fieldNarrowing', 'yes');
    expect(await item(id, 1, 'apiField', 'bsn')).toMatchObject({ blocker: true });
    await desk.as(owner!, () => desk.get(ReportQuestions).ask(id));
    await statement(id, 'fieldNarrowing', 'yes');
    expect(await item(id, 1, 'apiField', 'bsn')).toMatchObject({ blocker: false, answer: 'yes' });
  });

  it('can be made worse by a ruling: what a person knows to be missing counts', async () => {
    const id = await studied(JSON.stringify(openApiDocument('https://other.example')).replace('birthDate', 'bsn'), {
      applicationName: 'Roosterwijzer',
      vendorName: 'Another',
    });
    expect(await item(id, 1, 'apiField', 'bsn')).toMatchObject({ answer: 'yes', because: { code: 'apiNarrows' } });
    await rule(id, 'fieldNarrowing', 'no');
    expect(await item(id, 1, 'apiField', 'bsn')).toMatchObject({ blocker: true });
  });
});
