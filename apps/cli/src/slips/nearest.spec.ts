import { expect, it } from '@jest/globals';
import { nearest } from './nearest.js';

it.each([
  ['DryRn', 'DryRun'],
  ['dyrrun', 'DryRun'],
  ['Sucess', 'Success'],
  ['PersonFieldValu', 'PersonFieldValue'],
  ['Reason', undefined],
  ['x', undefined],
])('%s is a slip for %s', (word, meant) => {
  expect(nearest(word, ['Data', 'DryRun', 'Success', 'PersonField', 'PersonFieldValue'])).toBe(meant);
});

it('nothing is near where nothing is known', () => {
  expect(nearest('DryRun', [])).toBeUndefined();
});
