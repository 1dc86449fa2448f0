import { describe, expect, it } from '@jest/globals';
import { readJson } from './json-text.js';

describe('readJson', () => {
  it('names the line of what is wrong', () => {
    expect(readJson('{\n  "a": 1\n  "b": 2\n}')).toEqual({
      ok: false,
      line: 3,
      problem: 'a comma is missing before this point',
    });
    expect(readJson('[\n  {')).toMatchObject({
      ok: false,
      line: 2,
      problem: 'the text stops before its last bracket is closed',
    });
    expect(readJson('\n \n')).toEqual({ ok: false, line: 1, problem: 'the file is empty' });
  });

  it('reads past comments and superfluous commas, but not inside texts', () => {
    const reading = readJson('{ // note\n "url": "https://x//y", /* old */ "list": [1, 2, ], "text": "a,}" }');
    expect(reading).toMatchObject({
      ok: true,
      repaired: true,
      value: { url: 'https://x//y', list: [1, 2], text: 'a,}' },
    });
  });

  it('finds keys that are there twice, also in other casing, with their line', () => {
    const reading = readJson('[{ "key": "a",\n "Key": "b" },\n { "key": "a", "inner": { "key": 1 },\n "key": 2 }]');
    expect(reading).toMatchObject({
      ok: true,
      duplicates: [
        { key: 'Key', line: 2, differsInCase: true },
        { key: 'key', line: 4, differsInCase: false },
      ],
    });
  });

  it('survives absurd nesting', () => {
    expect(readJson('['.repeat(50_000)).ok).toBe(false);
  });
});
