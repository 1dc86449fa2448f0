import type { JsonObject } from '../json/json-value.js';

/** A contract of a person in the internal structure. Dates are ISO 8601 texts. See docs/person.md. */
export interface Contract {
  ExternalId?: string | null;
  StartDate?: string | null;
  EndDate?: string | null;
  /** `InConditions`: this contract matched the business rule that grants the entitlement at hand. */
  Context?: { InConditions?: boolean | null };
  Details?: { Fte?: number | null; HoursPerWeek?: number | null; Percentage?: number | null; Sequence?: number | null };
  [field: string]: unknown;
}

/**
 * A person in the internal structure that mappings and scripts see as `Person`; the parts that are named here are the ones that the runtime itself
 * looks at. See docs/person.md.
 */
export interface Person {
  ExternalId?: string | null;
  DisplayName?: string | null;
  Contracts?: Contract[] | null;
  PrimaryContract?: Contract | null;
  PrimaryManager?: JsonObject | null;
  /** Account data by system and field, of this and other target systems. */
  Accounts?: Record<string, JsonObject> | null;
  [field: string]: unknown;
}
