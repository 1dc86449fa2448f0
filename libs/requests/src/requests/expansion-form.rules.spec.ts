import { describe, expect, it } from '@jest/globals';
import { formOfExpansion } from './expansion-form.rules.js';
import { intakeFormSchema } from './intake-form.rules.js';

const before = intakeFormSchema.parse({
  applicationName: 'Zonnebloem',
  vendorName: 'Zonnebloem BV',
  applicationType: 'hr',
  direction: 'both',
  functions: ['create'],
  users: 400,
  remarks: 'Before the summer.',
});

describe('a request for more of a connector', () => {
  it('begins with what is known of the application, and with nothing of what was wanted of it', () => {
    const form = formOfExpansion('target', before);
    expect(form).toMatchObject({ vendorName: 'Zonnebloem BV', applicationType: 'hr', users: 400, direction: 'target' });
    expect(form).not.toHaveProperty('functions');
    expect(form).not.toHaveProperty('remarks');
  });

  it('knows the direction from the connector, where it has one', () => {
    expect(formOfExpansion('source', null)).toEqual({ direction: 'source' });
    expect(formOfExpansion('notification', before).direction).toBe('both');
  });
});
