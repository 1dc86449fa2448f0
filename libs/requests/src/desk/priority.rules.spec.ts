import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WEIGHTS, type Demand, priorityOf } from './priority.rules.js';

const TODAY = new Date('2026-03-10T12:00:00Z');
const NOBODY: Demand = { organisations: 1, users: 0, mutationsPerMonth: 0, wantedDate: null };
const score = (demand: Partial<Demand>) => priorityOf({ ...NOBODY, ...demand }, DEFAULT_WEIGHTS, TODAY).score;

describe('priority', () => {
  it('is the sum of its terms, each of them shown', () => {
    const demand = { organisations: 3, users: 999, mutationsPerMonth: 99, wantedDate: '2026-03-20' };
    const { score: total, terms } = priorityOf(demand, DEFAULT_WEIGHTS, TODAY);
    expect(terms).toEqual([
      { name: 'organisations', amount: 3, factor: 3, weight: 10, points: 30 },
      { name: 'users', amount: 999, factor: 3, weight: 5, points: 15 },
      { name: 'mutations', amount: 99, factor: 2, weight: 3, points: 6 },
      { name: 'wantedDate', amount: '2026-03-20', factor: 1, weight: 10, points: 10 },
    ]);
    expect(total).toBe(61);
  });

  it('rises with every organisation more than with a large one', () => {
    expect(score({ organisations: 4, users: 400 })).toBeGreaterThan(score({ organisations: 2, users: 100_000 }));
  });

  it('counts a date the more the nearer it is', () => {
    const dates = ['2026-01-01', '2026-04-01', '2026-09-01', '2027-03-01', '2028-01-01'];
    const scores = dates.map((wantedDate) => score({ wantedDate }));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect([scores[0], scores.at(-1)]).toEqual([20, 10]);
  });

  it('follows the weights', () => {
    const weights = { organisations: 0, users: 1, mutations: 0, wantedDate: 0 };
    expect(priorityOf({ ...NOBODY, organisations: 9, users: 9 }, weights, TODAY).score).toBe(1);
  });
});
