import { describe, expect, it } from '@jest/globals';
import { derivedVersion } from './derived-version.js';

const head = { commit: 'ab12cd34ef', changelog: [{ version: '0.9.0', date: null, text: '' }] };

describe('derivedVersion', () => {
  it('is the highest tag when the head stands on it', () => {
    expect(derivedVersion({ ...head, tags: ['v1.0.0', 'v1.2.0'], commitsSinceTag: 0 })).toEqual({
      version: '1.2.0',
      basis: 'tag',
      released: true,
    });
  });

  it('carries distance and commit when it is ahead', () => {
    expect(derivedVersion({ ...head, tags: ['v1.2.0'], commitsSinceTag: 5 })).toEqual({
      version: '1.2.0+5.ab12cd3',
      basis: 'tag',
      released: false,
    });
  });

  it('falls back to the changelog, then to nothing', () => {
    expect(derivedVersion({ ...head, tags: ['test'], commitsSinceTag: 8 })).toEqual({
      version: '0.9.0+8.ab12cd3',
      basis: 'changelog',
      released: false,
    });
    expect(derivedVersion({ ...head, tags: [], changelog: [], commitsSinceTag: 8 })).toEqual({
      version: '0.0.0+8.ab12cd3',
      basis: 'none',
      released: false,
    });
  });
});
