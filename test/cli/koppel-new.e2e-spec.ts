import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConnectorFolder } from '../../apps/cli/src/connector-folder.js';
import { runKoppel } from '../support/koppel.js';

/** `koppel new`: what it makes is read, reviewed and tested as it is, by the real host. */
jest.setTimeout(120_000);

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'koppel-new-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const textsOf = (connector: string): string =>
  readdirSync(connector, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe.each([
  {
    given: ['Planning', '--permissions', 'groups'],
    made: 'HelloID-Conn-Prov-Target-Planning',
    kind: 'target',
    actions: ['create', 'delete', 'disable', 'enable', 'grant', 'importAccounts', 'permissions', 'revoke', 'update'],
  },
  {
    given: ['Care Plans'],
    made: 'HelloID-Conn-Prov-Target-Care-Plans',
    kind: 'target',
    actions: ['create', 'delete', 'disable', 'enable', 'importAccounts', 'update'],
  },
  {
    given: ['Payroll', '--kind', 'source'],
    made: 'HelloID-Conn-Prov-Source-Payroll',
    kind: 'source',
    actions: ['departments', 'persons'],
  },
  {
    given: ['HelloID-Conn-Prov-Notification-Messages'],
    made: 'HelloID-Conn-Prov-Notification-Messages',
    kind: 'notification',
    actions: ['notification'],
  },
])('koppel new $given', ({ given: [name, ...options], made, kind, actions }) => {
  it('makes a connector and says what comes next', async () => {
    const { out, errors, code } = await runKoppel('new', join(folder, name!), ...options);
    expect([errors, code]).toEqual(['', 0]);
    expect(out).toContain(`Made a ${kind} connector for `);
    for (const next of ['inspect', 'test', 'run'])
      expect(out).toMatch(new RegExp(`^ {2}koppel ${next} .*${made}`, 'm'));
  });
  it('of that kind, without a warning, with everything filled in', () => {
    const connector = readConnectorFolder(join(folder, made));
    const { warnings, flavours, support, changelog } = connector.package;
    expect([connector.package.kind, warnings]).toEqual([kind, []]);
    expect(flavours[0]!.scripts.map(({ action }) => action).sort()).toEqual(actions);
    expect(support.filter(({ path }) => path.startsWith('cases/')).map(({ reason }) => reason)).toContain(
      'recorded case for "koppel test"',
    );
    expect(changelog?.entries).toHaveLength(1);
    expect(textsOf(join(folder, made))).not.toMatch(/\{\{(application|repository|today|(no )?groups:)/);
  });
  it('in which the review finds nothing', async () => {
    const { out, code } = await runKoppel('review', join(folder, made));
    expect(out).toContain('No findings.');
    expect(code).toBe(0);
  });
  it('whose cases pass, and fail when the script is another one', async () => {
    const { out, code } = await runKoppel('test', join(folder, made));
    expect(out).toMatch(/\n\d+ cases passed\n$/);
    expect(code).toBe(0);
    const script = kind === 'target' ? 'update' : kind === 'source' ? 'persons' : 'notification';
    writeFileSync(join(folder, made, `${script}.ps1`), '$outputContext.Success = $true');
    expect((await runKoppel('test', join(folder, made), '--only', script)).code).toBe(1);
  });
});

describe('koppel new refuses', () => {
  it('a folder that is not empty, which it leaves as it is', async () => {
    const full = join(folder, 'HelloID-Conn-Prov-Target-Full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    expect(await runKoppel('new', full)).toMatchObject({ code: 2, errors: expect.stringContaining('is not empty') });
    expect(readdirSync(full)).toEqual(['mine.txt']);
  });
  it.each<[string, string[], string]>([
    ['a name of another kind', ['HelloID-Conn-Prov-Source-Payroll', '--kind', 'target'], 'that of a source'],
    ['permissions of a source', ['Wages', '--kind', 'source', '--permissions', 'groups'], 'Only a target'],
    ['what cannot stand in a script', ["it's"], 'cannot be the name of an application'],
    ['a repository name with a slip', ['HelloID-Conn-Prov-Trget-Wages'], 'begins like the name of a repository'],
    ['a name that no repository can have', ['x'.repeat(300)], 'at most 100 characters'],
    ['a kind that there is not', ['Wages', '--kind', 'sink'], 'Allowed choices are target, source, notification'],
  ])('%s', async (_, [name, ...options], expected) => {
    const before = readdirSync(folder);
    expect(await runKoppel('new', join(folder, name!), ...options)).toMatchObject({
      code: 2,
      errors: expect.stringContaining(expected),
    });
    expect(readdirSync(folder)).toEqual(before);
  });
});

it('koppel new puts paths with blanks between quotation marks in what comes next', async () => {
  const { out } = await runKoppel('new', join(folder, 'my connectors', 'Planning'));
  const made = /koppel test "(.*my connectors\/HelloID-Conn-Prov-Target-Planning)"$/m.exec(out)?.[1];
  expect(out).toContain(`koppel run create "${made}" --person "${made}/examples/person.json" --settings`);
});

it('koppel new says what cannot be made, and where', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await runKoppel('new', join(folder, 'file', 'Wages'))).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/file\/HelloID-Conn-Prov-Target-Wages cannot be made: ENOTDIR/),
  });
});

describe('koppel', () => {
  it('alone shows what there is, in groups', async () => {
    const { out, code } = await runKoppel();
    expect(code).toBe(0);
    expect(out).toMatch(/Look:[^]*inspect[^]*Make:[^]*new [^]*Run:[^]*record[^]*Share:[^]*review/);
    expect(out).toContain('koppel new Planning');
    expect((await runKoppel('help', 'new')).out).toContain('koppel new Planning --permissions groups');
  });
  it('names the command that was typed when something is missing', async () => {
    expect((await runKoppel('new')).errors).toContain('koppel new --help');
    expect((await runKoppel('record', 'create')).errors).toContain('koppel record --help');
  });
});
