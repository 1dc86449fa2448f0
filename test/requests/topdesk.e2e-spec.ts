import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';
import { TOPDESK_LOGIN, TOPDESK_PASSWORD } from '../../apps/sandbox/src/topdesk/topdesk.js';
import { asViewer, type Viewer } from '#access';
import { LOGGER, type Logger, Transaction } from '#platform';
import { Conversation, Duplicates, TopdeskImport, Triage, type Request } from '#requests';
import { startApi, type TestApi } from '../support/api.js';
import { TestDesk } from '../support/desk.js';

interface SandboxIncident {
  id: string;
  number: string;
  externalNumber: string;
  request: string;
  progress: { memoText: string }[];
}

describe('forms that come through TOPdesk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-topdesk-'));
  let sandbox: Sandbox;
  let api: TestApi;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
    api = await startApi({
      KOPPEL_TOPDESK_URL: `${sandbox.url}/topdesk`,
      KOPPEL_TOPDESK_LOGIN: TOPDESK_LOGIN,
      KOPPEL_TOPDESK_PASSWORD: TOPDESK_PASSWORD,
    });
    await api.tenant('Zorggroep Meander');
    await api.tenant('gemeente zonnedal');
  }, 120_000);

  beforeEach(() => fetch(`${sandbox.url}/_control/faults/topdesk`, { method: 'DELETE' }));

  afterAll(async () => {
    await api.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const round = () => api.app.get(TopdeskImport).round();
  const incidents = async (): Promise<SandboxIncident[]> =>
    (await (await fetch(`${sandbox.url}/topdesk/_control/incidents`)).json()) as SandboxIncident[];
  const file = (fileName: string, text: string, invisibleForCaller = false) => ({
    fileName,
    content: Buffer.from(text).toString('base64'),
    invisibleForCaller,
  });
  const send = (request: string, more: { email?: string; attachments?: object[] } = {}) =>
    fetch(`${sandbox.url}/topdesk/_control/incidents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        briefDescription: 'Connector request',
        request,
        caller: { dynamicName: 'Anna', email: more.email ?? 'a@b.example', branch: { name: 'Gemeente Zonnedal' } },
        attachments: more.attachments ?? [],
      }),
    });
  const rows = <Row>(sql: string): Promise<Row[]> =>
    api.app.get(Transaction).run(() => api.app.get(Transaction).query<Row>(sql), { 'koppel.desk': 'on' });
  const requests = () => rows<Pick<Request, 'title' | 'state' | 'form'>>('select * from request order by title');
  /** A complete form, and the request that it became. */
  const arrived = async (name: string, more: { email?: string; attachments?: object[] } = {}): Promise<Request> => {
    await send(
      ['Users: 40', 'Kind of application: HR', 'Direction: target', 'Functions: create', 'Unique credential: yes']
        .concat(`Application: ${name}`, more.attachments ? 'Remark: see the files' : 'API documentation: unknown')
        .join('<br/>'),
      more,
    );
    await round();
    const [request] = await rows<Request>(
      `select id, state, form, requester_id as "requesterId", requester_name as "requesterName" from request where title = '${name}'`,
    );
    return request!;
  };
  const memos = async (about: string): Promise<string[]> => {
    const found = (await incidents()).find((one) => one.request.includes(about))!;
    return found.progress.map(({ memoText }) => memoText);
  };

  it('become requests of the customer whose branch the caller is of', async () => {
    expect(await round()).toEqual({ imported: 2, reported: 2 });
    const [roster, lamp] = await requests();
    expect(roster).toMatchObject({
      title: 'Dienstklok',
      state: 'submitted',
      form: {
        vendorName: 'Uurwerk BV',
        applicationType: 'healthcare',
        direction: 'target',
        functions: ['create', 'update', 'disable', 'grant', 'revoke'],
        users: 1250,
        apiDocumentation: { kind: 'url', url: 'https://api.dienstklok.example/openapi.json' },
        credentialIsOwn: 'unknown',
        wantedDate: '2027-03-01',
      },
    });
    expect(lamp).toMatchObject({ title: 'Meeting Lamp', state: 'draft', form: { remarks: 'Favourite colour: teal' } });
  });

  it('tell the caller how it goes, in the language of the form, and what is missing', async () => {
    const [roster, lamp] = await incidents();
    expect(roster!.externalNumber).toMatch(/^R-\d+$/);
    expect(roster!.progress.map(({ memoText }) => memoText)).toEqual([
      expect.stringMatching(/^\[R-\d+ · 3\] Uw aanvraag is ontvangen\.$/),
    ]);
    expect(lamp!.progress[0]!.memoText).toContain('The form is not complete yet.');
    expect(lamp!.progress[0]!.memoText).toContain('Say for how many people it is.');
  });

  it('are imported once, whatever is repeated, and written to once', async () => {
    expect(await round()).toEqual({ imported: 0, reported: 0 });
    await rows('update topdesk_link set reported_up_to = 0');
    expect(await round()).toEqual({ imported: 0, reported: 0 });
    expect(await requests()).toHaveLength(2);
  });

  it('wait for a person where the organisation is not known, and are filed when it is', async () => {
    const [link] = await rows<{ number: string; problem: string }>(
      'select * from topdesk_link where request_id is null',
    );
    expect(link!.problem).toContain('No customer is called "Havenhuis"');
    const { userId } = await api.login('sales');
    const sales: Viewer = {
      kind: 'user',
      userId,
      name: 'Daan van Dijk',
      grants: [{ role: 'sales', tenantId: null }],
      tenantId: null,
    };
    const tenantId = await api.tenant('Havenhuis BV');
    const filed = await asViewer(sales, () => api.app.get(TopdeskImport).assign(link!.number, tenantId));
    expect(filed).toMatchObject({ title: 'Vaartkaart', state: 'submitted' });
    expect(
      await rows(
        `select action, actor_name, internal from request_trail where request_id = '${filed.id}' order by number`,
      ),
    ).toEqual([
      { action: 'begin', actor_name: 'TOPdesk', internal: false },
      { action: 'assignTopdeskForm', actor_name: 'Daan van Dijk', internal: true },
      { action: 'submit', actor_name: 'TOPdesk', internal: false },
    ]);
    expect(await round()).toEqual({ imported: 0, reported: 1 });
  });

  it('are not lost while TOPdesk is away', async () => {
    await send('<b>Application</b>: Klokhuis <script>alert(1)</script><br/>Users: twelve');
    await fetch(`${sandbox.url}/_control/faults/topdesk`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ badGateway: 1 }),
    });
    await expect(round()).rejects.toThrow(/TOPdesk could not be reached/);
    expect((await round()).imported).toBe(1);
    const [klokhuis] = (await requests()).filter(({ title }) => title.startsWith('Klokhuis'));
    expect(klokhuis!.form.applicationName).toBe('Klokhuis alert(1)');
    expect(klokhuis!.form.remarks).toBe('Users: twelve');
  });

  it('tell the caller what is asked, until when and where to answer, and what the desk writes', async () => {
    const { id } = await arrived('Waterlijn');
    const desk = new TestDesk(api);
    const sales = await desk.actor('sales');
    await desk.move(sales, id, 'take');
    const questions = ['Which <version> do you run?', 'Who hosts it?'];
    await desk.as(sales, () =>
      api.app.get(Triage).ask(id, { questions, dueOn: '2099-01-31', reason: 'We cannot judge it yet.' }),
    );
    await desk.as(sales, () => api.app.get(Conversation).write(id, { body: 'Take your time.' }));
    await desk.as(sales, () => api.app.get(Conversation).write(id, { body: 'Not a word.', audience: 'internal' }));
    await round();
    await round();
    const [message, question, ...earlier] = await memos('Waterlijn');
    expect(message).toMatch(/A message about your request:<br>Take your time\.<br>http/);
    expect(question).toContain('We need your input.<br>We cannot judge it yet.');
    expect(question).toContain('1. Which &lt;version&gt; do you run?<br>2. Who hosts it?');
    expect(question).toContain(`Please answer by 2099-01-31:<br>${api.environment.KOPPEL_PUBLIC_URL}/requests/${id}`);
    expect([...earlier, message, question].join()).not.toContain('Not a word');
  });

  it('belong to the person whose address the caller has, if it is one of the customer’s', async () => {
    const [tenant] = await rows<{ id: string }>(`select id from tenant where name = 'gemeente zonnedal'`);
    const { userId } = await api.login('employee', tenant!.id);
    const stranger = await api.login('employee', await api.tenant('Elders'));
    const address = async (id: string | null) =>
      (await rows<{ email: string }>(`select email from app_user where id = '${id}'`))[0]!.email;
    const email = (await address(userId)).toUpperCase();
    expect(await arrived('Molenwiek', { email })).toMatchObject({
      requesterId: userId,
      requesterName: 'Test employee',
    });
    const other = await arrived('Sluisdeur', { email: await address(stranger.userId) });
    expect(other).toMatchObject({ requesterId: null, requesterName: 'Anna' });
  });

  it('bring their files, under the limits that files have here, and say which were not taken', async () => {
    const api1 = file('kade.json', JSON.stringify({ openapi: '3.0.3', info: {}, paths: {} }));
    const attachments = [api1, file('page.html', '<html></html>'), file('note.txt', 'For operators.', true)];
    const request = await arrived('Kademuur', { attachments });
    expect(request).toMatchObject({ state: 'submitted', form: { apiDocumentation: { kind: 'file' } } });
    expect(
      await rows(
        `select name, kind, by_desk as "byDesk", uploader_name as by from attachment where request_id = '${request.id}'`,
      ),
    ).toEqual([{ name: 'kade.json', kind: 'apiDocument', byDesk: false, by: 'Anna' }]);
    const [said] = await rows<{ body: string }>(`select body from request_message where request_id = '${request.id}'`);
    expect(said!.body).toMatch(/^The file "page\.html" that came through TOPdesk was not taken over\. Web pages/);
    const [roster] = await rows(
      `select a.kind from attachment a join request on request.id = request_id where title = 'Dienstklok'`,
    );
    expect(roster).toEqual({ kind: 'apiDocument' });
  });

  it('that were joined with another hear that it is available, once', async () => {
    const desk = new TestDesk(api);
    const [sales, owner] = [await desk.actor('sales'), await desk.actor('productOwner')];
    const joined = await arrived('Havenmeester');
    const [first, last] = [await arrived('Havenmeester Pro'), await arrived('Haven Meester')];
    for (const [from, to] of [
      [joined, first],
      [first, last],
    ] as const) {
      await desk.move(sales, from.id, 'take');
      await desk.record(sales, from.id, { action: 'recordSearch' });
      await desk.as(sales, () => api.app.get(Duplicates).join(from.id, to.id, 'The same.'));
    }
    await round();
    expect((await memos('Application: Havenmeester<')).join()).not.toContain('is available');
    await desk.record(owner, last.id, { action: 'publish' }, { state: 'published', holder: 'rollout' });
    await round();
    await round();
    const available = (await memos('Application: Havenmeester<')).filter((memo) => memo.includes('available'));
    expect(available).toEqual([expect.stringMatching(/^\[R-\d+ · available\] The connector is available\.<br>http/)]);
  });

  it('hear their news though another one was removed over there', async () => {
    const [first] = await incidents();
    await fetch(`${sandbox.url}/topdesk/_control/incidents/${first!.id}`, { method: 'DELETE' });
    await rows(`update topdesk_link set reported_up_to = 0 where incident_id = '${first!.id}'`);
    await send('<b>Application</b>: Torenklok');
    expect(await round()).toEqual({ imported: 1, reported: 1 });
    expect((await incidents()).at(-1)!.progress).toHaveLength(1);
  });

  it('that were removed over there are said to be once, and nothing is told them again', async () => {
    const said: string[] = [];
    const logger = api.app.get<Logger>(LOGGER);
    const [warn, error] = [logger.warn.bind(logger), logger.error.bind(logger)];
    logger.warn = logger.error = ((_: object, text: string) => void said.push(text)) as never;
    const [first] = await incidents();
    await fetch(`${sandbox.url}/topdesk/_control/incidents/${first!.id}`, { method: 'DELETE' });
    await rows(`update topdesk_link set reported_up_to = 0 where incident_id = '${first!.id}'`);
    for (let at = 0; at < 3; at++) await round();
    Object.assign(logger, { warn, error });
    expect(said).toEqual([expect.stringContaining('was removed in TOPdesk')]);
  });
});
