import { describe, expect, it } from '@jest/globals';
import { previewed, previewOf } from './previewed.js';

const input = (text: string) => ({ action: 'notification', notification: { template: 'Mail', values: { text } } });

describe('the preview that a run is confirmed with', () => {
  it('is the one made with the same input, and again when what was typed is taken back', () => {
    const made = previewed('p1', input('Welcome'));
    expect(previewOf(input('Welcome'), made)).toBe('p1');
    expect(previewOf(input('Goodbye'), made)).toBeNull();
    expect(previewOf({ ...input('Welcome'), permission: { identification: 7 } }, made)).toBeNull();
  });

  it('is none where nothing was previewed', () => {
    expect(previewOf(input('Welcome'), null)).toBeNull();
  });
});
