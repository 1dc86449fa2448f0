import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { iconOf } from './icon.js';

/** The pixels of the one data chunk. */
function pixels(icon: Buffer): { at(x: number, y: number): number[] } {
  const begin = icon.indexOf('IDAT') + 4;
  const rows = inflateSync(icon.subarray(begin, begin + icon.readUInt32BE(begin - 8)));
  const at = (x: number, y: number) => [...rows.subarray(y * 1025 + 1 + x * 4, y * 1025 + 5 + x * 4)];
  return { at };
}

describe('the icon of a new connector', () => {
  const icon = iconOf('Planning');

  it('is a PNG of 256 by 256, small enough for a repository', () => {
    expect(icon.subarray(1, 4).toString()).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
    expect(icon.length).toBeLessThan(10_000);
  });

  it('has round corners, a colour, and a white plug in the middle', () => {
    expect(pixels(icon).at(0, 0)[3]).toBe(0);
    expect(pixels(icon).at(128, 128)).toEqual([255, 255, 255, 255]);
    const [red, green, blue, opaque] = pixels(icon).at(20, 128);
    expect(opaque).toBe(255);
    expect(Math.max(red!, green!, blue!)).toBeLessThanOrEqual(150);
  });

  it('is the same for the same name, and of another colour for another', () => {
    expect(iconOf('Planning').equals(icon)).toBe(true);
    expect(pixels(iconOf('Roosters')).at(20, 128)).not.toEqual(pixels(icon).at(20, 128));
  });
});
