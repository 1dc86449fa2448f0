import { describe, expect, it } from '@jest/globals';
import { nameProblem, readCommit, readTree } from './git-tree.rules.js';

const entry = (mode: string, name: string, oid: string): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]);

describe('git objects', () => {
  it('are read as trees, zero bytes and spaces in ids and names included', () => {
    const first = `20000a${'00'.repeat(17)}`;
    const second = 'ab'.repeat(20);
    const tree = Buffer.concat([entry('100644', 'a file.ps1', first), entry('40000', 'permissions', second)]);
    expect(readTree(tree, 20)).toEqual([
      { mode: '100644', name: 'a file.ps1', oid: first },
      { mode: '040000', name: 'permissions', oid: second },
    ]);
  });

  it('are read as commits', () => {
    const text = `tree ${'c'.repeat(40)}\nauthor A <a@b> 1 +0000\ncommitter B <b@c> 1700000000 +0100\n\ntree of words\n`;
    expect(readCommit(Buffer.from(text))).toEqual({ tree: 'c'.repeat(40), committedAt: new Date(1_700_000_000_000) });
    expect(readCommit(Buffer.from('something else'))).toBeNull();
  });

  it.each(['..', '.', '', 'a/b', 'a\\b', 'a\nb', 'a\ufffdb', 'x'.repeat(201)])('may not be called %j', (name) => {
    expect(nameProblem(name)).not.toBeNull();
  });

  it.each(['create.ps1', '-config.json', '[task]_x.ps1', 'café.md', '...'])('may be called %j', (name) => {
    expect(nameProblem(name)).toBeNull();
  });
});
