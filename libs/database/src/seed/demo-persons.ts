import type { RoleName } from '#access';

export interface DemoPerson {
  /** Subject at the demo's OpenID provider. */
  subject: string;
  name: string;
  email: string;
  role: RoleName;
  /** Slug of the tenant for tenant roles. */
  tenant: string | null;
}

/** One person a role, the same as at the sandbox's OpenID provider. */
export const demoPersons: DemoPerson[] = [];

export const demoTenants = [
  { slug: 'gemeente-zonnedal', name: 'Gemeente Zonnedal' },
  { slug: 'zorggroep-meander', name: 'Zorggroep Meander' },
];
