import { describe, expect, it } from '@jest/globals';
import type { FoundRepository } from '../github/found-repository.js';
import { catalogChanges, departures, needsFiles, type KnownRepository } from './catalog-changes.rules.js';

const found = (nodeId: string, changes: Partial<FoundRepository> = {}): FoundRepository => ({
  nodeId,
  owner: 'org',
  name: `repo-${nodeId}`,
  url: `https://github.com/org/repo-${nodeId}`,
  description: null,
  topics: [],
  archived: false,
  listed: true,
  headOid: 'a'.repeat(40),
  tagsFingerprint: 'tags',
  ...changes,
});

const known = (nodeId: string, changes: Partial<KnownRepository> = {}): KnownRepository => ({
  id: `id-${nodeId}`,
  nodeId,
  owner: 'org',
  repository: `repo-${nodeId}`,
  url: `https://github.com/org/repo-${nodeId}`,
  description: null,
  topics: [],
  archived: false,
  deletedAt: null,
  headOid: 'a'.repeat(40),
  tagsFingerprint: 'tags',
  ...changes,
});

const sweep = (number: number) => ({ complete: true, found: number, organisation: 'org' });

describe('what changed in the catalog', () => {
  it('is nothing when all is as it was', () => {
    expect(catalogChanges([found('1'), found('2')], [known('1'), known('2')])).toEqual({
      changes: [],
      unchanged: 2,
      missing: [],
    });
  });

  it.each<[string, Partial<FoundRepository>, Partial<KnownRepository>, string[], boolean]>([
    ['a pushed head', { headOid: 'b'.repeat(40) }, {}, ['head'], true],
    ['a first commit', {}, { headOid: null }, ['head'], true],
    ['a new, moved or removed tag', { tagsFingerprint: 'other' }, {}, ['tags'], true],
    ['a rename', { name: 'new', url: 'https://github.com/org/new' }, {}, ['renamed'], true],
    ['archiving', { archived: true }, {}, ['archived'], false],
    ['un-archiving', {}, { archived: true }, ['archived'], false],
    ['another description', { description: 'Words' }, {}, ['described'], true],
    ['other topics', { topics: ['hr'] }, {}, ['described'], true],
    ['coming back', {}, { deletedAt: new Date() }, ['restored'], false],
  ])('sees %s', (_, foundAs, knownAs, reasons, files) => {
    const { changes } = catalogChanges([found('1', foundAs)], [known('1', knownAs)]);
    expect(changes.map((change) => change.reasons)).toEqual([reasons]);
    expect(needsFiles(changes[0]!)).toBe(files);
  });

  it('takes a used-again name for another repository', () => {
    const { changes, missing } = catalogChanges(
      [found('new', { name: 'same' })],
      [known('old', { repository: 'same' })],
    );
    expect(changes.map(({ known: before, reasons }) => [before, reasons])).toEqual([[null, ['added']]]);
    expect(missing.map((one) => one.nodeId)).toEqual(['old']);
  });

  it('does not list what the public may not see', () => {
    const { changes, missing } = catalogChanges(
      [found('1', { listed: false }), found('2', { listed: false })],
      [known('2')],
    );
    expect(changes).toEqual([]);
    expect(missing.map((one) => one.nodeId)).toEqual(['2']);
  });

  it('does not miss again what is gone already', () => {
    expect(catalogChanges([], [known('1', { deletedAt: new Date() })]).missing).toEqual([]);
  });
});

describe('which repositories are gone', () => {
  it('are those that cannot be found by id either', () => {
    const result = departures([known('1'), known('2')], [found('2')], sweep(20));
    expect(result.gone.map((change) => change.known?.nodeId)).toEqual(['1']);
  });

  it('are those that moved to another owner or out of sight', () => {
    const elsewhere = [found('1', { owner: 'other' }), found('2', { listed: false })];
    expect(departures([known('1'), known('2')], elsewhere, sweep(20)).gone).toHaveLength(2);
  });

  it.each([
    ['an empty answer', sweep(0), 3],
    ['a partial answer', { ...sweep(20), complete: false }, 3],
    ['the loss of most of them at once', sweep(4), 40],
  ])('are none after %s', (_, answered, number) => {
    const missing = Array.from({ length: number }, (_unused, index) => known(String(index)));
    const result = departures(missing, [], answered);
    expect(result.gone).toEqual([]);
    expect(result.distrusted).toMatch(/stay in the catalog/);
  });
});
