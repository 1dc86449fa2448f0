import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { runKoppel } from '../support/koppel.js';

/** `koppel review` with PowerShell's own parser, and without it. */
jest.setTimeout(120_000);

let folder: string;
const host = process.env.KOPPEL_POWERSHELL_HOST;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'koppel-review-')), 'HelloID-Conn-Prov-Target-Zenderhof');
  mkdirSync(folder);
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
  process.env.KOPPEL_POWERSHELL_HOST = host;
});

const review = (...args: string[]) => runKoppel('review', ...args);

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const unsafe = `$outputContext.Success = $true
$clientSecret = 'kP7mQ2vX9wLr4TzB6nYd'
$code = "Get-" + $actionContext.Data.name
Invoke-Expression $code`;

describe('koppel review', () => {
  it('tells what, where, why and how, masks the secret, and ends with 1', async () => {
    write('create.ps1', unsafe);
    const { out, code } = await review(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/Zenderhof {3}✗ Blocked\n2 blocker/);
    expect(out).toContain('CRED-001  Secret written in a file');
    expect(out).toContain('create.ps1:4  $code becomes code.');
    expect(out).toContain("▸ 2 │ $clientSecret = 'kP7m");
    expect(out).not.toContain('kP7mQ2vX9wLr4TzB6nYd');
  });

  it('gives GitHub what it reads', async () => {
    write('create.ps1', unsafe);
    const { out } = await review(folder, '--sarif');
    const [run] = (JSON.parse(out) as Log).runs;
    expect(run?.results?.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)).toEqual([
      'CRED-001',
      'INJ-001',
    ]);
  });

  it('judges words where there is no PowerShell host, and says so', async () => {
    process.env.KOPPEL_POWERSHELL_HOST = join(folder, 'no-such-program');
    write('create.ps1', unsafe);
    const { out, code } = await review(folder);
    expect(out).toContain('Only the words of the scripts were judged');
    expect(out).toContain('READ-001');
    expect(code).toBe(1);
  });

  it('says that a folder holds no connector', async () => {
    write('notes.txt', 'x');
    expect((await review(folder)).errors).toMatch(
      /^This is no connector that can be imported: .*reviewed all the same\.\n$/,
    );
    write('create.ps1', '$outputContext.Success = $actionContext.DryRun');
    expect((await review(folder)).errors).toBe('');
  });

  it('ends with 2 and a sentence for wrong input', async () => {
    expect(await review('./nowhere')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('no folder ./nowhere'),
    });
    write('create.ps1', unsafe);
    expect(await review(folder, '--json', '--sarif')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('Choose one'),
    });
  });

  it.each(readdirSync('samples/connectors'))(
    'finds no blocker in our %s, whose scripts were all read',
    async (name) => {
      const { out, code } = await review(join('samples/connectors', name), '--json');
      expect([code, (JSON.parse(out) as { onlyWords: string | null }).onlyWords]).toEqual([0, null]);
    },
  );
});
