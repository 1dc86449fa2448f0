import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../sandbox.js';
import { TOPDESK_LOGIN, TOPDESK_PASSWORD } from './topdesk.js';

type Row = Record<string, unknown> & { id: string; name?: string };

let folder: string;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-topdesk-'));
  sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
});

beforeEach(async () => {
  await sandbox.reset();
});

afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call<T = Row>(method: string, path: string, body?: unknown, password = TOPDESK_PASSWORD) {
  const answer = await fetch(`${sandbox.url}/topdesk/tas/api${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${TOPDESK_LOGIN}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

const found = async (query: string, of = 'persons') =>
  (await call<Row[] | null>('GET', `/${of}?query=${encodeURIComponent(query)}`)).body ?? [];
const joke = async () => (await found("employeeNumber=='1001'"))[0]!;
const first = async (list: string) => (await call<Row[]>('GET', `/${list}`)).body[0]!;

describe('the lists', () => {
  it('open with the application password alone', async () => {
    expect((await call('GET', '/persons', undefined, 'guessed')).status).toBe(401);
  });

  it('have every other employee of AFAS as a person, one of them in the archive', async () => {
    const page = await call<Row[]>('GET', '/persons?pageSize=4');
    expect(page.status).toBe(206);
    expect(page.body.map(({ employeeNumber }) => employeeNumber)).toEqual(['1001', '1003', '1005', '1007']);
    const next = await call<Row[]>('GET', '/persons?pageStart=4&pageSize=4');
    expect(next.body[0]).toMatchObject({ employeeNumber: '1009' });
    expect((await found('archived==true')).map(({ employeeNumber }) => employeeNumber)).toEqual(['1005']);
    expect((await call('GET', `/persons?query=${encodeURIComponent("employeeNumber=='9999'")}`)).status).toBe(204);
  });

  it('take no query that they do not know', async () => {
    expect((await call('GET', `/persons?query=${encodeURIComponent('employeeNumber=gt=5')}`)).status).toBe(400);
  });
});

describe('persons', () => {
  it('are made with a branch that exists, and listed by family name first', async () => {
    const branch = await first('branches');
    const made = await call('POST', '/persons', {
      surName: 'Berg',
      prefixes: 'van den',
      firstName: 'Pieter',
      employeeNumber: '1002',
      branch: { id: branch.id },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      dynamicName: 'Berg, Pieter van den',
      branch: { id: branch.id, name: branch.name },
      department: null,
      status: 'person',
      email: '',
    });
    expect(await found("employeeNumber=='1002'")).toHaveLength(1);
  });

  it('are refused without a family name or a branch, and with one that is not there', async () => {
    const branch = await first('branches');
    expect((await call('POST', '/persons', { branch: { id: branch.id } })).status).toBe(400);
    expect((await call('POST', '/persons', { surName: 'Berg' })).status).toBe(400);
    const nowhere = await call<{ message: string }[]>('POST', '/persons', { surName: 'Berg', branch: { id: 'none' } });
    expect(nowhere.status).toBe(400);
    expect(JSON.stringify(nowhere.body)).toContain('branch');
  });

  it('keep what a change does not name, and lose a department by null', async () => {
    const { id, email } = await joke();
    const department = await first('departments');
    const moved = await call('PATCH', `/persons/id/${id}`, {
      jobTitle: 'Adviseur',
      department: { id: department.id },
    });
    expect(moved.body).toMatchObject({ jobTitle: 'Adviseur', email, department: { name: department.name } });
    expect((await call('PATCH', `/persons/id/${id}`, { department: null })).body['department']).toBeNull();
    expect((await call('PATCH', `/persons/id/${id}`, { department: { id: 'none' } })).status).toBe(400);
    expect((await call('GET', '/persons/id/none')).status).toBe(404);
  });

  it('go into the archive for a reason, cannot be changed there, and come back', async () => {
    const { id } = await joke();
    const reason = await first('archiving-reasons');
    expect((await call('PATCH', `/persons/id/${id}/archive`, { id: 'none' })).status).toBe(400);
    const archived = await call('PATCH', `/persons/id/${id}/archive`, { id: reason.id });
    expect(archived.body).toMatchObject({
      archived: true,
      status: 'personArchived',
      archivingReason: { name: reason.name },
    });
    expect((await call('PATCH', `/persons/id/${id}`, { jobTitle: 'Adviseur' })).status).toBe(400);
    expect((await call('PATCH', `/persons/id/${id}/unarchive`)).body).toMatchObject({
      archived: false,
      archivingReason: null,
      status: 'person',
    });
    expect((await call('PATCH', `/persons/id/${id}`, { jobTitle: 'Adviseur' })).status).toBe(200);
  });
});

describe('departments', () => {
  it('are made once by name', async () => {
    expect((await call('POST', '/departments', { name: 'Digitale zaken' })).status).toBe(201);
    expect((await call('POST', '/departments', { name: 'digitale zaken' })).status).toBe(409);
  });
});

describe('operators', () => {
  const operator = async () => (await found("employeeNumber=='1001'", 'operators'))[0]!;

  it('are made without telling their groups, which have a list of their own', async () => {
    const made = await call('POST', '/operators', { surName: 'Berg', firstName: 'Pieter' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ dynamicName: 'Berg, Pieter', status: 'operator' });
    expect(made.body).not.toHaveProperty('groups');
    expect((await call('GET', `/operators/id/${made.body.id}/operatorgroups`)).status).toBe(204);
  });

  it('are in a group once, and out of it again', async () => {
    const { id } = await operator();
    const group = await first('operatorgroups');
    const path = `/operators/id/${id}/operatorgroups`;
    expect((await call('POST', path, [{ id: 'none' }])).status).toBe(400);
    expect((await call('POST', path, [{ id: group.id }])).status).toBe(204);
    expect((await call('POST', path, [{ id: group.id }])).status).toBe(204);
    expect((await call<Row[]>('GET', path)).body.map(({ id: one }) => one)).toEqual([group.id]);
    await call('DELETE', path, [{ id: group.id }]);
    expect((await call('GET', path)).status).toBe(204);
  });

  it('cannot be changed in the archive', async () => {
    const { id } = await operator();
    const reason = await first('archiving-reasons');
    expect((await call('PATCH', `/operators/id/${id}/archive`, { id: reason.id })).body).toMatchObject({
      status: 'operatorArchived',
    });
    expect((await call('PATCH', `/operators/id/${id}`, { jobTitle: 'Beheerder' })).status).toBe(400);
    await call('PATCH', `/operators/id/${id}/unarchive`);
    expect((await call('PATCH', `/operators/id/${id}`, { jobTitle: 'Beheerder' })).body).toMatchObject({
      jobTitle: 'Beheerder',
    });
  });
});
