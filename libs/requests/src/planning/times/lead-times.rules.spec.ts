import { describe, expect, it } from '@jest/globals';
import { COMPLEXITIES, type Complexity } from '../../rollouts/self-service.rules.js';
import { forecast, LEAD_PHASES, type LeadPhase, type PhaseDuration, quantile, together } from './lead-times.rules.js';

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

const TYPICAL: Record<LeadPhase, number> = { preliminary: 50, development: 26, rollout: 32 };
const HARDER: Record<Complexity, number> = { S: 0.6, M: 1, L: 1.6, XL: 2.4 };

interface Lived {
  phase: LeadPhase;
  complexity: Complexity;
  begins: number;
  ends: number;
}

/** 300 requests that begin one after another, each phase long-tailed around what is typical of its class. */
function synthetic(seed: number): Lived[] {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: 300 }, (_, index) => {
    const complexity = COMPLEXITIES[Math.floor(next() * COMPLEXITIES.length)]!;
    let begins = index * 3;
    return LEAD_PHASES.map((phase) => {
      const ends = begins + TYPICAL[phase] * HARDER[complexity] * Math.exp(0.5 * normal());
      const lived = { phase, complexity, begins, ends };
      begins = ends;
      return lived;
    });
  }).flat();
}

/** What was known on a day: phases that had ended, and those that were under way. */
const known = (lives: Lived[], day: number): PhaseDuration[] =>
  lives
    .filter(({ begins }) => begins < day)
    .map(({ phase, complexity, begins, ends }) => ({
      phase,
      complexity,
      days: Math.min(ends, day) - begins,
      finished: ends <= day,
    }));

/** Of the forecasts that could be made when each phase began, with what was known then: how many came true. */
function backTest(seed: number): { phase: LeadPhase; p50: number; p85: number; count: number }[] {
  const lives = synthetic(seed);
  return LEAD_PHASES.map((phase) => {
    const kept = { phase, p50: 0, p85: 0, count: 0 };
    for (const { complexity, begins, ends } of lives.filter((one) => one.phase === phase)) {
      const { p50, p85, basis } = forecast(known(lives, begins), phase, complexity);
      if (basis !== 'alike') continue;
      kept.count += 1;
      if (ends - begins <= (p50 ?? Infinity)) kept.p50 += 1;
      if (ends - begins <= (p85 ?? Infinity)) kept.p85 += 1;
    }
    return kept;
  });
}

describe('forecasts from the own history', () => {
  it('keep what they say: over 300 requests P85 covers between 80 and 90 %, P50 about half', () => {
    for (const seed of [1, 2, 3]) {
      for (const { p50, p85, count } of backTest(seed)) {
        expect(count).toBeGreaterThan(150);
        expect(p85 / count).toBeGreaterThanOrEqual(0.8);
        expect(p85 / count).toBeLessThanOrEqual(0.9);
        expect(Math.abs(p50 / count - 0.5)).toBeLessThan(0.08);
      }
    }
  });

  it('are assumptions between 14 and 61 days of development until ten are finished', () => {
    for (const complexity of COMPLEXITIES) {
      const { p50, p85, basis } = forecast([], 'development', complexity);
      expect(basis).toBe('assumed');
      expect(p50).toBeGreaterThan(14);
      expect(p85).toBeGreaterThan(p50!);
      expect(p85).toBeLessThan(61);
    }
    const nine = Array.from({ length: 9 }, (): PhaseDuration => ({
      phase: 'development',
      complexity: 'S',
      days: 500,
      finished: true,
    }));
    expect(forecast(nine, 'development', 'S')).toMatchObject({ basis: 'assumed', count: 9 });
    const ten = [...nine, nine[0]!];
    expect(forecast(ten, 'development', 'S')).toEqual({ p50: 500, p85: 500, basis: 'alike', count: 10 });
    expect(forecast(ten, 'development', 'XL')).toMatchObject({ p50: 500, basis: 'all' });
  });

  it('know that what lasts already lasts longer, and say so when nothing ever did', () => {
    const history = Array.from({ length: 100 }, (_, index): PhaseDuration => ({
      phase: 'development',
      complexity: 'S',
      days: index + 1,
      finished: true,
    }));
    expect(forecast(history, 'development', 'S').p50).toBeCloseTo(50.5);
    expect(forecast(history, 'development', 'S', 80).p50).toBeCloseTo(90.5);
    expect(forecast(history, 'development', 'S', 100)).toMatchObject({ p50: null, p85: null });
  });

  it('add up less than their worst cases', () => {
    const phases = LEAD_PHASES.map((phase) => ({ phase, elapsed: 0 }));
    const { p50, p85 } = together([], 'M', phases);
    const sum = (of: 'p50' | 'p85') => LEAD_PHASES.reduce((total, phase) => total + forecast([], phase, 'M')[of]!, 0);
    expect(p50).toBeGreaterThan(sum('p50') * 0.95);
    expect(p85).toBeLessThan(sum('p85'));
  });

  it('are not fooled by what is quick because only that has finished', () => {
    const quick = [1, 2, 3].map((days) => ({ days, finished: true }));
    expect(quantile(quick, 0.5)).toBe(2);
    expect(quantile([...quick, { days: 2.5, finished: false }], 0.5)).toBeGreaterThan(2);
    expect(quantile([...quick, { days: 9, finished: false }], 0.85)).toBeNull();
  });
});
