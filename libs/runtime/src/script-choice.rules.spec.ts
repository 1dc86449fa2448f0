import { describe, expect, it } from '@jest/globals';
import type { ActionName } from '#connectors';
import { timeLimitOf } from './script-choice.rules.js';

describe('the time that a script has', () => {
  it.each<[ActionName, 'V1' | 'V2', real: number, preview: number]>([
    ['create', 'V2', 30, 30],
    ['permissions', 'V2', 900, 900],
    ['permissions', 'V1', 30, 30],
    ['resources', 'V2', 600, 30],
    ['importAccounts', 'V2', 3600, 90],
    ['persons', 'V1', 3600, 3600],
  ])('%s of %s: %i seconds, %i in a preview', (action, generation, real, preview) => {
    expect(timeLimitOf({ action, generation, dryRun: false })).toBe(real);
    expect(timeLimitOf({ action, generation, dryRun: true })).toBe(preview);
  });

  it('is another one where the request says so', () => {
    expect(
      timeLimitOf({ action: 'permissions', generation: 'V1', dryRun: false, limits: { timeLimitSeconds: 5 } }),
    ).toBe(5);
  });
});
