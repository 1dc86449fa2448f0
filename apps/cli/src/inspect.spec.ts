import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { koppel } from './koppel.js';
import type { Terminal } from './terminal.js';

/** Each starts a host, which takes its time on a machine that is busy. */
jest.setTimeout(60_000);

const root = join(import.meta.dirname, '../../..');
const sample = (name: string) => join(root, 'samples/connectors', name);
const script = '$outputContext.Success = $true; $actionContext.Configuration.Url';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-inspect-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function inspect(...command: string[]) {
  const written = { out: '', err: '' };
  const terminal: Terminal = {
    write: (text) => (written.out += text),
    writeError: (text) => (written.err += text),
    colours: false,
    exitCode: 0,
  };
  await koppel(['inspect', ...command], terminal);
  return { ...written, code: terminal.exitCode };
}

describe('koppel inspect', () => {
  it('counts the cases, lists what is not used without them, and names a misspelt variable', async () => {
    write('create.ps1', `${script}\n$actionContxt.Data; $mine`);
    write('cases/create.json', '{}');
    write('cases/update.json', '{}');
    write('notes/other.json', '{}');
    const { out } = await inspect(folder);
    expect(out).toContain('Cases for "koppel test": 2');
    expect(out).toContain(
      '! create.ps1:2 reads $actionContxt, which nothing gives a value: did you mean $actionContext?',
    );
    expect(out).not.toContain('$mine');
    expect(out).toMatch(/Not used\n +notes\/other\.json +JSON that is neither/);
    expect(out).not.toContain('cases/');
  });
  it('tells what a connector is and can do, without colours when nobody watches', async () => {
    const { out, code } = await inspect(sample('HelloID-Conn-Prov-Target-AFAS-Profit-Users'));
    expect(code).toBe(0);
    expect(out).not.toContain('\u001b');
    for (const text of [
      'AFAS Profit Users   target · V2 · HR',
      '✓ create   ✓ update   ✓ enable   ✓ disable   ✓ delete',
      'groups  ✓     ✓      ✓       ✓',
      'Token                   input     Token                             required, secret',
      'Email          Complex (Create, Update, Enable); Fixed "" (Delete)',
      'Correlation: Person.ExternalId = EmployeeId',
      '✓ No warnings',
    ])
      expect(out).toContain(text);
  });

  it('says where it runs, with script and line', async () => {
    write('create.ps1', script);
    write('update.ps1', `# first\nConnect-ExchangeOnline\n${script}`);
    expect((await inspect(folder)).out).toContain(
      '! Needs ExchangeOnlineManagement: install it in the modules folder, or run this connector on an agent.',
    );
    write('enable.ps1', `Get-ADUser x\n${script}`);
    const { out } = await inspect(folder);
    expect(out).toContain('! Needs an agent on Windows, because enable.ps1 line 1 uses Get-ADUser:');
    expect(out).toContain('enable.ps1:1  Get-ADUser: the ActiveDirectory module is part of Windows');
  });

  it('prints the package as JSON', async () => {
    const { out } = await inspect(sample('HelloID-Conn-Prov-Source-AFAS-Profit'), '--json');
    expect(JSON.parse(out)).toMatchObject({ kind: 'source', capabilities: ['persons', 'departments'], versions: null });
  });

  it('shows tags and what the head is, when the folder is a git repository', async () => {
    const git = (...command: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...command], {
        stdio: 'ignore',
      });
    write('create.ps1', script);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('tag', 'v1.0.0');
    git('tag', 'test1_for_ticket');
    git('commit', '-q', '--allow-empty', '-m', 'two');
    const { out } = await inspect(folder);
    expect(out).toMatch(/1\.0\.0\+1\.[0-9a-f]{7} \(not released: after the highest tag\)/);
    expect(out).toContain('Tags: v1.0.0\n');
    expect(out).toContain('"test1_for_ticket" is not a version number');
  });

  it('leaves .git and node_modules alone and names links without following them', async () => {
    write('create.ps1', script);
    write('.git/create.ps1', script);
    write('node_modules/x/update.ps1', script);
    symlinkSync('/etc/hostname', join(folder, 'delete.ps1'));
    const { out } = await inspect(folder, '--json');
    const pkg = JSON.parse(out) as { flavours: { scripts: { path: string }[] }[]; support: { path: string }[] };
    expect(pkg.flavours[0]?.scripts.map(({ path }) => path)).toEqual(['create.ps1']);
    expect(pkg.support.map(({ path }) => path)).toEqual(['delete.ps1']);
  });

  it('does not let a repository write to the terminal by itself', async () => {
    write('create.ps1', script);
    write(
      'README.md',
      '# \u001b[31mRed\u001b]0;title\u0007\n\nA summary that is long enough\u001b[2J to be one of them.',
    );
    expect((await inspect(folder)).out).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('ends with 2 and a sentence when there is nothing to be read, with 1 for what is no connector', async () => {
    const refused = (sentence: string) => ({ code: 2, out: '', err: expect.stringContaining(sentence) });
    expect(await inspect(join(folder, 'missing'))).toMatchObject(refused('There is no folder'));
    expect(await inspect(folder, '--json')).toMatchObject(refused('is empty'));
    write('notes.txt', 'x');
    expect(await inspect(join(folder, 'notes.txt'))).toMatchObject(refused('is a file'));
    expect(await inspect(folder)).toMatchObject({ code: 1, out: expect.stringContaining('Cannot be imported') });
  });
});
