import persons from './demo-persons.json' with { type: 'json' };

export interface DemoPerson {
  /** Subject in the tokens. */
  sub: string;
  name: string;
  email: string;
  /** Role and tenant are Koppel's data and in no token; they stand here for the seed of the demo. */
  role: string;
  tenant: string | null;
  title: string;
}

export const demoPersons: readonly DemoPerson[] = persons;
