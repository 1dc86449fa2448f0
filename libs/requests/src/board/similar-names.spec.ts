import { describe, expect, it } from '@jest/globals';
import { knownApplications, searchAliases } from '#catalog';
import pairs from './similar-names.json' with { type: 'json' };
import { similarWishes } from './similar-names.rules.js';

const aliases = searchAliases();
const known = knownApplications();

/** Whether what is typed is taken for the wish, with all other wishes of the list beside it. */
const wishes = [...new Set([...pairs.same, ...pairs.different].map(([, wish]) => wish!))].map((wish) => {
  const [title = '', vendor = ''] = wish.split(' | ');
  return { id: wish, title, vendor };
});
const takenFor = (typed: string, wish: string): boolean =>
  similarWishes(typed, wishes, aliases, known).some(({ id }) => id === wish);

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
      const [first] = similarWishes(typed, [{ id: '1', title: 'Zonnebloem HR', vendor: '' }], aliases, known);
      expect(first?.id).toBe('1');
    }
  });
});
