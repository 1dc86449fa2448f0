import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HostPool } from '#runtime';
import { RULE_LIST } from '#review';
import { measure, precision, recall, total, type Quality } from './quality.ts';

/** The gate of the review's rules, over our labelled samples and PowerShell's own parser. `npm run quality -- review` prints the table. */
jest.setTimeout(300_000);

const pool = new HostPool({ maximumHosts: 1, graceMilliseconds: 1000 });
let quality: Quality;

beforeAll(async () => {
  quality = await measure(pool);
});
afterAll(() => pool.close());

describe('the rules', () => {
  it('that block or weigh much each have fifteen samples of either kind', () => {
    const measured = new Set(
      quality.rules.filter(({ faults, clean }) => faults >= 15 && clean >= 15).map(({ rule }) => rule),
    );
    const serious = RULE_LIST.rules
      .filter(({ severity }) => severity === 'blocker' || severity === 'high')
      .map(({ id }) => id);
    // CRED-008 is the vendor's own answer: there is nothing to detect.
    expect(serious.filter((id) => !measured.has(id))).toEqual(['CRED-008']);
  });

  it('find 95 of 100 faults, and 95 of 100 findings are faults, each of them', () => {
    const poor = quality.rules.filter((score) => precision(score) < 0.95 || recall(score) < 0.95);
    expect({ poor: poor.map(({ rule }) => rule), mistakes: poor.length > 0 ? quality.mistakes : [] }).toEqual({
      poor: [],
      mistakes: [],
    });
  });

  it('beat a search for words, and secretlint on secrets', () => {
    const own = total(quality.rules);
    const words = total(quality.rules.map((rule) => rule.words));
    const lint = quality.rules.filter(({ secretlint }) => secretlint !== null);
    expect(precision(own)).toBeGreaterThan(precision(words));
    expect(recall(own)).toBeGreaterThan(recall(words));
    expect(recall(total(lint))).toBeGreaterThan(recall(total(lint.map(({ secretlint }) => secretlint!))));
  });

  it('see a fault that is put into a clean script, and nothing else', () => {
    const made = quality.mutation.reduce((sum, one) => sum + one.made, 0);
    const killed = quality.mutation.reduce((sum, one) => sum + one.killed, 0);
    expect(made).toBeGreaterThan(150);
    expect({ enough: killed / made >= 0.95, survivors: killed / made >= 0.95 ? [] : quality.survivors }).toEqual({
      enough: true,
      survivors: [],
    });
  });
});
