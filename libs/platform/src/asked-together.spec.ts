import { describe, expect, it } from '@jest/globals';
import { AskedTogether } from './asked-together.js';

describe('what is asked for in one go', () => {
  it('is answered in one go, each key once, and what is not known is undefined', async () => {
    const asked: string[][] = [];
    const lengths = new AskedTogether((keys) => {
      asked.push(keys);
      return Promise.resolve(new Map(keys.filter((key) => key !== 'no').map((key) => [key, key.length])));
    });
    expect(await Promise.all(['one', 'three', 'no', 'one'].map((key) => lengths.of(key)))).toEqual([
      3,
      5,
      undefined,
      3,
    ]);
    expect(await lengths.of('one')).toBe(3);
    expect(asked).toEqual([['one', 'three', 'no'], ['one']]);
  });

  it('fails together, and is asked anew after that', async () => {
    let fails = true;
    const answers = new AskedTogether((keys) =>
      fails ? Promise.reject(new Error('down')) : Promise.resolve(new Map(keys.map((key) => [key, key]))),
    );
    const first = await Promise.allSettled([answers.of('a'), answers.of('b')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await answers.of('a')).toBe('a');
  });
});
