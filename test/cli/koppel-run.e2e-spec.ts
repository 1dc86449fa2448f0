import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionResult } from '#runtime';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';
import { AFAS_SOURCE, AFAS_TOKEN, AFAS_USERS } from '../support/afas.js';
import { runKoppel } from '../support/koppel.js';

/** The sample connectors on one's own machine, against the sandbox's AFAS: the whole way of `koppel run`, in order. */
jest.setTimeout(120_000);

let sandbox: Sandbox;
let folder: string;
const sample = (name: string) => join('samples/connectors', name);
const JOKE = 'samples/persons/joke-de-jong.json';
const PIETER = 'samples/persons/pieter-van-den-berg.json';

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

async function run(action: string, connector: string, ...options: string[]) {
  const settings = ['--settings', join(folder, connector === AFAS_SOURCE ? 'source.json' : 'target.json')];
  const words = ['run', action, sample(connector), ...settings, '--json', '--details', ...options];
  const { out, errors, code } = await runKoppel(...words);
  // Why an action failed is said there too.
  if (code === 0 && errors !== '') throw new Error(errors);
  return { ...(JSON.parse(out) as ActionResult), code };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-run-'));
  sandbox = await startSandbox({ port: 0, generated: [], dataFolder: join(folder, 'sandbox') });
  const settings = { BaseUri: `${sandbox.url}/afas/12345`, Token: AFAS_TOKEN };
  file('source.json', settings);
  file('target.json', { ...settings, participantNumber: '12345', createUser: true });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

describe('the source', () => {
  it('hands over persons, mapped to the internal structure', async () => {
    const { persons, code } = await run('persons', AFAS_SOURCE);
    expect(code).toBe(0);
    expect(persons.length).toBeGreaterThan(50);
    expect(persons.flatMap(({ errors }) => errors)).toEqual([]);
    const joke = persons.find(({ externalId }) => externalId === '1001')!.person!;
    expect(joke).toMatchObject({
      DisplayName: 'Joke de Jong',
      PrimaryContract: { Department: { ExternalId: '1000' } },
    });
  });
  it('hands over departments', async () => {
    const { departments } = await run('departments', AFAS_SOURCE);
    expect(departments).toContainEqual(
      expect.objectContaining({ externalId: '1110', displayName: 'Informatievoorziening' }),
    );
  });
  it('refuses nothing in a preview, because it only reads', async () => {
    expect(await run('persons', AFAS_SOURCE, '--dry-run')).toMatchObject({ success: true });
  });
});

describe('the target', () => {
  const reference = { UserId: '12345.jdejong' };
  const joke = ['--person', JOKE, '--reference', JSON.stringify(reference)];

  it('finds an existing user', async () => {
    const result = await run('create', AFAS_USERS, '--person', JOKE);
    expect(result).toMatchObject({ success: true, accountCorrelated: true, accountReference: reference });
    expect(result.calls.every(({ method }) => method === 'GET')).toBe(true);
  });
  it('shows the call that would make a user, and makes none', async () => {
    const shown = await run('create', AFAS_USERS, '--person', PIETER, '--show-writes');
    const refused = shown.calls.filter(({ blocked }) => blocked === 'wouldWrite');
    expect(refused.map(({ method }) => method)).toEqual(['POST']);
    expect(refused[0]!.body).toContain('Pieter van den Berg');
    expect(JSON.stringify(shown.calls)).not.toContain(AFAS_TOKEN);
    const plain = await run('create', AFAS_USERS, '--person', PIETER, '--dry-run');
    expect(plain).toMatchObject({ success: true, accountReference: null });
    expect(plain.calls.every(({ method }) => method === 'GET')).toBe(true);
  });
  it('updates, and the second time there is nothing to change', async () => {
    const first = await run('update', AFAS_USERS, ...joke);
    expect(first).toMatchObject({ success: true, noChanges: false, data: { Email: 'joke.dejong@zonnedal.example' } });
    const second = await run('update', AFAS_USERS, ...joke);
    expect(second).toMatchObject({ success: true, noChanges: true });
    expect(second.calls.every(({ method }) => method === 'GET')).toBe(true);
  });
  it('disables and enables', async () => {
    expect(await run('disable', AFAS_USERS, ...joke)).toMatchObject({ success: true, code: 0 });
    const imported = await run('import', AFAS_USERS);
    expect(
      imported.accounts.find(({ accountReference }) => JSON.stringify(accountReference) === JSON.stringify(reference)),
    ).toMatchObject({ enabled: false });
    expect(await run('enable', AFAS_USERS, ...joke)).toMatchObject({ success: true, code: 0 });
  });
  it('lists permissions, grants one, finds its member, revokes it', async () => {
    const { permissions } = await run('permissions', AFAS_USERS);
    expect(permissions.length).toBeGreaterThan(1);
    const permission = ['--permission', file('group.json', permissions[0])];
    expect(await run('grant', AFAS_USERS, ...joke, ...permission)).toMatchObject({ success: true });
    const members = async () =>
      (await run('importPermissions', AFAS_USERS)).importedPermissions
        .filter(
          ({ permissionReference }) =>
            JSON.stringify(permissionReference) === JSON.stringify(permissions[0]!.identification),
        )
        .flatMap(({ accountReferences }) => accountReferences);
    expect(await members()).toContainEqual(reference);
    expect(await run('revoke', AFAS_USERS, ...joke, ...permission)).toMatchObject({ success: true });
    expect(await members()).not.toContainEqual(reference);
  });
  it('with a wrong token fails and says what to check', async () => {
    const wrong = file('wrong.json', { BaseUri: `${sandbox.url}/afas/12345`, Token: '<token>no</token>' });
    const result = await run('create', AFAS_USERS, '--person', JOKE, '--settings', wrong);
    expect(result).toMatchObject({ success: false, code: 1 });
    expect(result.reason).toContain('check the user name, password or token');
  });
});
