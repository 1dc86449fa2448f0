import { describe, expect, it } from '@jest/globals';
import { weakestOf } from './script-holding.rules.js';

const contained = { contained: true, reason: null };
const open = { contained: false, reason: 'darwin has no namespaces' };
const unable = { contained: null, reason: 'there is no .NET' };

describe('what holds scripts', () => {
  it.each([
    ['containers where every worker has them', [contained, contained], { hold: 'container', reason: null }],
    ['the process where one worker has no containers', [contained, open], { hold: 'process', reason: open.reason }],
    ['what the others have where one runs none', [unable, contained], { hold: 'container', reason: null }],
    ['nothing where none can run any', [unable], { hold: 'none', reason: unable.reason }],
    ['nothing where there is no worker', [], { hold: 'none', reason: null }],
  ])('is %s', (_, workers, holding) => {
    expect(weakestOf(workers)).toEqual(holding);
  });
});
