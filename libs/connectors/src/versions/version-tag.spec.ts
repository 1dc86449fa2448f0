import { describe, expect, it } from '@jest/globals';
import { compareVersions, orderVersionTags, parseVersionTag } from './version-tag.js';

describe('parseVersionTag', () => {
  it.each([
    ['v1.2.7', '1.2.7', false],
    ['v.1.2.7', '1.2.7', false],
    ['V1.0.0', '1.0.0', false],
    ['1.0.0', '1.0.0', false],
    ['v1.0', '1.0.0', false],
    ['v2', '2.0.0', false],
    ['v0.5.0-beta', '0.5.0-beta', true],
    ['v1.0.0-v1-release', '1.0.0-v1-release', true],
    ['v1.0.0_rc.01', '1.0.0-rc.1', true],
    ['release-1.4.0', '1.4.0', false],
  ])('%s is %s', (tag, version, prerelease) => {
    expect(parseVersionTag(tag)).toEqual({ tag, version, prerelease });
  });

  it.each(['test1_for_ticket', 'latest', '2024-01-15', 'v2-example', '', 'v1.2.3.4.5.', 'v9999999999.0.0'])(
    '%j is no version',
    (tag) => {
      expect(parseVersionTag(tag)?.version ?? null).toBe(tag === 'v1.2.3.4.5.' ? '1.2.3-4.5' : null);
    },
  );
});

describe('orderVersionTags', () => {
  it('puts the newest first, prereleases before their release, and explains the rest', () => {
    const { versions, quarantined } = orderVersionTags([
      'v1.0',
      'test1_for_ticket',
      'v1.10.0',
      'v1.0.0',
      'v1.2.0-beta',
      'v.1.2.0',
    ]);
    expect(versions.map(({ tag }) => tag)).toEqual(['v1.10.0', 'v.1.2.0', 'v1.2.0-beta', 'v1.0.0']);
    expect(quarantined).toEqual([
      { tag: 'test1_for_ticket', reason: '"test1_for_ticket" is not a version number such as v1.2.0.' },
      { tag: 'v1.0', reason: '"v1.0" is the same version as "v1.0.0".' },
    ]);
  });

  it('does not depend on the order of the tags', () => {
    const tags = ['v1.0.0', 'v1.0', '1.0.0', 'v2.0.0'];
    expect(orderVersionTags([...tags].reverse())).toEqual(orderVersionTags(tags));
  });
});

describe('compareVersions', () => {
  it('orders derived versions after the one they build on, by count', () => {
    const inOrder = ['rubbish', '1.0.0-beta', '1.0.0', '1.0.0+2.abc1234', '1.0.0+12.abc1234', '1.0.1'];
    expect([...inOrder].reverse().sort(compareVersions)).toEqual(inOrder);
  });
});
