import { describe, expect, it } from '@jest/globals';
import { permissionsOf, tenantsOf, type Grant } from './roles.rules.js';

const administratorOfA: Grant = { role: 'administrator', tenantId: 'a' };
const productOwner: Grant = { role: 'productOwner', tenantId: null };

describe('roles', () => {
  it('gives a tenant role only inside its tenant', () => {
    expect(permissionsOf([administratorOfA], 'a').has('system.manage')).toBe(true);
    expect(permissionsOf([administratorOfA], 'b').size).toBe(0);
    expect(permissionsOf([administratorOfA], null).size).toBe(0);
  });

  it('gives a platform role everywhere, and no tenant with it', () => {
    expect(permissionsOf([productOwner], null).has('sync.run')).toBe(true);
    expect(permissionsOf([productOwner], 'a').has('system.read')).toBe(false);
    expect(tenantsOf([productOwner, administratorOfA, { role: 'employee', tenantId: 'a' }])).toEqual(['a']);
  });
});
