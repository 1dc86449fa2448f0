import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../sandbox.js';

describe('Roosterwijs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roosterwijs-'));
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, generated: [], dataFolder: folder });
  }, 120_000);

  afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = (method: string, path: string, body?: object, key = 'sandbox-roosterwijs-zonnedal') =>
    fetch(`${sandbox.url}/roosterwijs/api/v2${path}`, {
      method,
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });

  it('opens for the key of a customer only', async () => {
    expect((await call('GET', '/users', undefined, 'partner')).status).toBe(401);
    expect((await call('GET', '/users')).status).toBe(200);
  });

  it('makes, finds, narrows, changes and removes users', async () => {
    const made = await call('POST', '/users', {
      userName: 'pdevries',
      email: 'p@zonnedal.example',
      employeeNumber: '1002',
    });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    expect((await call('POST', '/users', { userName: 'pdevries', email: 'q@zonnedal.example' })).status).toBe(409);
    const found = await (await call('GET', '/users?employeeNumber=1002&fields=userName')).json();
    expect(found).toEqual([{ id, userName: 'pdevries' }]);
    expect(await (await call('PATCH', `/users/${id}`, { department: 'ICT' })).json()).toMatchObject({
      userName: 'pdevries',
      department: 'ICT',
    });
    expect((await call('DELETE', `/users/${id}`)).status).toBe(204);
    expect((await call('GET', `/users/${id}`)).status).toBe(404);
  });

  it('refuses what is no user, naming the field', async () => {
    const refused = await call('POST', '/users', { userName: 'x', email: 'no address' });
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { message: string }).message).toContain('email');
  });
});
