import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '#runtime';
import type { CaseCall } from '../case-file.js';
import { callProblems, sameAddress, type MadeCall } from './call-differences.js';
import { differences, pathText } from './differences.js';

const paths = (expected: JsonValue, got: JsonValue) => differences(expected, got).map(({ path }) => pathText(path));

describe('what is expected of a result', () => {
  it('is a part of it: other keys do not count, nor does casing', () => {
    expect(paths({ data: { Mail: 'a' } }, { data: { mail: 'a', id: 1 }, more: true })).toEqual([]);
    expect(paths({ data: { mail: 'a' } }, { data: { mail: 'b' } })).toEqual(['data.mail']);
    expect(differences({ id: 1 }, {})).toEqual([{ path: ['id'], expected: 1, got: undefined }]);
  });
  it('tells numbers from texts', () => expect(paths({ id: 1 }, { id: '1' })).toEqual(['id']));
  it('holds whole lists, in any order', () => {
    expect(paths([{ a: 1 }, { a: 2 }], [{ a: 2, b: 1 }, { a: 1 }])).toEqual([]);
    expect(paths([1], [1, 2])).toEqual(['']);
    expect(paths([{ a: 1 }, { a: 1 }], [{ a: 1 }, { a: 2 }])).toEqual(['[1].a']);
  });
  it('looks into JSON that came as a text', () =>
    expect(paths({ Success: true }, '{"Success":true,"x":1}')).toEqual([]));
  it.each<[string, JsonValue, boolean]>([
    ['{{any}}', null, true],
    ['{{any}}', { a: 1 }, true],
    ['{{number}}', 12.5, true],
    ['{{number}}', 'twelve', false],
    ['{{date}}', '2026-11-29', true],
    ['{{date}}', '2026-11-29T08:00:00.000+01:00', true],
    ['{{date}}', '29-11-2026', false],
    ['{{guid}}', '7f0f6d7e-1111-2222-3333-444455556666', true],
    ['Made {{number}} (of {{any}}).', 'Made 3 (of 5).', true],
    ['Made {{number}}.', 'Made 3!', false],
    ['{{/u\\d{3}/}}', 'u123', true],
    ['{{/u\\d{3}/}}', 'u1234', false],
    ['{{text}}', '', false],
  ])('the pattern %s and %j', (expected, got, fits) => expect(differences(expected, got).length === 0).toBe(fits));
});

describe('addresses', () => {
  it('are the same in any order and encoding of the query', () => {
    expect(sameAddress('https://a.nl/x?b=2&a=1', 'https://a.nl/x?a=1&b=2')).toBe(true);
    expect(sameAddress("https://a.nl/x?q='a b'", 'https://a.nl/x?q=%27a%20b%27')).toBe(true);
    expect(sameAddress('https://a.nl/x?a=1', 'https://a.nl/x?a=2')).toBe(false);
  });
  it('may have patterns', () =>
    expect(sameAddress('https://a.nl/x?at={{date}}', 'https://a.nl/x?at=2026-01-01')).toBe(true));
});

describe('calls', () => {
  const call = (method: string, path: string, body?: JsonValue): CaseCall => ({
    method,
    address: `https://a.nl/${path}`,
    ...(body !== undefined && { body }),
  });
  const made = (method: string, path: string, body: JsonValue = null, refused = false): MadeCall => ({
    method,
    address: `https://a.nl/${path}`,
    headers: {},
    body,
    refused,
  });
  const kinds = (expected: CaseCall[], got: MadeCall[]) =>
    callProblems(expected, got).map((one) => `${one.kind} ${one.call.method} ${one.call.address.slice(13)}`);

  it('are all those that are expected, in order, with the parts of their bodies', () => {
    expect(
      kinds([call('get', 'a'), call('POST', 'b', { x: 1 })], [made('GET', 'a'), made('POST', 'b', { x: 1, y: 2 })]),
    ).toEqual([]);
  });
  it('may be unexpected, missing, out of order or of other content', () => {
    expect(kinds([], [made('GET', 'a')])).toEqual(['unexpected GET a']);
    expect(kinds([call('GET', 'a')], [])).toEqual(['missing GET a']);
    expect(kinds([call('GET', 'a'), call('GET', 'b')], [made('GET', 'b'), made('GET', 'a')])).toEqual(['order GET a']);
    expect(kinds([call('POST', 'a', { x: 1 })], [made('POST', 'a', { x: 2 })])).toEqual(['differs POST a']);
    expect(kinds([{ ...call('POST', 'a'), refused: true }], [made('POST', 'a')])).toEqual(['differs POST a']);
  });
  it('to one address are told apart by their bodies', () => {
    const expected = [call('POST', 'a', { n: 1 }), call('POST', 'a', { n: 2 })];
    expect(kinds(expected, [made('POST', 'a', { n: 2 }), made('POST', 'a', { n: 1 })])).toEqual(['order POST a']);
  });
});
