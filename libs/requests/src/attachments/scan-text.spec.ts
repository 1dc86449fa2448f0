import { describe, expect, it } from '@jest/globals';
import { scanText } from './scan-text.js';

describe('what is searched in a file', () => {
  const rows = (count: number, row: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => row(at)).join('\n');

  it('is found far down, below the head of its column, at its own line', async () => {
    const text = `naam;bsn;afdeling\n${rows(3000, (at) => `Jan;${at === 2500 ? '184736262' : ''};Zaken`)}`;
    const { findings, more, searched } = await scanText(text);
    expect(findings).toEqual([expect.objectContaining({ of: 'person', kind: 'bsn', name: 'bsn', line: 2502 })]);
    expect({ more, searched }).toEqual({ more: false, searched: true });
    expect(JSON.stringify(findings)).not.toContain('184736262');
  });

  it('is told once where two pieces overlap', async () => {
    for (const before of [8180, 8192, 8300, 8700]) {
      const text = `${'x'.repeat(before - 1)}\nbsn: 184736262\n${'y'.repeat(9000)}`;
      expect((await scanText(text)).findings).toHaveLength(1);
    }
  });

  it('is not listed without end', async () => {
    const elevenProof = [...Array(90).keys()].map((at) => 100000000 + at * 11 * 7919).map(nextBsn);
    const { findings, more } = await scanText(`naam;bsn\n${elevenProof.map((bsn) => `Jan;${bsn}`).join('\n')}`);
    expect(findings).toHaveLength(20);
    expect(more).toBe(true);
  });

  it('is nothing in a description of an API', async () => {
    const text = JSON.stringify({ openapi: '3.1.0', paths: { '/users': { get: { description: 'Needs a token.' } } } });
    expect((await scanText(text)).findings).toEqual([]);
  });
});

/** The next number that passes the Dutch test. */
function nextBsn(from: number): string {
  for (let number = from; ; number += 1) {
    const digits = [...String(number).padStart(9, '0')].map(Number);
    const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
    if (sum % 11 === 0) return digits.join('');
  }
}
