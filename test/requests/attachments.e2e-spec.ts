import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { asPlatform } from '#access';
import { Transaction } from '#platform';
import { AttachmentsService } from '#requests';
import { startApi, type Caller, type TestApi } from '../support/api.js';

const BEGIN = 'mutation { beginRequest(input: { form: { applicationName: "Zonnebloem" } }) { id } }';
const FILES = `query ($id: ID!) { request(id: $id) { attachments {
  id name mediaType quarantined scan { searched more findings { of kind name line sample } } } } }`;
const CONFIRM = 'mutation ($id: ID!) { confirmAttachment(id: $id) { quarantined confirmedByName } }';
const REMOVE = 'mutation ($id: ID!) { removeAttachment(id: $id) }';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const OPENAPI = JSON.stringify({ openapi: '3.1.0', info: { title: 'Zonnebloem', version: '1' }, paths: {} });
const EXPORT = 'naam;bsn;afdeling\nJan Jansen;184736262;Zaken\nPiet Pieters;219384757;Zaken\n';

interface Added {
  id: string;
  name: string;
  mediaType: string;
  quarantined: boolean;
  code?: string;
  message?: string;
  field?: string;
}

describe('files of a request', () => {
  let api: TestApi;
  let customer: Caller;
  let colleague: Caller;
  let stranger: Caller;
  let sales: Caller;
  let requestId: string;

  beforeAll(async () => {
    api = await startApi();
    const tenantId = await api.tenant('Gemeente Zonnedal');
    customer = await api.login('employee', tenantId);
    colleague = await api.login('employee', tenantId);
    stranger = await api.login('administrator', await api.tenant('Zorggroep Meander'));
    sales = await api.login('sales');
  });

  beforeEach(async () => {
    const { data } = await customer.graphql<{ beginRequest: { id: string } }>(BEGIN);
    requestId = data!.beginRequest.id;
  });

  afterAll(() => api.close());

  const upload = async (
    name: string,
    content: string | Uint8Array,
    { by = customer, ...fields }: { by?: Caller; kind?: string; audience?: string } = {},
  ): Promise<{ status: number; file: Added }> => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set(
      'file',
      new Blob([typeof content === 'string' ? content : Buffer.from(content)], { type: 'image/png' }),
      name,
    );
    const response = await by.fetch(`/requests/${requestId}/attachments`, { method: 'POST', body: form });
    return { status: response.status, file: (await response.json()) as Added };
  };
  const download = (by: Caller, id: string): Promise<Response> => by.fetch(`/requests/${requestId}/attachments/${id}`);
  const waiting = async (): Promise<number> => {
    const sql = `select count(*)::int as count from pgboss.job where name = 'api-document-added'`;
    return (await api.app.get(Transaction).query<{ count: number }>(sql))[0]!.count;
  };

  it('come back as they were, to be saved and not shown, for the customer and the desk alone', async () => {
    const { status, file } = await upload('Zonnebloem API – é.json', OPENAPI, { kind: 'apiDocument' });
    expect({ status, file }).toMatchObject({
      status: 201,
      file: { name: 'Zonnebloem API – é.json', mediaType: 'application/json', quarantined: false },
    });
    for (const caller of [customer, colleague, sales]) {
      const response = await download(caller, file.id);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(OPENAPI);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent('Zonnebloem API – é.json')}`,
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
    }
    expect((await download(stranger, file.id)).status).toBe(404);
    expect((await download(api.anonymous, file.id)).status).toBe(401);
    expect((await upload('mine.txt', 'x', { by: stranger })).status).toBe(404);
    expect((await upload('mine.txt', 'x', { by: api.anonymous })).status).toBe(401);
    for (const change of [CONFIRM, REMOVE])
      expect((await stranger.graphql(change, { id: file.id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('start their analysis when they describe an API, and only then', async () => {
    const before = await waiting();
    await upload('notes.txt', 'Just a note.');
    expect(await waiting()).toBe(before);
    const { file } = await upload('api.json', OPENAPI, { kind: 'apiDocument' });
    expect(await waiting()).toBe(before + 1);
    const { bytes } = await asPlatform('analysis', null, () => api.app.get(AttachmentsService).read(file.id));
    expect(bytes.toString()).toBe(OPENAPI);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['picture.png', '<!DOCTYPE html><script>alert(1)</script>', 'Web pages'],
    ['drawing.xml', '<?xml version="1.0"?><svg onload="alert(1)"/>', 'Web pages'],
    ['page.html', '<p>hello', 'ending'],
    ['script.ps1', 'Remove-Item -Recurse /', 'ending'],
    ['tool.txt', '#!/bin/sh\nrm -rf /', 'ending'],
    ['program.pdf', Buffer.from('4d5a90000300000004000000ffff0000b800000000000000', 'hex'), 'kind of file'],
    ['all.zip', zipSync({ 'a.txt': strToU8('a') }), 'Archives'],
    ['hidden.docx', zipSync({ 'evil.exe': strToU8('MZ') }), 'Archives'],
    ['macros.docx', zipSync({ 'word/document.xml': strToU8('<w/>'), 'word/vbaProject.bin': strToU8('x') }), 'macros'],
    ['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }), 'too large when it is unpacked'],
    ['torn.docx', zipSync({ 'word/document.xml': strToU8('<w:p>x</w:p>'.repeat(999)) }).slice(0, 90), 'damaged'],
    ['empty.txt', '', 'empty'],
  ])('refuse %s with a sentence', async (name, content, sentence) => {
    const { status, file } = await upload(name, content);
    expect({ status, ...file }).toMatchObject({ status: 400, code: 'INVALID_INPUT', field: 'file' });
    expect(file.message).toContain(sentence);
    const { data } = await customer.graphql<{ request: { attachments: unknown[] } }>(FILES, { id: requestId });
    expect(data!.request.attachments).toEqual([]);
  });

  it('are at most 20 MB, and say so', async () => {
    const { status, file } = await upload('large.txt', new Uint8Array(21_000_000).fill(97));
    expect({ status, code: file.code, message: file.message }).toEqual({
      status: 413,
      code: 'INVALID_INPUT',
      message: 'The file is larger than 20 MB. Split it, or give its address.',
    });
  });

  it('are called what they are', async () => {
    expect((await upload('scan.pdf', PNG)).file).toMatchObject({ name: 'scan.pdf.png', mediaType: 'image/png' });
    expect((await upload('../../etc/pass\u202ewd.txt', 'x')).file.name).toBe('passwd.txt');
  });

  it('with what must not be passed around reach nobody until whoever added them confirms', async () => {
    const before = await waiting();
    const { file } = await upload('export.csv', EXPORT, { kind: 'apiDocument' });
    expect(file.quarantined).toBe(true);
    const { data } = await customer.graphql<{ request: { attachments: { scan: object }[] } }>(FILES, { id: requestId });
    const { scan } = data!.request.attachments[0]!;
    expect(scan).toEqual({
      searched: true,
      more: false,
      findings: [2, 3].map((line) => ({ of: 'person', kind: 'bsn', name: 'bsn', line, sample: expect.any(String) })),
    });
    expect(JSON.stringify(data)).not.toContain('184736262');
    for (const caller of [customer, sales]) expect((await download(caller, file.id)).status).toBe(409);
    await expect(asPlatform('analysis', null, () => api.app.get(AttachmentsService).read(file.id))).rejects.toThrow(
      /confirm or remove/,
    );
    expect((await colleague.graphql(CONFIRM, { id: file.id })).errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    expect((await sales.graphql(CONFIRM, { id: file.id })).errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    expect(await waiting()).toBe(before);
    const confirmed = await customer.graphql(CONFIRM, { id: file.id });
    expect(confirmed.data).toEqual({ confirmAttachment: { quarantined: false, confirmedByName: 'Test employee' } });
    expect(await waiting()).toBe(before + 1);
    expect((await download(sales, file.id)).status).toBe(200);
  });

  it('hide no secret in a script, a spreadsheet or a letter', async () => {
    const secret = 'client_secret: "q9T~wX2v8ZpLr4Kd7NsYb1Hf6GcJm3Ae"\n';
    expect((await upload('settings.yaml', secret)).file.quarantined).toBe(true);
    const sheet = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/sharedStrings.xml': strToU8('<sst><si><t>naam</t></si><si><t>BSN</t></si><si><t>Jan</t></si></sst>'),
      'xl/worksheets/sheet1.xml': strToU8(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
          '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"/><c r="C2"><v>184736262</v></c></row></sheetData>',
      ),
    });
    expect((await upload('list.xlsx', sheet)).file).toMatchObject({ quarantined: true, name: 'list.xlsx' });
    const letter = zipSync({
      'word/document.xml': strToU8('<w:document><w:p><w:r><w:t>Zijn BSN is 184736262.</w:t></w:r></w:p></w:document>'),
    });
    expect((await upload('letter', letter)).file).toMatchObject({ quarantined: true, name: 'letter.docx' });
  });

  it('can be taken away for good by their own side', async () => {
    const { file } = await upload('export.csv', EXPORT);
    expect((await sales.graphql(REMOVE, { id: file.id })).errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    expect((await colleague.graphql(REMOVE, { id: file.id })).data).toEqual({ removeAttachment: true });
    const { data } = await customer.graphql<{ request: { attachments: unknown[]; trail: { action: string }[] } }>(
      'query ($id: ID!) { request(id: $id) { attachments { id } trail { action details } } }',
      { id: requestId },
    );
    expect(data!.request.attachments).toEqual([]);
    expect(data!.request.trail.map(({ action }) => action)).toEqual(['begin', 'addAttachment', 'removeAttachment']);
    expect((await download(customer, file.id)).status).toBe(404);
  });

  it('of the desk for itself, and its messages, stay there', async () => {
    const { file } = await upload('note.txt', 'Ask their vendor first.', { by: sales, audience: 'internal' });
    const write =
      'mutation ($id: ID!, $body: String!, $for: String) { writeMessage(requestId: $id, body: $body, audience: $for) { audience byDesk } }';
    await sales.graphql(write, { id: requestId, body: 'They are important.', for: 'internal' });
    await sales.graphql(write, { id: requestId, body: 'We are on it.' });
    const own = await customer.graphql(write, { id: requestId, body: 'Thank you.', for: 'internal' });
    expect(own.data).toEqual({ writeMessage: { audience: 'customer', byDesk: false } });
    const show = 'query ($id: ID!) { request(id: $id) { messages { body } attachments { name } trail { action } } }';
    expect((await customer.graphql(show, { id: requestId })).data).toEqual({
      request: {
        messages: [{ body: 'We are on it.' }, { body: 'Thank you.' }],
        attachments: [],
        trail: [{ action: 'begin' }],
      },
    });
    expect((await download(customer, file.id)).status).toBe(404);
    expect(JSON.stringify((await sales.graphql(show, { id: requestId })).data)).toContain('They are important.');
    const foreign = await stranger.graphql(write, { id: requestId, body: 'Hello.' });
    expect(foreign.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});
