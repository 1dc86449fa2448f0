import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import readSheet from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { CoverageQueries } from '#catalog';
import { labelledNames } from '../../quality/coverage/labelled.js';
import { judge } from '../../quality/coverage/measure.js';
import type { Caller } from '../support/api.js';
import { startCatalog, type TestCatalog } from '../support/catalog.js';

interface Line {
  id: string;
  asked: string;
  verdict: string;
  answer: { confidence: number; missing: string[]; candidates: { id: string; repository: string }[] };
  requests: { title: string }[];
  correction: { kind: string; by: string; reason: string } | null;
}

const LIST = `id name sharedUntil aliasLists catalogAt totals { lines have partly requested absent corrected }
  lines { totalItems items { id asked verdict answer { confidence missing candidates { id repository } } requests { title } correction { kind by reason } } }`;
const CREATE = `mutation ($input: NewCoverageListInput!) { createCoverageList(input: $input) { ${LIST} } }`;

interface List {
  id: string;
  sharedUntil: string | null;
  aliasLists: string[];
  totals: Record<string, number>;
  lines: { totalItems: number; items: Line[] };
}

let catalog: TestCatalog;
let sales: Caller;

beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.sync();
  sales = await catalog.api.login('sales');
}, 240_000);

afterAll(() => catalog.close());

const asOwner = async (sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: catalog.api.database.url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
};

const create = async (text: string, name = 'Gemeente Zonnedal'): Promise<List> => {
  return (await sales.ask<{ createCoverageList: List }>(CREATE, { input: { name, text } })).createCoverageList;
};
const read = async (id: string): Promise<List> =>
  (await sales.ask<{ coverageList: List }>(`query ($id: ID!) { coverageList(id: $id) { ${LIST} } }`, { id }))
    .coverageList;
const verdicts = (list: List): Record<string, string> =>
  Object.fromEntries(list.lines.items.map(({ asked, verdict }) => [asked, verdict]));

describe('coverage of a whole catalog', () => {
  it('is as good as it says, also for names that nothing was adjusted to', async () => {
    const lines = labelledNames().filter(({ heldOut }) => heldOut);
    const { answers } = await catalog
      .get(CoverageQueries)
      .answer(lines.map(({ asked: name }) => ({ name, capabilities: [], direction: null })));
    const measured = judge(lines.map((line, at) => ({ line, answer: answers[at]! })));
    expect(measured.precision).toBeGreaterThanOrEqual(0.95);
    expect(measured.recall).toBeGreaterThanOrEqual(0.98);
    expect(measured.calibrationError).toBeLessThanOrEqual(0.03);
  });

  it('knows a repository by the name that it had before', async () => {
    await catalog.github('POST', '/repositories/HelloID-Conn-Prov-Target-Zenya/rename', {
      to: 'HelloID-Conn-Prov-Target-Kwaliteitsdoos',
    });
    await catalog.sync();
    const { answers } = await catalog
      .get(CoverageQueries)
      .answer([{ name: 'Zenya', capabilities: [], direction: null }]);
    expect(answers[0]).toMatchObject({ verdict: 'have', evidence: [{ ground: 'formerName' }] });
  });
});

describe('a list', () => {
  it('is answered line by line, with totals and what it was answered by', async () => {
    const list = await create('AFAS\nTOPdesk (SaaS)\nWorkday\nZoho People\nPortal');
    expect(verdicts(list)).toMatchObject({
      AFAS: 'have',
      'TOPdesk (SaaS)': 'have',
      Workday: 'absent',
      'Zoho People': 'absent',
    });
    expect(list.totals).toMatchObject({ lines: 5, have: 2, absent: 3, requested: 0, corrected: 0 });
    expect(list.aliasLists).toEqual([expect.stringMatching(/^list \d{4}-/)]);
  });

  it('says what is missing of what was asked', async () => {
    const list = await create('Naam;Functies;Richting\nTOPdesk;personen;bron\nAFAS;personen;bron');
    expect(list.lines.items.map(({ verdict, answer }) => [verdict, answer.missing])).toEqual([
      ['partly', ['source']],
      ['have', []],
    ]);
  });

  it('joins open requests of any customer, under any of its names', async () => {
    const tenantId = await catalog.api.tenant('Gemeente Wachtdorp');
    const admin = await catalog.api.login('administrator', tenantId);
    const form = {
      applicationName: 'Zorgwijs Planner',
      applicationType: 'other',
      direction: 'target',
      functions: ['create'],
      users: 3,
      apiDocumentation: { kind: 'unknown' },
      credentialIsOwn: 'unknown',
    };
    const begun = await admin.graphql<{ beginRequest: { id: string } }>(
      'mutation ($input: BeginRequestInput!) { beginRequest(input: $input) { id } }',
      { input: { form } },
    );
    const moved = await admin.graphql(
      'mutation ($id: ID!) { moveRequest(id: $id, step: { action: "submit" }) { id } }',
      {
        id: begun.data!.beginRequest.id,
      },
    );
    expect(moved.errors).toBeUndefined();
    const list = await create('Zorgwijs planner (cloud)\nZorgwijz Planner\nWorkday');
    expect(list.lines.items.map(({ verdict, requests }) => [verdict, requests.map(({ title }) => title)])).toEqual([
      ['requested', ['Zorgwijs Planner']],
      ['requested', ['Zorgwijs Planner']],
      ['absent', []],
    ]);
  });

  it('keeps what a person corrected when it is answered again', async () => {
    const list = await create('TOPdesk\nOns eigen ding\nAFAS');
    const [first, second, third] = list.lines.items;
    const correct = (lineId: string, input: object) =>
      sales.graphql(
        'mutation ($lineId: ID!, $input: CoverageCorrectionInput!) { correctCoverageLine(lineId: $lineId, input: $input) { id } }',
        { lineId, input },
      );
    await correct(first!.id, { kind: 'absent', reason: 'They mean another one' });
    await correct(second!.id, { kind: 'connector', connectorId: third!.answer.candidates[0]!.id });
    await sales.graphql('mutation ($id: ID!) { recheckCoverageList(id: $id) { id } }', { id: list.id });
    const again = await read(list.id);
    expect(again.lines.items.map(({ verdict }) => verdict)).toEqual(['absent', 'have', 'have']);
    expect(again.lines.items[0]!.correction).toMatchObject({
      kind: 'absent',
      by: 'Test sales',
      reason: 'They mean another one',
    });
    expect(again.totals['corrected']).toBe(2);
    await correct(first!.id, { kind: 'none' });
    expect((await read(list.id)).lines.items[0]).toMatchObject({ verdict: 'have', correction: null });
    const { errors } = await correct(first!.id, {
      kind: 'connector',
      connectorId: '7b0ad1f0-0000-4000-8000-000000000000',
    });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('is read by whoever has its link, without notes, until the link is closed', async () => {
    const list = await create('TOPdesk\nWorkday');
    const share = (days?: number) =>
      sales.graphql<{ shareCoverageList: string }>(
        'mutation ($id: ID!, $days: Int) { shareCoverageList(id: $id, days: $days) }',
        { id: list.id, days },
      );
    const until = async () =>
      (
        await sales.graphql<{ coverageList: List }>('query ($id: ID!) { coverageList(id: $id) { sharedUntil } }', {
          id: list.id,
        })
      ).data!.coverageList.sharedUntil;
    const open = (token: string) =>
      catalog.api.anonymous.graphql<{
        sharedCoverage: { name: string; lines: { items: { asked: string; verdict: string }[] } };
      }>(
        'query ($token: String!) { sharedCoverage(token: $token) { name totals { have } lines { items { asked verdict missing candidate { application } } } } }',
        { token },
      );
    const refused = async (token: string) => (await open(token)).errors?.[0]!.extensions.code;
    expect(await refused('')).toBe('NOT_FOUND');
    expect(await until()).toBeNull();
    expect((await share(0)).errors?.[0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'days' });
    const first = (await share()).data!.shareCoverageList;
    const days = (Date.parse((await until())!) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const token = (await share(7)).data!.shareCoverageList;
    expect(token.length).toBeGreaterThanOrEqual(32);
    expect(await refused(first)).toBe('NOT_FOUND');
    expect(JSON.stringify(await asOwner(`select * from coverage_list where id = '${list.id}'`))).not.toContain(token);
    expect((await open(token)).data?.sharedCoverage.lines.items).toMatchObject([
      { asked: 'TOPdesk', verdict: 'have' },
      { asked: 'Workday', verdict: 'absent' },
    ]);
    await sales.graphql('mutation ($id: ID!) { unshareCoverageList(id: $id) { id } }', { id: list.id });
    expect((await open(token)).errors).toMatchObject([
      { message: expect.stringContaining('has ended'), extensions: { code: 'CONFLICT' } },
    ]);
    const last = (await share()).data!.shareCoverageList;
    await asOwner(`update coverage_list set shared_until = now() - interval '1 second' where id = '${list.id}'`);
    expect(await refused(last)).toBe('CONFLICT');
  });

  it('comes from a spreadsheet and goes into one', async () => {
    const cell = (value: string) => ({ value, type: String });
    const bytes = await writeSheet([
      [cell('Applicatie')],
      [cell('AFAS')],
      [cell('=cmd()')],
      [cell('Workday')],
    ]).toBuffer();
    const form = new FormData();
    form.append('name', 'Uit Excel');
    form.append('file', new Blob([new Uint8Array(bytes)]), 'lijst.xlsx');
    const uploaded = await sales.fetch('/coverage-files', { method: 'POST', body: form });
    expect(uploaded.status).toBe(201);
    const { id } = (await uploaded.json()) as { id: string };
    const xlsx = Buffer.from(await (await sales.fetch(`/coverage-files/${id}/xlsx`)).arrayBuffer());
    const [sheet] = await readSheet(xlsx);
    expect(sheet!.data.map((row) => row.slice(0, 3))).toEqual([
      ['#', 'Application', 'Verdict'],
      [1, 'AFAS', 'Have'],
      [2, "'=cmd()", 'Absent'],
      [3, 'Workday', 'Absent'],
    ]);
    const csv = await (await sales.fetch(`/coverage-files/${id}/csv`)).text();
    expect(csv).toContain(`"'=cmd()"`);
    const dutch = await (await sales.fetch(`/coverage-files/${id}/csv?language=nl`)).text();
    expect(dutch).toContain('"Hebben we"');
    expect((await sales.fetch(`/coverage-files/${id}/csv?language=fy`)).status).toBe(400);
  });

  it('keeps the vendor that its list names, for the answers of today and later', async () => {
    const text = 'Leverancier;Naam\nAFAS Software B.V.;Profit\nMicrosoft;AFAS';
    const { id } = await create(text, 'Makers');
    const file = async () => (await (await sales.fetch(`/coverage-files/${id}/csv`)).text()).split('\n');
    const [, fits, differs] = await file();
    expect(fits).toContain('Have');
    expect(fits).toContain('The vendor ""AFAS Software B.V."" fits that.');
    expect(differs).toContain('Partly');
    await sales.ask('mutation ($id: ID!) { recheckCoverageList(id: $id) { id } }', { id });
    expect((await file()).slice(1)).toEqual([fits, differs, '']);
  });

  it('is refused where it cannot be read, and says why', async () => {
    const empty = await sales.graphql(CREATE, { input: { name: 'Leeg', text: ' \n ' } });
    expect(empty.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', field: 'text' } });
    const form = new FormData();
    form.append('name', 'Te groot');
    form.append('file', new Blob(['x\n'.repeat(3_000_000)]), 'groot.csv');
    const large = await sales.fetch('/coverage-files', { method: 'POST', body: form });
    expect(large.status).toBe(413);
  });

  it('is nobody’s business without the permission', async () => {
    const { id } = await create('TOPdesk');
    const tenantId = await catalog.api.tenant('Zorggroep Meander');
    for (const caller of [
      catalog.api.anonymous,
      await catalog.api.login('administrator', tenantId),
      await catalog.api.login('developer'),
    ]) {
      const { errors } = await caller.graphql('query ($id: ID!) { coverageList(id: $id) { name } }', { id });
      expect(errors?.[0]!.extensions.code).toMatch(/NOT_LOGGED_IN|NOT_ALLOWED/);
      expect((await caller.fetch(`/coverage-files/${id}/csv`)).status).toBeGreaterThanOrEqual(401);
    }
  });
});

describe('the public question', () => {
  it('is answered without logging in, and keeps nothing', async () => {
    const { data } = await catalog.api.anonymous.graphql<{ coverage: { verdict: string; sentences: string[] }[] }>(
      'query ($names: [String!]!) { coverage(names: $names) { verdict sentences } }',
      { names: ['Azure AD', 'Workday'] },
    );
    expect(data!.coverage.map(({ verdict }) => verdict)).toEqual(['have', 'absent']);
    expect(data!.coverage[0]!.sentences[0]).toContain('another name');
  });

  it('is bounded', async () => {
    const { errors } = await catalog.api.anonymous.graphql(
      'query ($names: [String!]!) { coverage(names: $names) { verdict } }',
      {
        names: Array.from({ length: 201 }, () => 'x'),
      },
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
  });
});
