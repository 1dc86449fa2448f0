import { describe, expect, it } from '@jest/globals';
import { PackageWarnings } from '../package/package-warnings.js';
import { fakeRepository } from '../repository/fake-repository.js';
import { RepositoryFile } from '../repository/repository-file.js';
import { dateIn, readChangelog } from './changelog.js';

describe('readChangelog', () => {
  it('reads entries in order and names versions that are there twice', () => {
    const warnings = new PackageWarnings();
    const text =
      '# Change Log\n\n## [1.1.0] - 31-03-2025\n### Added\n- x\n\n## v1.0.0\n\n## 1.0.0 - 2024/01/02\nfirst\n';
    const { entries } = readChangelog(new RepositoryFile(fakeRepository({ 'CHANGELOG.md': text })[0]!), warnings);
    expect(entries).toEqual([
      { version: '1.1.0', date: '2025-03-31', text: '### Added\n- x' },
      { version: '1.0.0', date: null, text: '' },
      { version: '1.0.0', date: '2024-01-02', text: 'first' },
    ]);
    expect(warnings.items.map(({ code }) => code)).toEqual(['changelog-version-twice']);
  });
});

describe('dateIn', () => {
  it.each([
    [' - 2025-12-19', '2025-12-19'],
    [' - 05-06-2024', '2024-06-05'],
    [' - 06-25-2024', '2024-06-25'],
    [' - 31-02-2024', null],
    [' - dd-mm-yyyy', null],
    ['', null],
  ])('%j → %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });
});
