import { describe, expect, it } from '@jest/globals';
import { byThing, firstOfEach, inGroups, placementSummary } from './placement-summary.js';

const flavour = (name: string, verdict: string, ...modules: string[]) => ({ flavour: name, verdict, modules });

describe('where a connector runs, in a word', () => {
  it('is where its best flavour runs, and how many flavours do', () => {
    const summary = placementSummary([
      flavour('', 'needsWindowsAgent'),
      flavour('hybrid', 'needsModule', 'Az'),
      flavour('cloud', 'runsHere'),
    ]);
    expect(summary).toEqual({ best: flavour('cloud', 'runsHere'), alike: 1, of: 3 });
  });

  it('is the flavour that is offered first, and that with fewer modules, of those that need the same kind of thing', () => {
    expect(placementSummary([flavour('', 'runsHere'), flavour('cloud', 'runsHere')])).toMatchObject({
      best: { flavour: '' },
      alike: 2,
    });
    const modules = placementSummary([
      flavour('', 'needsModule', 'Az', 'MicrosoftTeams'),
      flavour('a', 'needsModule', 'Az'),
    ]);
    expect(modules).toMatchObject({ best: { flavour: 'a' }, alike: 1 });
  });

  it('is nothing for what has no scripts, and a word of the API that is not known comes last', () => {
    expect(placementSummary([])).toBeNull();
    expect(placementSummary([flavour('', 'onTheMoon'), flavour('a', 'unknown')])!.best.flavour).toBe('a');
  });
});

describe('what keeps a connector from running here', () => {
  const found = (what: string, path: string, kind = 'command') => ({ kind, what, reason: 'activeDirectory', path });

  it('is said once for each thing, with every place', () => {
    const things = byThing([
      found('ActiveDirectory', 'create.ps1', 'module'),
      found('Get-ADUser', 'create.ps1'),
      found('get-aduser', 'delete.ps1'),
    ]);
    expect(things.map(({ thing, places }) => [thing.what, places.map(({ path }) => path)])).toEqual([
      ['ActiveDirectory', ['create.ps1']],
      ['Get-ADUser', ['create.ps1', 'delete.ps1']],
    ]);
  });
});

describe('the values of the facet', () => {
  it('stand with modules below the verdict that they belong to', () => {
    const values = ['runsHere', 'needsModule:Az', 'needsModule', 'unknown', 'needsModule:PSRule'];
    expect(inGroups(values.map((value) => ({ value }))).map(({ value }) => value)).toEqual([
      'runsHere',
      'needsModule',
      'needsModule:Az',
      'needsModule:PSRule',
      'unknown',
    ]);
    expect(inGroups([{ value: 'needsModule:Az' }])).toEqual([{ value: 'needsModule:Az' }]);
  });

  it('are cut with modules apart from verdicts, so that a rare verdict stays', () => {
    const modules = ['needsModule:Az', 'needsModule:PSRule', 'needsModule:Pester'];
    const values = ['needsModule', ...modules, 'unknown'].map((value) => ({ value }));
    const first = (size: number) => firstOfEach(values, size).map(({ value }) => value);
    expect(first(3)).toEqual(['needsModule', ...modules, 'unknown']);
    expect(first(2)).toEqual(['needsModule', 'needsModule:Az', 'needsModule:PSRule', 'unknown']);
    expect(first(1)).toEqual(['needsModule', 'needsModule:Az']);
  });
});
