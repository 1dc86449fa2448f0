import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../sandbox.js';

const TOKEN =
  '<token><version>1</version><data>5A4F4E4E4544414C2D4B4F5050454C2D53414E44424F582D544F4B454E2D3031</data></token>';
const OTHER_TOKEN =
  '<token><version>1</version><data>4D45414E4445522D4B4F5050454C2D53414E44424F582D544F4B454E2D303031</data></token>';

type Row = Record<string, string | number | boolean | null>;
interface Answer {
  status: number;
  text: string;
  json: {
    rows: Row[];
    skip: number;
    take: number;
    externalMessage: string;
    errorNumber: number;
    profitLogReference: string;
  };
}

let folder: string;
let sandbox: Sandbox;

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  environment = '12345',
): Promise<Answer> {
  const answer = await fetch(`${sandbox.url}/afas/${environment}/ProfitRestServices${path}`, {
    method,
    headers: {
      authorization: `AfasToken ${Buffer.from(TOKEN).toString('base64')}`,
      'content-type': 'application/json;charset=utf-8',
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, text, json: (text.startsWith('{') ? JSON.parse(text) : {}) as Answer['json'] };
}

const get = (path: string): Promise<Answer> => call('GET', `/connectors/${path}`);
const rows = async (path: string): Promise<Row[]> => (await get(path)).json.rows;
const all = (name: string): Promise<Row[]> => rows(`${name}?skip=-1&take=-1`);
const user = (userId: string, fields: object): object => ({
  KnUser: { Element: { '@UsId': userId, Fields: { Nm: 'Somebody', ...fields } } },
});
const userRow = async (userId: string): Promise<Row | undefined> =>
  (await rows(`Koppel_Users?filterfieldids=UserId&filtervalues=${userId}&operatortypes=1`))[0];
async function control(path: string): Promise<Record<string, unknown>[]> {
  return (await (await fetch(`${sandbox.url}/afas/_control${path}`)).json()) as Record<string, unknown>[];
}
async function counters(): Promise<{ reading: number; writing: number }> {
  const json = (await (await fetch(`${sandbox.url}/_control/counters`)).json()) as {
    afas: { reading: number; writing: number };
  };
  return { reading: json.afas.reading, writing: json.afas.writing };
}
async function somebody(): Promise<Row> {
  const found = (await all('Koppel_Users')).find((row) => row.Blocked === false && row.Email !== null);
  if (!found) throw new Error('There is no user');
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-afas-'));
  sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
}, 60_000);
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe('reading', () => {
  it('gives 60 persons in all their variety', async () => {
    const persons = await all('Koppel_Persons');
    expect(persons).toHaveLength(60);
    expect(new Set(persons.map((row) => row.EmployeeId)).size).toBe(60);
    expect(new Set(persons.map((row) => row.NameUse))).toEqual(new Set(['0', '1', '2', '3']));
    expect(persons.some((row) => row.BirthNamePrefix === 'van den')).toBe(true);
    expect(persons.some((row) => /[ëïöüşŁéèø]/i.test(String(row.DisplayName)))).toBe(true);
    expect(persons.some((row) => row.EmailWork === null)).toBe(true);

    const today = new Date().toISOString();
    const employments = await all('Koppel_Employments');
    const known = new Set(persons.map((row) => row.EmployeeId));
    expect(employments.every((row) => known.has(row.EmployeeId ?? null))).toBe(true);
    expect(employments.filter((row) => String(row.StartDate) > today).length).toBeGreaterThan(0);
    expect(employments.filter((row) => row.EndDate !== null && String(row.EndDate) < today).length).toBeGreaterThan(0);
    expect(employments.filter((row) => row.EndDate !== null && String(row.EndDate) > today).length).toBeGreaterThan(0);
    expect(employments.length).toBeGreaterThan(60);
    expect(employments.every((row) => row.ManagerEmployeeId !== row.EmployeeId)).toBe(true);

    const units = await all('Koppel_OrganizationalUnits');
    expect(units.filter((row) => row.ManagerEmployeeId === null)).toHaveLength(1);
    expect(units.filter((row) => row.ParentDepartmentCode === null)).toHaveLength(1);
  });

  it('pages as asked, 100 rows by default, in the order asked for', async () => {
    const first = await get('Koppel_Persons?skip=0&take=25&orderbyfieldids=-EmployeeId');
    const second = await get('Koppel_Persons?skip=25&take=25&orderbyfieldids=-EmployeeId');
    const third = await get('Koppel_Persons?skip=50&take=25&orderbyfieldids=-EmployeeId');
    expect([first, second, third].map(({ json }) => json.rows.length)).toEqual([25, 25, 10]);
    const numbers = [first, second, third].flatMap(({ json }) => json.rows.map((row) => String(row.EmployeeId)));
    expect(numbers).toEqual([...numbers].sort().reverse());
    expect((await get('Koppel_UserGroups')).json).toMatchObject({ skip: 0, take: 100 });
  });

  it.each([
    ['filterfieldids=EmployeeId&filtervalues=1004&operatortypes=1', ['1004']],
    ['filterfieldids=EmployeeId,NickName&filtervalues=1004,SJOERD&operatortypes=1,1', ['1004']],
    ['filterfieldids=EmployeeId,NickName&filtervalues=1004,Joke&operatortypes=1,1', []],
    ['filterfieldids=EmployeeId;EmployeeId&filtervalues=1004;1001&operatortypes=1;1', ['1001', '1004']],
    ['filterfieldids=EmployeeId;BirthName,Gender&filtervalues=1004;jong,V&operatortypes=1;1,1', ['1001', '1004']],
    ['filterfieldids=BirthName&filtervalues=berg&operatortypes=6', ['1002']],
    ['filterfieldids=BirthName&filtervalues=ver&operatortypes=10', ['1020', '1054']],
    ['filterfieldids=BirthName&filtervalues=ström;&operatortypes=13', []],
    [
      'filterfieldids=PartnerName,EmployeeId&filtervalues=%22%22,1015&operatortypes=9,3',
      ['1005', '1006', '1012', '1015'],
    ],
    ['filterfieldids=BirthDate&filtervalues=2001-06-01&operatortypes=2', ['1024', '1048']],
    ['filterfieldids=BirthDate&filtervalues=1968-03-12&operatortypes=1', ['1001']],
  ])('filters by %s', async (query, expected) => {
    const found = await rows(`Koppel_Persons?${query}&orderbyfieldids=EmployeeId`);
    expect(found.map((row) => row.EmployeeId)).toEqual(expected);
  });

  it('takes a filter as JSON', async () => {
    const condition = (field: string, operator: string, value: string): object => ({
      '@FieldId': field,
      '@OperatorType': operator,
      '#text': value,
    });
    const filter = {
      Filters: {
        Filter: [
          { '@FilterId': 'Filter 1', Field: [condition('NickName', '1', 'Joke')] },
          { '@FilterId': 'Filter 2', Field: [condition('NickName', '1', 'Zoë')] },
        ],
      },
    };
    const found = await rows(`Koppel_Persons?filterjson=${encodeURIComponent(JSON.stringify(filter))}`);
    expect(found.map((row) => row.NickName)).toEqual(['Joke', 'Zoë']);
  });

  it('describes what there is', async () => {
    const overview = (await call('GET', '/metainfo')).json as unknown as {
      getConnectors: { id: string }[];
      updateConnectors: { id: string }[];
    };
    expect(overview.getConnectors.map(({ id }) => id)).toContain('Koppel_Users');
    expect(overview.updateConnectors.map(({ id }) => id)).toEqual(['KnUser', 'KnPerson', 'KnEmployee']);
    const info = (await call('GET', '/metainfo/get/Koppel_Users')).json as unknown as {
      fields: { id: string; dataType: string }[];
    };
    expect(info.fields.find(({ id }) => id === 'Blocked')?.dataType).toBe('boolean');
  });
});

describe('writing users', () => {
  it('changes e-mail and UPN, blocks, unblocks, and counts every call', async () => {
    const { UserId } = await somebody();
    const id = String(UserId);
    const before = await counters();
    expect(
      (
        await call(
          'PUT',
          '/connectors/KnUser',
          user(id, { MtCd: '1', EmAd: 'new@zonnedal.example', Upn: 'new@zonnedal.example' }),
        )
      ).status,
    ).toBe(201);
    expect(await userRow(id)).toMatchObject({
      Email: 'new@zonnedal.example',
      UPN: 'new@zonnedal.example',
      Blocked: false,
    });
    await call('PUT', '/connectors/KnUser', user(id, { MtCd: 2 }));
    expect(await userRow(id)).toMatchObject({ Blocked: true, Email: 'new@zonnedal.example' });
    await call('PUT', '/connectors/KnUser', user(id, { MtCd: 6, EmAd: '' }));
    expect(await userRow(id)).toMatchObject({ Blocked: false, Email: null });
    const after = await counters();
    expect({ reading: after.reading - before.reading, writing: after.writing - before.writing }).toEqual({
      reading: 3,
      writing: 3,
    });
    const [view] = (await control('/users?environment=12345')).filter((one) => one.userId === id);
    expect(view).toMatchObject({ enabled: true, email: null, changedAt: expect.any(String) });
    const calls = await control('/calls?environment=12345');
    expect(calls.filter((one) => one.writing)).toHaveLength(3);
    expect(calls[1]).toMatchObject({ method: 'PUT', path: '/connectors/KnUser', status: 201, writing: true });
    expect(JSON.stringify(calls)).not.toContain('<token>');
  });

  it('joins and leaves groups as Profit does', async () => {
    const id = String((await somebody()).UserId);
    const own = async (): Promise<string[]> =>
      (await rows(`Koppel_UserGroups?filterfieldids=UserId&filtervalues=${id}&operatortypes=1`))
        .map((row) => String(row.GroupId))
        .sort();
    await call('PUT', '/connectors/KnUser', user(id, { MtCd: 1, GrId: 'RAP' }));
    await call('PUT', '/connectors/KnUser', user(id, { MtCd: 3, GrId: 'NIEUW', GrDs: 'Nieuwe groep' }));
    expect(await own()).toEqual(expect.arrayContaining(['Iedereen', 'NIEUW', 'RAP']));
    expect(await rows('Koppel_Groups?filterfieldids=GroupId&filtervalues=NIEUW&operatortypes=1')).toEqual([
      { GroupId: 'NIEUW', GroupName: 'Nieuwe groep' },
    ]);
    const refused = await call('PUT', '/connectors/KnUser', user(id, { MtCd: 1, GrId: 'BESTAATNIET' }));
    expect([refused.status, refused.json.externalMessage]).toEqual([
      500,
      "De ingevulde waarde bij 'Groep' bestaat niet.",
    ]);
    await call('PUT', '/connectors/KnUser', user(id, { MtCd: 0 }));
    expect(await own()).toEqual(['Iedereen']);
    expect((await userRow(id))?.Blocked).toBe(true);
  });

  it('changes the user code with all that hangs on it', async () => {
    const { UserId, PersonId } = await somebody();
    const groups = (id: string): Promise<Row[]> =>
      rows(`Koppel_UserGroups?filterfieldids=UserId&filtervalues=${id}&operatortypes=1`);
    const before = await groups(String(UserId));
    await call('PUT', '/connectors/KnUser', user(String(UserId), { MtCd: 4, UsIdNew: '12345.changed' }));
    expect(await userRow('12345.changed')).toMatchObject({ PersonId });
    expect((await groups('12345.changed')).map((row) => row.GroupId)).toEqual(before.map((row) => row.GroupId));
    expect(await userRow(String(UserId))).toBeUndefined();
  });

  it('adds a user for a person, once, with all that is mandatory', async () => {
    const users = await all('Koppel_Users');
    const person = (await all('Koppel_Persons')).find((row) => !users.some((one) => one.PersonId === row.PersonId));
    const fields = {
      MtCd: '1',
      BcCo: person?.PersonId,
      Awin: 'false',
      Acon: 'false',
      Abac: false,
      Acom: false,
      Site: 0,
      InSi: true,
    };
    const incomplete = await call('POST', '/connectors/KnUser', user('12345.new', { ...fields, InSi: undefined }));
    expect(incomplete.json.externalMessage).toBe("Het veld 'InSite' is verplicht.");
    expect((await call('POST', '/connectors/KnUser', user('12345.new', fields))).status).toBe(201);
    expect(await userRow('12345.new')).toMatchObject({
      EmployeeId: person?.EmployeeId,
      Blocked: false,
      InSite: true,
      OutSite: false,
    });
    expect((await call('POST', '/connectors/KnUser', user('12345.NEW', fields))).json.externalMessage).toContain(
      'bestaat al',
    );
  });

  it.each([
    ['an unknown user', '12345.nobody', { MtCd: 2 }, "De ingevulde waarde bij 'Gebruiker' bestaat niet."],
    ['no entry code', null, {}, "Het veld 'Mutatiecode' is verplicht."],
    ['no description', null, { MtCd: 1, Nm: '' }, "Het veld 'Omschrijving' is verplicht."],
    ['OutSite without an e-mail address', null, { MtCd: 1, Site: true, EmAd: '' }, "Het veld 'E-mail' is verplicht."],
    [
      'a wrong e-mail address',
      null,
      { MtCd: 1, EmAd: 'not an address' },
      "'not an address' is geen geldig e-mailadres.",
    ],
  ])('refuses %s and changes nothing', async (_what, id, fields, message) => {
    const before = await somebody();
    const answer = await call('PUT', '/connectors/KnUser', user(id ?? String(before.UserId), fields));
    expect([answer.status, answer.json.externalMessage]).toEqual([500, message]);
    expect(answer.json).toMatchObject({
      errorNumber: expect.any(Number),
      profitLogReference: expect.stringMatching(/^[0-9A-F]{32}$/),
    });
    expect(await userRow(String(before.UserId))).toEqual(before);
  });

  it('speaks English when asked', async () => {
    const answer = await call('PUT', '/connectors/KnUser', user('12345.nobody', { MtCd: 2 }), {
      'accept-language': 'en-us',
    });
    expect(answer.json.externalMessage).toBe("The entered value for 'User' does not exist.");
  });

  it('keeps what was written over a restart and forgets it at a reset', async () => {
    const before = await somebody();
    await call('PUT', '/connectors/KnUser', user(String(before.UserId), { MtCd: 1, EmAd: 'kept@zonnedal.example' }));
    await sandbox.close();
    sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
    expect((await userRow(String(before.UserId)))?.Email).toBe('kept@zonnedal.example');
    await sandbox.reset();
    expect(await userRow(String(before.UserId))).toEqual(before);
  });
});

describe('writing persons and employees', () => {
  const persons = async (employeeId: string): Promise<Row | undefined> =>
    (await rows(`Koppel_Persons?filterfieldids=EmployeeId&filtervalues=${employeeId}&operatortypes=1`))[0];

  it('writes mail and telephone back through the employee', async () => {
    const person = await persons('1003');
    const fields = {
      MatchPer: '0',
      BcCo: person?.PersonId,
      EmAd: 'f.elamrani@zonnedal.example',
      TeNr: '010-1234567',
      MbNr: null,
    };
    const body = {
      AfasEmployee: { Element: { '@EmId': '1003', Objects: [{ KnPerson: { Element: { Fields: fields } } }] } },
    };
    expect((await call('PUT', '/connectors/KnEmployee', body)).status).toBe(201);
    expect(await persons('1003')).toMatchObject({
      EmailWork: 'f.elamrani@zonnedal.example',
      PhoneWork: '010-1234567',
      MobileWork: null,
    });
    body.AfasEmployee.Element['@EmId'] = '9999';
    expect((await call('PUT', '/connectors/KnEmployee', body)).json.externalMessage).toBe(
      "De ingevulde waarde bij 'Medewerker' bestaat niet.",
    );
  });

  it('changes and adds persons, and adds employees with a first contract', async () => {
    const change = { KnPerson: { Element: { Fields: { MatchPer: 0, BcCo: '100100', LaNm: 'Jongsma' } } } };
    expect((await call('PUT', '/connectors/KnPerson', change)).status).toBe(201);
    expect((await persons('1001'))?.BirthName).toBe('Jongsma');
    const added = await call('POST', '/connectors/KnPerson', {
      KnPerson: { Element: { Fields: { LaNm: 'Nieuw', CaNm: 'Nora' } } },
    });
    expect([added.status, added.text]).toEqual([201, '{"results":{"KnPerson":{"BcCo":"100160","BcId":"100160"}}}']);
    const employee = {
      AfasEmployee: {
        Element: {
          Objects: [
            { KnPerson: { Element: { Fields: { LaNm: 'Vers', CaNm: 'Vera' } } } },
            { AfasContract: { Element: { Fields: { DaBe: '2027-01-01' } } } },
            { AfasOrgunitFunction: { Element: { Fields: { DpId: '1110', FuId: '210' } } } },
          ],
        },
      },
    };
    const answer = await call('POST', '/connectors/KnEmployee', employee);
    const { EmId } = (answer.json as unknown as { results: { AfasEmployee: { EmId: string } } }).results.AfasEmployee;
    expect(
      (await rows(`Koppel_Employments?filterfieldids=EmployeeId&filtervalues=${EmId}&operatortypes=1`))[0],
    ).toMatchObject({ DepartmentCode: '1110', StartDate: '2027-01-01T00:00:00Z' });
  });
});

describe('refusals', () => {
  it('has the statuses and shapes of the real service', async () => {
    const other = { authorization: `AfasToken ${Buffer.from(OTHER_TOKEN).toString('base64')}` };
    const wrongToken = await call('GET', '/connectors/Koppel_Users', undefined, other);
    expect([wrongToken.status, wrongToken.text]).toEqual([401, '']);
    expect((await call('GET', '/connectors/Koppel_Users', undefined, other, '67890')).status).toBe(200);
    expect((await call('GET', '/connectors/Koppel_Users', undefined, {}, '11111')).status).toBe(404);
    expect((await get('Not_There')).status).toBe(401);
    expect(
      (await get(`Koppel_Users?filterfieldids=UserId&filtervalues=${'x'.repeat(2100)}&operatortypes=1`)).status,
    ).toBe(404);
    expect(
      (await get('Koppel_Users?filterfieldids=Nonsense&filtervalues=1&operatortypes=1')).json.externalMessage,
    ).toContain('Nonsense');
    expect((await get('Koppel_Users?skip=-5&take=3')).json).toMatchObject({ errorNumber: -2147180999 });
    expect((await call('PUT', '/connectors/KnUser', '{"KnUser":')).status).toBe(400);
    expect((await call('PUT', '/connectors/KnUser', {})).status).toBe(500);
    expect((await call('DELETE', '/connectors/KnUser/KnUser/@UsId/12345.jdejong')).json.errorNumber).toBe(-2147180996);
    expect((await call('POST', '/connectors/KnNothing', {})).json.externalMessage).toContain('niet ondersteund');
  });

  it('leaves the other environment alone', async () => {
    const headers = { authorization: `AfasToken ${Buffer.from(OTHER_TOKEN).toString('base64')}` };
    const theirs = await call('GET', '/connectors/Koppel_Persons?skip=-1&take=-1', undefined, headers, '67890');
    expect(theirs.json.rows).toHaveLength(24);
    expect(theirs.json.rows.map((row) => row.NickName)).not.toContain('Sjoerd');
  });
});
