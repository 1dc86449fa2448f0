import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '../versions/digest.rules.js';
import { GitObjects } from './git-objects.js';
import { VersionReader, type VersionState } from './version-reader.js';

let folder: string;

function git(args: string[], input?: Buffer | string): string {
  const identity = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  const result = spawnSync('git', args, { cwd: folder, input, env: { ...process.env, ...identity } });
  if (result.status !== 0) throw new Error(String(result.stderr));
  return result.stdout.toString().trim();
}

function commitFiles(files: Record<string, string | Buffer>): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  git(['add', '-A']);
  git(['commit', '-qm', 'files', '--date', '2026-01-02T03:04:05Z']);
  return git(['rev-parse', 'HEAD']);
}

const commitTree = (tree: string): string => git(['commit-tree', tree, '-m', 'tree']);

async function read(...commits: string[]): Promise<VersionState[]> {
  const objects = new GitObjects(join(folder, '.git'));
  try {
    const reader = new VersionReader(objects);
    const states: VersionState[] = [];
    for (const commit of commits) states.push(await reader.read(commit));
    return states;
  } finally {
    objects.close();
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-reader-'));
  git(['init', '-q']);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of a commit', () => {
  it('are read byte for byte, with path, mode and hash', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x0a, 0x00, 0x0a, 0x20, 0x00]);
    const commit = commitFiles({ 'create.ps1': bytes, 'permissions/groups/grant.ps1': 'x\n', 'café [1].md': '' });
    const [state] = await read(commit);
    expect(state!.files.map(({ path }) => path).sort()).toEqual([
      'café [1].md',
      'create.ps1',
      'permissions/groups/grant.ps1',
    ]);
    const script = state!.files.find(({ path }) => path === 'create.ps1')!;
    expect(script).toMatchObject({ mode: '100644', sha256: sha256(bytes) });
    expect(Buffer.compare(script.bytes, bytes)).toBe(0);
    expect(state!.warnings).toEqual([]);
  });

  it('may be large, and several commits are read through one git', async () => {
    const large = Buffer.alloc(3_000_000, 'line of text\n');
    const first = commitFiles({ 'large.csv': large, 'a.ps1': 'one' });
    const second = commitFiles({ 'a.ps1': 'two' });
    const [one, two] = await read(first, second);
    expect(one!.files.find(({ path }) => path === 'large.csv')!.sha256).toBe(sha256(large));
    expect(two!.files.map(({ path, bytes }) => [path, bytes.length])).toEqual([
      ['a.ps1', 3],
      ['large.csv', large.length],
    ]);
  });

  it('leave out what is no file or too large, and say so', async () => {
    symlinkSync('/etc/passwd', join(folder, 'link'));
    const commit = commitFiles({ 'ok.ps1': 'ok', 'huge.bin': Buffer.alloc(5_000_001) });
    const entries = git(['ls-tree', commit]);
    const tree = git(['mktree', '--missing'], `${entries}\n160000 commit ${'1'.repeat(40)}\tmodule\n`);
    const [state] = await read(commitTree(tree));
    expect(state!.files.map(({ path, mode }) => [path, mode])).toEqual([
      ['link', '120000'],
      ['ok.ps1', '100644'],
    ]);
    expect(state!.files[0]!.bytes.toString()).toBe('/etc/passwd');
    expect(state!.warnings.map(({ path }) => path).sort()).toEqual(['huge.bin', 'module']);
  });

  it('leave out names that would lead elsewhere', async () => {
    const blob = git(['hash-object', '-w', '--stdin'], 'evil');
    const entry = (name: string): Buffer => Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]);
    const bytes = Buffer.concat(['..', 'a\\b', 'fine.ps1'].map(entry));
    const tree = git(['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'], bytes);
    const [state] = await read(commitTree(tree));
    expect(state!.files.map(({ path }) => path)).toEqual(['fine.ps1']);
    expect(state!.warnings).toHaveLength(2);
  });

  it('come to an end where a few objects describe millions of files or folders', async () => {
    const blob = git(['hash-object', '-w', '--stdin'], 'x');
    let files = git(['mktree'], Array.from({ length: 10 }, (_, n) => `100644 blob ${blob}\tf${n}\n`).join(''));
    let folders = git(['mktree'], '');
    for (let depth = 0; depth < 9; depth += 1) {
      const ten = (oid: string): string => Array.from({ length: 10 }, (_, n) => `040000 tree ${oid}\td${n}\n`).join('');
      files = git(['mktree'], ten(files));
      folders = git(['mktree'], ten(folders));
    }
    const [bomb, hollow] = await read(commitTree(files), commitTree(folders));
    expect(bomb!.files.length).toBeLessThanOrEqual(2000);
    expect(hollow!.files).toEqual([]);
    expect(hollow!.warnings[0]!.message).toMatch(/more than 2000 files/);
  });

  it('of a commit that is not there is a sentence', async () => {
    commitFiles({ a: 'a' });
    await expect(read('1'.repeat(40))).rejects.toThrow(/missing/);
  });
});
