import { describe, expect, it } from '@jest/globals';
import { intakeFormSchema } from '../requests/intake-form.rules.js';
import { prefilledFunctional } from '../designs/prefilled-designs.rules.js';
import { forgotten, halvesOf } from './halves.rules.js';

describe('a wish for both directions', () => {
  it('is a target first, a source where nothing of it is the work of one, and loses nothing', () => {
    expect(halvesOf({ direction: 'both', functions: ['persons', 'create', 'departments'] })).toEqual({
      direction: 'target',
      functions: ['create'],
      others: ['persons', 'departments'],
    });
    expect(halvesOf({ direction: 'both', functions: ['persons'] })).toMatchObject({ direction: 'source', others: [] });
    expect(halvesOf({ direction: 'target', functions: ['departments'] }).direction).toBe('source');
    expect(halvesOf({ direction: 'source', functions: ['create'] }).direction).toBe('target');
    expect(halvesOf({ direction: 'source', functions: ['persons', 'create'] })).toMatchObject({
      direction: 'source',
      others: ['create'],
    });
  });

  it('is designed with what was left out and why, and what a design forgets is found', () => {
    const form = intakeFormSchema.parse({ direction: 'both', functions: ['persons', 'departments', 'create'] });
    const design = prefilledFunctional(form, null);
    expect(design.functions.map(({ action }) => action)).toEqual(['create']);
    expect(design.outOfScope).toEqual([
      expect.stringMatching(/^persons: this connector is a target/),
      expect.stringMatching(/^departments: /),
    ]);
    expect(forgotten(form.functions, design)).toEqual([]);
    expect(
      forgotten(form.functions, { ...design, outOfScope: ['Persons: later', 'we create no departments'] }),
    ).toEqual(['departments']);
  });
});
