import { describe, expect, it } from '@jest/globals';
import { versionChanges, type KnownVersion } from './version-changes.rules.js';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);

const known = (id: string, changes: Partial<KnownVersion> = {}): KnownVersion => ({
  id,
  label: 'v1.0.0',
  kind: 'tag',
  commitOid: A,
  withdrawn: null,
  ...changes,
});

describe('what references mean for versions', () => {
  it('reads every tag that is a version, and the head where it is ahead of them', () => {
    const changes = versionChanges(
      C,
      [
        { name: 'v1.0.0', commit: A },
        { name: 'V.1.2', commit: B },
      ],
      [],
    );
    expect(changes.read).toEqual([
      { kind: 'tag', label: 'V.1.2', version: '1.2.0', commit: B },
      { kind: 'tag', label: 'v1.0.0', version: '1.0.0', commit: A },
      { kind: 'head', label: null, version: null, commit: C },
    ]);
    expect(changes.highestTag).toEqual({ name: 'V.1.2', commit: B });
  });

  it('needs no head version where the newest tag is the head', () => {
    expect(versionChanges(A, [{ name: 'v1.0.0', commit: A }], []).read).toHaveLength(1);
  });

  it('reads the head of a repository without tags, and nothing of an empty one', () => {
    expect(versionChanges(A, [], []).read).toEqual([{ kind: 'head', label: null, version: null, commit: A }]);
    expect(versionChanges(null, [], []).read).toEqual([]);
  });

  it('reads nothing again', () => {
    expect(versionChanges(A, [{ name: 'v1.0.0', commit: A }], [known('1')])).toMatchObject({
      read: [],
      withdraw: [],
      restore: [],
    });
  });

  it('keeps what a moved tag was, and reads what it is', () => {
    const changes = versionChanges(B, [{ name: 'v1.0.0', commit: B }], [known('1')]);
    expect(changes.read).toEqual([{ kind: 'tag', label: 'v1.0.0', version: '1.0.0', commit: B }]);
    expect(changes.withdraw).toEqual([{ id: '1', reason: 'tagMoved' }]);
  });

  it('restores what a tag that moved back was', () => {
    const before = [known('1', { withdrawn: 'tagMoved' }), known('2', { commitOid: B })];
    const changes = versionChanges(A, [{ name: 'v1.0.0', commit: A }], before);
    expect(changes).toMatchObject({ read: [], restore: ['1'], withdraw: [{ id: '2', reason: 'tagMoved' }] });
  });

  it('keeps the version of a removed tag', () => {
    expect(versionChanges(A, [], [known('1')]).withdraw).toEqual([{ id: '1', reason: 'tagRemoved' }]);
  });

  it('supersedes an older head', () => {
    const before = [known('1', { kind: 'head', label: '0.0.0+1.aaaaaaa' })];
    expect(versionChanges(B, [], before).withdraw).toEqual([{ id: '1', reason: 'superseded' }]);
  });

  it('names tags that are no version', () => {
    const tags = [
      { name: 'test1_for_ticket', commit: A },
      { name: 'v1.0.0', commit: A },
      { name: 'v2.0.0', commit: null },
    ];
    const { quarantined, read } = versionChanges(A, tags, []);
    expect(quarantined.map(({ tag }) => tag)).toEqual(['test1_for_ticket', 'v2.0.0']);
    expect(read).toHaveLength(1);
  });

  it('offers a release before a prerelease', () => {
    const tags = [
      { name: 'v2.0.0-beta', commit: B },
      { name: 'v1.0.0', commit: A },
    ];
    expect(versionChanges(B, tags, []).highestTag).toEqual({ name: 'v1.0.0', commit: A });
  });
});
