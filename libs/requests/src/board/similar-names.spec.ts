import { describe, expect, it } from '@jest/globals';
import { knownApplications, searchAliases } from '#catalog';
import pairs from './similar-names.json' with { type: 'json' };
import { WishNames } from './similar-names.rules.js';

const aliases = searchAliases();
const known = knownApplications();

/** Whether what is typed is taken for the wish, with all other wishes of the list beside it. */
const wishes = [...new Set([...pairs.same, ...pairs.different].map(([, wish]) => wish!))].map((wish) => {
  const [title = '', vendor = ''] = wish.split(' | ');
  return { id: wish, title, vendor };
});
const names = new WishNames(wishes, aliases, known);
const takenFor = (typed: string, wish: string): boolean => names.similar(typed).some(({ id }) => id === wish);

describe('names of applications that are wished for', () => {
  it('are recognised: recall of 0.95, precision of 0.90 over more than 200 pairs', () => {
    const missed = pairs.same.filter(([typed, wish]) => !takenFor(typed!, wish!));
    const wrong = pairs.different.filter(([typed, wish]) => takenFor(typed!, wish!));
    const found = pairs.same.length - missed.length;
    const recall = found / pairs.same.length;
    const precision = found / (found + wrong.length);
    expect(pairs.same.length + pairs.different.length).toBeGreaterThanOrEqual(200);
    expect({ missed: recall >= 0.95 ? [] : missed, wrong: precision >= 0.9 ? [] : wrong }).toEqual({
      missed: [],
      wrong: [],
    });
    process.stdout.write(
      `similar names: ${pairs.same.length} same, ${pairs.different.length} different, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n`,
    );
  });

  it('are recognised while they are being typed', () => {
    for (const typed of ['Zon', 'zonnebl', 'ZONNEBLOEM h']) {
      const [first] = new WishNames([{ id: '1', title: 'Zonnebloem HR', vendor: '' }], aliases, known).similar(typed);
      expect(first?.id).toBe('1');
    }
  });

  it('are shown by their vendor and by a beginning, and counted on only where they are named', () => {
    const one = { id: '1', title: 'Zonnebloem HR', vendor: 'Weekritme BV' };
    const wish = new WishNames([one], aliases, known);
    expect([wish.similar('weekritme bv'), wish.similar('Zonne')]).toEqual([[one], [one]]);
    expect([wish.meant('weekritme bv'), wish.meant('Zonne')]).toEqual([[], []]);
    expect(wish.meant('Weekritme Zonnebloem-HR')).toEqual([one]);
  });
});
