import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../sandbox.js';

const TENANT = '5a6f6e6e-6564-4616-8c00-000000012345';
const CLIENT = '00000003-0000-4000-8000-000000012345';
const SECRET = 'sandbox-graph-zonnedal';
const PASSWORD = 'Zon-2031-nedal';

type Row = Record<string, unknown> & { id: string };
interface Answer {
  status: number;
  headers: Headers;
  body: {
    value: Row[];
    error: { code: string; message: string; innerError: object };
    '@odata.nextLink'?: string;
    '@odata.count'?: number;
  } & Row;
}

let folder: string;
let sandbox: Sandbox;
let token: string;

async function login(form: Record<string, string> = {}, tenant = TENANT) {
  const answer = await fetch(`${sandbox.url}/graph/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT,
      client_secret: SECRET,
      scope: 'https://graph.microsoft.com/.default',
      ...form,
    }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function call(
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(path.startsWith('http') ? path : `${sandbox.url}/graph/v1.0${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Answer['body'],
  };
}

const names = ({ body }: Answer): unknown[] => body.value.map(({ displayName }) => displayName);
const query = (filter: string): string => `/users?$filter=${encodeURIComponent(filter)}`;
const newUser = (nickname: string, more: object = {}): object => ({
  accountEnabled: true,
  displayName: nickname,
  mailNickname: nickname,
  userPrincipalName: `${nickname}@zonnedal.example`,
  passwordProfile: { password: PASSWORD },
  ...more,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graph-'));
  sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
}, 120_000);
beforeEach(async () => {
  await sandbox.reset();
  token = (await login()).body['access_token'] as string;
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the login', () => {
  it('gives a token that lives an hour', async () => {
    const { status, body } = await login();
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
  });
  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, TENANT, 401, 'invalid_client', 7000215],
    ['an unknown application', { client_id: 'x' }, TENANT, 400, 'unauthorized_client', 700016],
    ['an unknown tenant', {}, 'nobody.example', 400, 'invalid_request', 90002],
    ['another grant', { grant_type: 'password' }, TENANT, 400, 'unsupported_grant_type', 70003],
    ['a scope of delegated rights', { scope: 'User.Read' }, TENANT, 400, 'invalid_scope', 1002012],
  ])('refuses %s', async (_, form, tenant, status, error, code) => {
    const answer = await login(form, tenant);
    expect(answer).toMatchObject({ status, body: { error, error_codes: [code] } });
    expect(answer.body['error_description']).toContain(`AADSTS${code}: `);
  });
  it('is needed, and gets old', async () => {
    expect(await call('GET', '/users', undefined, { authorization: '' })).toMatchObject({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken', message: 'Access token is empty.' } },
    });
    await fetch(`${sandbox.url}/graph/_control/tokens/expire`, { method: 'POST' });
    expect((await call('GET', '/users')).body.error.message).toContain('the token is expired');
  });
});

describe('queries', () => {
  it.each([
    ["employeeId eq '1001'", ['Joke de Jong']],
    ["userPrincipalName eq 'JOKE.DEJONG@zonnedal.example'", ['Joke de Jong']],
    ["startsWith(displayName,'jok') and accountEnabled eq true", ['Joke de Jong']],
    ["employeeId eq '1001' or employeeId eq '1003'", ['Joke de Jong', 'Fatima El Amrani']],
    ["employeeId in ('1003','1002')", ['Fatima El Amrani']],
    ["(employeeId eq '1001' or employeeId eq '1003') and surname eq 'El Amrani'", ['Fatima El Amrani']],
    ["displayName eq 'O''Brien'", []],
    ["userType eq 'Guest'", ['Otto Baas']],
  ])('%s', async (filter, found) => {
    expect(names(await call('GET', query(filter)))).toEqual(found);
  });
  it.each([
    ["displayName ne 'x'", 'Request_UnsupportedQuery'],
    ["endsWith(mail,'@zonnedal.example')", 'Request_UnsupportedQuery'],
    ["not startsWith(displayName,'J')", 'Request_UnsupportedQuery'],
    ["officeLocation eq 'SH'", 'Request_UnsupportedQuery'],
    ["colour eq 'red'", 'BadRequest'],
    ['employeeId eq 1001', 'Request_BadRequest'],
    ["displayName eq 'Joke", 'Request_BadRequest'],
  ])('refuses %s', async (filter, code) => {
    expect(await call('GET', query(filter))).toMatchObject({ status: 400, body: { error: { code } } });
  });
  it('answers the advanced ones with both parameters, and counts', async () => {
    const eventual = { consistencylevel: 'eventual' };
    const { body } = await call('GET', `${query("userType ne 'Member'")}&$count=true`, undefined, eventual);
    expect([body['@odata.count'], body.value.length]).toEqual([1, 1]);
    const count = await fetch(`${sandbox.url}/graph/v1.0/users/$count`, {
      headers: { ...eventual, authorization: `Bearer ${token}` },
    });
    expect(Number(await count.text())).toBe(22);
    expect((await call('GET', '/users/$count')).status).toBe(400);
  });
  it('selects properties, in any case, and only known ones', async () => {
    const [user] = (await call('GET', '/users?$select=id,EmployeeID&$top=1')).body.value;
    expect(Object.keys(user!)).toEqual(['id', 'employeeId']);
    expect(Object.keys((await call('GET', '/users?$top=1')).body.value[0]!)).not.toContain('employeeId');
    expect(await call('GET', '/users?$select=shoeSize')).toMatchObject({ status: 400 });
  });
  it('gives pages whose links lead through all', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/users?$top=7&$select=id';
    let pages = 0;
    for (; next !== undefined; pages += 1) {
      const { body }: Answer = await call('GET', next);
      seen.push(...body.value.map(({ id }) => id));
      next = body['@odata.nextLink'];
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([4, 22, 22]);
    expect((await call('GET', '/users?$top=1000')).status).toBe(400);
    expect((await call('GET', '/users?$skiptoken=old')).body.error.code).toBe('Directory_ExpiredPageToken');
  });
});

describe('users', () => {
  it('are made, changed, deleted, and wait in the bin', async () => {
    const made = await call('POST', '/users', newUser('pieter', { employeeId: '1002' }));
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect((await call('PATCH', `/users/${id}`, { department: 'ICT', accountEnabled: false })).status).toBe(204);
    expect((await call('GET', '/users/PIETER@zonnedal.example?$select=department,accountEnabled')).body).toMatchObject({
      department: 'ICT',
      accountEnabled: false,
    });
    expect((await call('DELETE', `/users/${id}`)).status).toBe(204);
    expect(await call('GET', `/users/${id}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    });
    expect(names(await call('GET', '/directory/deletedItems/microsoft.graph.user'))).toEqual(['pieter']);
    expect((await call('POST', `/directory/deletedItems/${id}/restore`)).status).toBe(200);
    expect((await call('GET', `/users/${id}`)).status).toBe(200);
    await call('DELETE', `/users/${id}`);
    expect((await call('DELETE', `/directory/deletedItems/${id}`)).status).toBe(204);
    expect((await call('GET', `/directory/deletedItems/${id}`)).status).toBe(404);
  });
  it.each([
    [
      'a name that is taken',
      { userPrincipalName: 'Joke.deJong@zonnedal.example' },
      'Another object with the same value for property userPrincipalName',
    ],
    ["another organisation's domain", { userPrincipalName: 'x@elsewhere.example' }, 'domain portion'],
    ['a weak password', { passwordProfile: { password: 'aaaa' } }, 'complexity'],
    ['no password', { passwordProfile: undefined }, 'A password must be specified'],
    ['no nickname', { mailNickname: undefined }, "A value is required for property 'mailNickname'"],
    ['a nickname with blanks', { mailNickname: 'a b' }, "Invalid value specified for property 'mailNickname'"],
    ['text for a boolean', { accountEnabled: 'true' }, "literal 'true'"],
    ['empty text', { department: '' }, "Invalid value specified for property 'department'"],
    ['two business phones', { businessPhones: ['1', '2'] }, 'businessPhones'],
    ['what a user has not', { shoeSize: '42' }, "'shoeSize' does not exist"],
    ['what the directory itself writes', { mail: 'a@b.example' }, 'read-only'],
  ])('are not made with %s', async (_, more, message) => {
    const { status, body } = await call('POST', '/users', newUser('new', more));
    expect([status, body.error.code]).toEqual([400, 'Request_BadRequest']);
    expect(body.error.message).toContain(message);
    expect(Object.keys(body.error.innerError)).toEqual(['date', 'request-id', 'client-request-id']);
  });
  it('have a manager', async () => {
    const [joke] = (await call('GET', query("employeeId eq '1001'"))).body.value;
    const { id } = (await call('POST', '/users', newUser('pieter'))).body;
    const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/users/${joke!.id}` };
    expect((await call('GET', `/users/${id}/manager`)).status).toBe(404);
    expect((await call('PUT', `/users/${id}/manager/$ref`, reference)).status).toBe(204);
    expect((await call('GET', `/users/${id}/manager?$select=id`)).body).toMatchObject({ id: joke!.id });
    expect((await call('DELETE', `/users/${id}/manager/$ref`)).status).toBe(204);
    expect((await call('PUT', `/users/${id}/manager/$ref`, {})).status).toBe(400);
  });
});

describe('groups', () => {
  const group = async (nickname: string): Promise<string> =>
    (await call('GET', `/groups?$filter=${encodeURIComponent(`mailNickname eq '${nickname}'`)}`)).body.value[0]!.id;

  it('take and let go of members', async () => {
    const { id } = (await call('POST', '/users', newUser('pieter'))).body;
    const finance = await group('finance-app');
    const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` };
    expect((await call('POST', `/groups/${finance}/members/$ref`, reference)).status).toBe(204);
    expect((await call('POST', `/groups/${finance}/members/$ref`, reference)).body.error.message).toContain(
      'already exist',
    );
    expect(names(await call('GET', `/users/${id}/memberOf`))).toEqual(['Finance application']);
    expect((await call('GET', `/groups/${finance}/members?$top=2`)).body['@odata.nextLink']).toContain(
      '$skiptoken'.replace('$', '%24'),
    );
    expect((await call('DELETE', `/groups/${finance}/members/${id}/$ref`)).status).toBe(204);
    expect((await call('DELETE', `/groups/${finance}/members/${id}/$ref`)).status).toBe(404);
    expect(
      (
        await call('POST', `/groups/${finance}/members/$ref`, {
          '@odata.id': 'https://graph.microsoft.com/v1.0/users/nobody',
        })
      ).status,
    ).toBe(404);
  });
  it('leave alone those that a rule or another directory fills', async () => {
    const { id } = (await call('POST', '/users', newUser('pieter'))).body;
    const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` };
    expect((await call('POST', `/groups/${await group('everybody-enabled')}/members/$ref`, reference)).status).toBe(
      403,
    );
    expect((await call('POST', `/groups/${await group('printers')}/members/$ref`, reference)).status).toBe(400);
  });
  it('are made and deleted', async () => {
    const security = { displayName: 'New', mailNickname: 'new', mailEnabled: false, securityEnabled: true };
    const { status, body } = await call('POST', '/groups', security);
    expect(status).toBe(201);
    expect((await call('POST', '/groups', { ...security, mailEnabled: true })).status).toBe(400);
    expect((await call('POST', '/groups', { displayName: 'x' })).status).toBe(400);
    expect((await call('DELETE', `/groups/${body.id}`)).status).toBe(204);
  });
});

describe('a batch', () => {
  const batch = (...requests: object[]) => call('POST', '/$batch', { requests });
  const responses = ({ body }: Answer) =>
    body['responses'] as { id: string; status: number; headers: Record<string, string>; body: Row }[];

  it('answers each of its calls, in their order of dependence', async () => {
    const answer = await batch(
      { id: '1', method: 'POST', url: '/users', body: newUser('pieter') },
      { id: '2', method: 'GET', url: '/users/pieter@zonnedal.example', dependsOn: ['1'] },
      { id: '3', method: 'GET', url: '/users/nobody' },
      { id: '4', method: 'GET', url: '/users', dependsOn: ['3'] },
    );
    expect(responses(answer).map(({ id, status }) => [id, status])).toEqual([
      ['1', 201],
      ['2', 200],
      ['3', 404],
      ['4', 424],
    ]);
  });
  it('throttles one call and not the others', async () => {
    await fetch(`${sandbox.url}/_control/faults/graph`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tooManyRequests: 1, retryAfterSeconds: 3, only: 'writing' }),
    });
    const [read, written] = responses(
      await batch(
        { id: '1', method: 'GET', url: '/users' },
        { id: '2', method: 'DELETE', url: '/users/joke.dejong@zonnedal.example' },
      ),
    );
    expect([read!.status, written!.status, written!.headers['retry-after']]).toEqual([200, 429, '3']);
    expect(written!.body).toMatchObject({ error: { code: 'TooManyRequests' } });
  });
  it.each([
    [
      'too many',
      Array.from({ length: 21 }, (_, id) => ({ id: `${id}`, method: 'GET', url: '/users' })),
      'MaximumBatchSizeExceeded',
    ],
    [
      'the same id twice',
      [
        { id: '1', method: 'GET', url: '/users' },
        { id: '1', method: 'GET', url: '/users' },
      ],
      'BadRequest',
    ],
    ['what does not come before', [{ id: '1', method: 'GET', url: '/users', dependsOn: ['2'] }], 'BadRequest'],
  ])('is refused with %s', async (_, requests, code) => {
    expect(await batch(...requests)).toMatchObject({ status: 400, body: { error: { code } } });
  });
});

it('keeps organisations apart, and shows each on its page', async () => {
  await call('POST', '/users', newUser('pieter', { employeeId: '1002', displayName: '<b>Pieter</b>' }));
  const page = async (path: string) => (await fetch(sandbox.url + path)).text();
  const zonnedal = await page('/graph');
  expect(zonnedal).toContain('data-user="pieter@zonnedal.example"');
  expect(zonnedal).toContain('&lt;b&gt;Pieter&lt;/b&gt;');
  expect(zonnedal).toContain('data-group="All staff" data-group-members="20"');
  expect(zonnedal).toContain('data-writing-calls="1"');
  expect(await page('/graph/tenants/4d65616e-6465-4720-8000-000000067890')).not.toContain('pieter@zonnedal');
  expect((await fetch(`${sandbox.url}/graph/tenants/nobody`)).status).toBe(404);
});
