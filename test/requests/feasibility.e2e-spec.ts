import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs, Transaction } from '#platform';
import { FeasibilityWork, ReportQuestions, VendorQuestionsService } from '#requests';
import { AnalyseApiDocumentJob } from '../../apps/worker/src/feasibility/analyse-api-document.job.js';
import { analyseDocument } from '../../libs/requests/src/feasibility/document-analysis.js';
import { startApi, type TestApi } from '../support/api.js';
import { COMPLETE_FORM, TestDesk, type Actor } from '../support/desk.js';

const FORM = { applicationName: 'Zorgrooster', direction: 'target', functions: ['create', 'disable', 'delete'] };
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../samples/api-documents', name));
const FIELDS = `{ id state problem documentName createdAt rulings { lineId answer reason byName }
  report { account verdict direction asked coverageTarget missing effort { class } candidates { resource } questions { because }
    functions { id answer overruled note { en nl } evidence { pointer operation } } gates { id state overruled } sensitive { name class } } }`;
const READ = `query ($id: ID!) { feasibility(requestId: $id) ${FIELDS} }`;
const START = `mutation ($id: ID!, $analysis: AnalysisInput!) { analyseApiDocument(requestId: $id, analysis: $analysis) ${FIELDS} }`;
const RULE = `mutation ($id: ID!, $ruling: RulingInput!) { overruleFeasibility(reportId: $id, ruling: $ruling) ${FIELDS} }`;

interface Shown {
  id: string;
  state: string;
  problem: string | null;
  rulings: { lineId: string; answer: string; reason: string; byName: string }[];
  report: {
    account: string;
    direction: string;
    asked: string[];
    verdict: string;
    coverageTarget: number;
    missing: string[];
    effort: { class: string } | null;
    candidates: object[];
    questions: { because: string }[];
    functions: { id: string; answer: string; overruled: string | null; evidence: { pointer: string }[] }[];
    gates: { id: string; state: string; overruled: string | null }[];
    sensitive: { name: string; class: string }[];
  } | null;
}

/** The worker's own job works here, in the API's process; documents are analysed in processes of their own (compiled: `npm run build`). */
describe('feasibility reports of requests', () => {
  let api: TestApi;
  let desk: TestDesk;
  let customer: Actor;
  let stranger: Actor;
  let sales: Actor;
  let owner: Actor;
  let requestId: string;

  beforeAll(async () => {
    api = await startApi();
    desk = new TestDesk(api);
    customer = await desk.actor('employee', await api.tenant('Zorggroep Meander'));
    stranger = await desk.actor('administrator', await api.tenant('Gemeente Zonnedal'));
    sales = await desk.actor('sales');
    owner = await desk.actor('productOwner');
    await new AnalyseApiDocumentJob(api.app.get(Jobs), api.app.get(FeasibilityWork)).onApplicationBootstrap();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    requestId = (await desk.file(customer, FORM)).id;
  });

  const upload = async (by: Actor, name: string, content: Uint8Array, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ kind: 'apiDocument', ...fields })) form.set(field, value);
    form.set('file', new Blob([new Uint8Array(content)]), name);
    const response = await by.caller.fetch(`/requests/${requestId}/attachments`, { method: 'POST', body: form });
    return ((await response.json()) as { id: string }).id;
  };
  const read = async (by: Actor): Promise<Shown[]> =>
    (await by.caller.ask<{ feasibility: Shown[] }>(READ, { id: requestId })).feasibility;
  const rule = async (by: Actor, id: string, ruling: object): Promise<Shown> =>
    (await by.caller.ask<{ overruleFeasibility: Shown }>(RULE, { id, ruling })).overruleFeasibility;
  const ended = async (): Promise<Shown> => {
    for (;;) {
      const [newest] = await read(owner);
      if (newest && newest.state !== 'queued' && newest.state !== 'running') return newest;
      await sleep(50);
    }
  };

  it('come by themselves when a document comes in, with the place of every answer', async () => {
    await upload(customer, 'zorgrooster.yaml', sample('zorgrooster-nl.yaml'));
    const { report } = await ended();
    expect(report).toMatchObject({ account: '/medewerkers', verdict: 'vendor_needed', missing: ['delete'] });
    const create = report!.functions.find(({ id }) => id === 'create')!;
    expect(create).toMatchObject({ answer: 'yes', evidence: [{ pointer: '/paths/~1medewerkers/post' }] });
    expect(report!.questions.map(({ because }) => because)).toContain('G5');
  });

  it('answer for what is asked in the end, with what people ruled, and are not made anew for what they do not depend on', async () => {
    const edit = (by: Actor, form: object) =>
      by.caller.ask('mutation ($id: ID!, $form: JSON!) { editRequestForm(id: $id, changes: $form) { id } }', {
        id: requestId,
        form,
      });
    const reports = async (count: number): Promise<Shown[]> => {
      for (;;) {
        const all = await read(owner);
        if (all.length >= count && all.every(({ state }) => state === 'done')) return all;
        await sleep(50);
      }
    };
    await upload(customer, 'zorgrooster.yaml', sample('zorgrooster-nl.yaml'));
    const { id } = await ended();
    await rule(owner, id, { lineId: 'delete', answer: 'yes', reason: 'On request.' });
    await rule(owner, id, { lineId: 'G2', answer: 'no', reason: 'Not all of it.' });
    await edit(customer, { ...COMPLETE_FORM, ...FORM, functions: ['create', 'delete', 'update'] });
    await desk.move(customer, requestId, 'submit');
    const [sentIn] = await reports(2);
    expect(sentIn!.report).toMatchObject({ direction: 'target', asked: ['create', 'update', 'delete'] });
    expect(sentIn!.report!.functions.find((one) => one.id === 'delete')).toMatchObject({
      answer: 'yes',
      overruled: 'no',
    });
    expect(sentIn!.rulings.map(({ lineId }) => lineId)).toEqual(['delete']);
    await edit(owner, { remarks: 'Nothing that the report depends on.' });
    await edit(owner, { functions: ['create'] });
    const [ofDesk] = await reports(3);
    expect(ofDesk!.report!.asked).toEqual(['create']);
    await desk.move(sales, requestId, 'take');
    await desk.move(sales, requestId, 'ask');
    await edit(customer, { direction: 'both', functions: ['create', 'persons'] });
    await desk.move(customer, requestId, 'answer');
    const [answered, ...others] = await reports(4);
    expect(answered!.report).toMatchObject({ direction: 'both', asked: ['create', 'persons'] });
    expect(others).toHaveLength(3);
  });

  it('show the customer its own part, and nobody else anything', async () => {
    await upload(customer, 'zorgrooster.yaml', sample('zorgrooster-nl.yaml'));
    const { id } = await ended();
    await rule(owner, id, { lineId: 'G5', answer: 'yes', reason: 'The vendor cuts them at the source.' });
    const [own] = await read(customer);
    expect(own!.report).toMatchObject({ account: '/medewerkers', effort: null, candidates: [], questions: [] });
    expect(own!.report!.gates).toContainEqual({ id: 'G5', state: 'open', overruled: 'blocked' });
    expect(own!.rulings).toEqual([]);
    await expect(read(stranger)).rejects.toThrow('NOT_FOUND');
    await expect(read({ ...stranger, caller: api.anonymous })).rejects.toThrow('NOT_LOGGED_IN');
    expect(await desk.as(stranger, () => count(api, 'feasibility_report'))).toBe(0);
  });

  it('made from a document of the desk stay at the desk', async () => {
    await upload(owner, 'internal.yaml', sample('rest-users.yaml'), { audience: 'internal' });
    const { id } = await ended();
    expect(await read(customer)).toEqual([]);
    const file = await customer.caller.fetch(`/feasibility/${id}/en.md`);
    expect(file.status).toBe(404);
  });

  it('can be overruled by a product owner with a reason, for good, and are weighed anew', async () => {
    await upload(customer, 'zorgrooster.yaml', sample('zorgrooster-nl.yaml'));
    const before = await ended();
    const ruling = { lineId: 'delete', answer: 'yes', reason: 'The vendor deletes on request.' };
    for (const actor of [customer, sales]) await expect(rule(actor, before.id, ruling)).rejects.toThrow('NOT_ALLOWED');
    await expect(rule(owner, before.id, { ...ruling, reason: ' ' })).rejects.toThrow('INVALID_INPUT');
    await expect(rule(owner, before.id, { ...ruling, lineId: 'fly' })).rejects.toThrow('no line "fly"');
    const after = await rule(owner, before.id, ruling);
    expect(after.report).toMatchObject({ coverageTarget: before.report!.coverageTarget + 4, missing: [] });
    expect(after.report!.gates).toContainEqual({ id: 'G2', state: 'open', overruled: null });
    expect(after.rulings).toMatchObject([ruling]);
    for (const sql of [
      'update feasibility_ruling set reason = $1',
      'delete from feasibility_ruling where reason <> $1',
    ])
      await expect(desk.sql(owner, sql, ['x'])).rejects.toThrow('permission denied');
    await expect(desk.sql(owner, 'update feasibility_report set document_hash = $1', ['x'])).rejects.toThrow(
      'permission denied',
    );
    const trail = await desk.sql<{ reason: string; internal: boolean }>(
      owner,
      `select reason, internal from request_trail where request_id = $1 and action = 'overruleFeasibility'`,
      [requestId],
    );
    expect(trail).toEqual([{ reason: ruling.reason, internal: true }]);
  });

  it('of the same document come at once; another account is another report', async () => {
    const attachmentId = await upload(customer, 'rest.yaml', sample('rest-users.yaml'));
    await ended();
    const start = async (analysis: object) =>
      (await owner.caller.ask<{ analyseApiDocument: Shown }>(START, { id: requestId, analysis })).analyseApiDocument;
    expect(await start({ attachmentId })).toMatchObject({ state: 'done', report: { account: '/users' } });
    expect((await start({ attachmentId, account: '/groups' })).state).toBe('queued');
    expect(await ended()).toMatchObject({ state: 'done', report: { account: '/groups' } });
    expect(await read(owner)).toHaveLength(3);
  });

  it('of a document that eats memory fail with a reason, and the process goes on', async () => {
    const bytes = new TextEncoder().encode(`{"openapi":"3.0.0","x":[${'{},'.repeat(6_500_000)}{}]}`);
    expect(await analyseDocument({ bytes, options: {} })).toEqual({
      problem: expect.stringMatching(/memory|too long/),
    });
    expect(await analyseDocument({ bytes: sample('rest-users.yaml'), options: {} })).toMatchObject({
      report: { verdict: 'standard' },
    });
  });

  it('are settled by what the vendor answers, until a person of the desk knows better; the report stays as it was made', async () => {
    const form = { ...COMPLETE_FORM, ...FORM, functions: ['create', 'disable'], vendorName: 'Zorgzoom' };
    requestId = (await desk.inStudy(customer, sales, form)).id;
    await upload(customer, 'zorgrooster.yaml', sample('zorgrooster-nl.yaml'));
    const { id, report: before } = await ended();
    expect(before!.verdict).toBe('vendor_needed');
    expect(before!.gates.find((gate) => gate.id === 'G5')!.state).toBe('blocked');
    const questions = await desk.as(owner, () => desk.get(ReportQuestions).ask(requestId));
    const tell = (code: string, value: string) =>
      desk.as(owner, () =>
        desk.get(VendorQuestionsService).recordAnswer(requestId, questions.find((one) => one.code === code)!.id, {
          value,
          text: 'For every customer.',
          person: 'Ilse Bakker',
        }),
      );
    const gate = async (name: string) => {
      const { feasibility } = await owner.caller.ask<{
        feasibility: { report: { gates: { id: string; state: string; overruled: string; note: { en: string } }[] } }[];
      }>('query ($id: ID!) { feasibility(requestId: $id) { report { gates { id state overruled note { en } } } } }', {
        id: requestId,
      });
      return feasibility[0]!.report.gates.find((one) => one.id === name)!;
    };
    await tell('fieldNarrowing', 'unknown');
    expect((await gate('G5')).state).toBe('blocked');
    await tell('fieldNarrowing', 'yes');
    const settled = await gate('G5');
    expect(settled).toMatchObject({ state: 'open', overruled: 'blocked' });
    expect(settled.note.en).toMatch(/^According to the vendor, \d+ \w+ \d{4}, Ilse Bakker: For every customer\.$/);
    await tell('credentialPerCustomer', 'no');
    expect((await gate('G4')).state).toBe('blocked');
    await tell('credentialPerCustomer', 'yes');
    expect((await gate('G4')).state).toBe('open');
    expect((await read(owner))[0]!.report!.verdict).not.toBe('vendor_needed');
    const [made] = await desk.sql<{ verdict: string }>(
      owner,
      `select report ->> 'verdict' as verdict from feasibility_report where id = $1`,
      [id],
    );
    expect(made!.verdict).toBe('vendor_needed');
    await rule(owner, id, { lineId: 'G5', answer: 'no', reason: 'Tried: it sends them all the same.' });
    expect((await gate('G5')).state).toBe('blocked');
  });

  it('can be downloaded as a document in both languages', async () => {
    await upload(customer, 'zorgrooster.yaml', sample('zorgrooster-nl.yaml'));
    const { id } = await ended();
    const dutch = await customer.caller.fetch(`/feasibility/${id}/nl.md`);
    expect(dutch.headers.get('content-disposition')).toContain('feasibility-zorgrooster.nl.md');
    expect(await dutch.text()).toContain('# Haalbaarheidsrapport: `Zorgrooster koppelvlak`');
    expect(await (await owner.caller.fetch(`/feasibility/${id}/en.md`)).text()).toContain(
      '## Questions for the vendor',
    );
    expect((await stranger.caller.fetch(`/feasibility/${id}/en.md`)).status).toBe(404);
  });
});

const count = async (api: TestApi, table: string): Promise<number> =>
  (await api.app.get(Transaction).query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]!.count;
