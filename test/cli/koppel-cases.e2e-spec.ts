import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';
import { AFAS_TOKEN, AFAS_USERS } from '../support/afas.js';
import { runKoppel } from '../support/koppel.js';

/** `koppel record` against the sandbox's AFAS, then `koppel test` without it, and against it; in order. */
jest.setTimeout(120_000);

let sandbox: Sandbox;
let folder: string;
let connector: string;
const PIETER = 'samples/persons/pieter-van-den-berg.json';
const JOKE = 'samples/persons/joke-de-jong.json';

const caseText = (name: string) => readFileSync(join(connector, 'cases', `${name}.json`), 'utf8');
const settings = () => ['--settings', join(folder, 'settings.json')];

interface Case {
  expected: { data: Record<string, unknown> };
  calls: { method: string; address: string; refused?: boolean; answer?: { body: unknown } }[];
}

/** Changes a case, tells what `koppel test` says of it, and puts it back. */
async function broken(name: string, change: (one: Case) => void, ...options: string[]) {
  const before = caseText(name);
  const one = JSON.parse(before) as Case;
  change(one);
  writeFileSync(join(connector, 'cases', `${name}.json`), JSON.stringify(one));
  const told = await runKoppel('test', connector, '--only', name, ...options);
  writeFileSync(join(connector, 'cases', `${name}.json`), before);
  return told;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-cases-'));
  connector = join(folder, AFAS_USERS);
  cpSync(join('samples/connectors', AFAS_USERS), connector, { recursive: true });
  sandbox = await startSandbox({ port: 0, generated: [], dataFolder: join(folder, 'sandbox') });
  const values = {
    BaseUri: `${sandbox.url}/afas/12345`,
    Token: AFAS_TOKEN,
    participantNumber: '12345',
    createUser: true,
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(values));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

describe('koppel record', () => {
  it('keeps a preview with its refused call, and no secret', async () => {
    const { out, code } = await runKoppel(
      'record',
      'create',
      connector,
      '--person',
      PIETER,
      ...settings(),
      '--show-writes',
    );
    expect(code).toBe(0);
    expect(out).toContain('create-shown-writes.json: 3 calls.');
    const one = JSON.parse(caseText('create-shown-writes')) as Case;
    expect(one.calls.map(({ method, refused }) => `${method} ${refused ?? false}`)).toEqual([
      'GET false',
      'GET false',
      'POST true',
    ]);
    expect(one.calls[0]!.address).toContain(`${sandbox.url}/afas/12345/`);
    expect(caseText('create-shown-writes')).not.toContain(AFAS_TOKEN.slice(30, 60));
    expect(caseText('create-shown-writes')).toContain('{{secret.Token}}');
  });
  it('keeps a real run', async () => {
    const reference = ['--reference', '{"UserId":"12345.jdejong"}'];
    const { code, errors } = await runKoppel(
      'record',
      'update',
      connector,
      '--person',
      JOKE,
      ...settings(),
      ...reference,
    );
    expect(code).toBe(0);
    expect(errors).toContain('Look through it before you share it');
  });
  it('replaces no case unasked', async () => {
    const again = ['record', 'create', connector, '--person', PIETER, ...settings(), '--show-writes'];
    expect(await runKoppel(...again)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('replace it with --force'),
    });
    expect((await runKoppel(...again, '--force')).code).toBe(0);
  });
  it('writes nothing when the target does not answer', async () => {
    writeFileSync(join(folder, 'down.json'), JSON.stringify({ BaseUri: 'http://127.0.0.1:9', Token: 'x'.repeat(9) }));
    const down = ['--settings', join(folder, 'down.json'), '--name', 'down'];
    const { code, errors } = await runKoppel('record', 'create', connector, '--person', PIETER, ...down);
    expect(code).toBe(1);
    expect(errors).toContain('Nothing was written.');
    expect(() => caseText('down')).toThrow();
  });
});

describe('koppel test', () => {
  it('passes against the recordings', async () => {
    const { out, code } = await runKoppel('test', connector);
    expect(out).toMatch(/✓ create-shown-writes .*\n✓ update .*\n\n2 cases passed\n$/);
    expect(code).toBe(0);
  });
  it('shows a result that is another one', async () => {
    const { out, code } = await broken('update', (one) => (one.expected.data['Email'] = 'other@zonnedal.example'));
    expect(code).toBe(1);
    expect(out).toMatch(/✗ update .*\n +data\.Email\n +- expected +"other@zonnedal.example"\n +\+ got +"joke/);
    expect(out).toContain('1 failed, 0 passed');
  });
  it('shows calls that are unexpected, missing or of other content', async () => {
    const unexpected = await broken('update', (one) => one.calls.pop());
    expect(unexpected.out).toMatch(/unexpected call +PUT http:\S+KnUser/);
    const missing = await broken('update', (one) => one.calls.push({ method: 'DELETE', address: 'https://a.nl/x' }));
    expect(missing.out).toContain('missing call 3  DELETE https://a.nl/x');
    const other = await broken('create-shown-writes', (one) => (one.calls[2]!.refused = false));
    expect(other.out).toMatch(/call 3 +POST .*\n +refused\n +- expected +false\n +\+ got +true/);
  });
  it('runs the script on other answers', async () => {
    const { out } = await broken('update', (one) => (one.calls[0]!.answer!.body = { rows: [] }));
    expect(out).toContain('missing call 2  PUT');
    expect(out).toMatch(/success\n +- expected +true\n +\+ got +false/);
  });
  it('goes to a stand-in, where what was changed is changed no more', async () => {
    const against = ['--against', sandbox.url, ...settings()];
    expect(await runKoppel('test', connector, '--only', 'create', ...against)).toMatchObject({ code: 0 });
    const { out, code } = await runKoppel('test', connector, '--only', 'update', ...against);
    expect(out).toContain('missing call 2  PUT');
    expect(code).toBe(1);
  });
  it('tells programs', async () => {
    const { out } = await runKoppel('test', connector, '--json');
    const told = JSON.parse(out) as { passed: boolean; cases: { name: string }[] };
    expect([told.passed, told.cases.map(({ name }) => name)]).toEqual([true, ['create-shown-writes', 'update']]);
  });
  it.each<[string, () => Promise<{ code: number; errors: string }>, RegExp]>([
    [
      'no cases',
      () => runKoppel('test', join('samples/connectors', AFAS_USERS)),
      /has no cases: .*"koppel record" makes them/,
    ],
    ['no such case', () => runKoppel('test', connector, '--only', 'fly'), /There are: create-shown-writes, update\./],
    ['no address', () => runKoppel('test', connector, '--against', 'localhost'), /"localhost" is none/],
  ])('with %s has exit code 2', async (_, wrong, expected) => {
    const { code, errors } = await wrong();
    expect(errors).toMatch(expected);
    expect(code).toBe(2);
  });
  it.each<[string, (one: Case) => void, RegExp]>([
    ['a wrong field', (one) => Object.assign(one, { calls: {} }), /field "calls": it must be a list/],
    ['a wrong action', (one) => Object.assign(one, { action: 'fly' }), /update\.json: "fly" is not an action/],
  ])('with a case of %s runs the others and has exit code 2', async (_, wrong, expected) => {
    const { code, out } = await broken('update', wrong, '--only', 'create');
    expect(out).toMatch(/^✓ create-shown-writes /m);
    expect(out).toMatch(/^✗ update {2}cannot be run\n/m);
    expect(out).toMatch(expected);
    expect([out.endsWith('1 failed, 1 passed\n'), code]).toEqual([true, 2]);
  });
});
