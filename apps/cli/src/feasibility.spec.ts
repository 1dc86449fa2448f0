import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { koppel } from './koppel.js';

const sample = (name: string) => join(import.meta.dirname, '../../../samples/api-documents', name);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-feasibility-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  let out = '';
  let errors = '';
  const terminal = {
    write: (text: string) => void (out += text),
    writeError: (text: string) => void (errors += text),
    colours: false,
    exitCode: 0,
  };
  await koppel(['feasibility', ...args], terminal);
  return { out, errors, code: terminal.exitCode };
}

describe('koppel feasibility', () => {
  it('tells what can be done, with the place in the document', async () => {
    const { out, code, errors } = await run(sample('rest-users.yaml'), '--ask', 'create,disable');
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/create an account +✓ yes +POST \/users\n/);
    expect(out).toContain('A standard connector is possible.');
    expect(out).toContain('Does every customer get a credential of its own');
  });
  it('ends with 1 when the vendor is needed', async () => {
    const { out, code } = await run(sample('zorgrooster-nl.yaml'));
    expect(code).toBe(1);
    expect(out).toMatch(/G5 +✗ blocked +"bsn", "salarisschaal" come along/);
    expect(out).toMatch(/A bsn +response/);
  });
  it('prints the report for programs, and for a customer', async () => {
    const { out } = await run(sample('hr-examples.json'), '--direction', 'both', '--json');
    expect(JSON.parse(out)).toMatchObject({ direction: 'both', account: { chosen: '/company/employees' } });
    expect((await run(sample('hr-examples.json'), '--markdown', 'nl')).out).toContain('## Vragen aan de leverancier');
  });
  it('takes another resource as the account', async () => {
    const { out } = await run(sample('rest-users.yaml'), '--account', 'groups', '--json');
    expect(JSON.parse(out)).toMatchObject({ account: { chosen: '/groups' } });
  });
  it('does not let a document write to the terminal by itself', async () => {
    const file = join(folder, 'evil.json');
    const title = '\u001b[31mRed\u001b]0;title\u0007';
    writeFileSync(
      file,
      JSON.stringify({ openapi: '3.0.0', info: { title }, paths: { '/users\u001b[2J': { get: {} } } }),
    );
    expect((await run(file)).out).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('wrong input has exit code 2 and one sentence that helps', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['no such file', () => ['./nowhere.yaml'], /There is no file \.\/nowhere\.yaml: give the API document/],
    ['a folder', () => [folder], /is a folder/],
    ['an unknown function', () => [sample('rest-users.yaml'), '--ask', 'fly'], /"fly" is not one of: create, find/],
    [
      'an unknown direction',
      () => [sample('rest-users.yaml'), '--direction', 'up'],
      /Allowed choices are target, source, both/,
    ],
    [
      'an unknown account',
      () => [sample('rest-users.yaml'), '--account', '/planes'],
      /no resource "\/planes".*\/users/,
    ],
  ];
  it.each(cases)('%s', async (_, args, expected) => {
    const { out, errors, code } = await run(...args());
    expect(errors).toMatch(expected);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});
