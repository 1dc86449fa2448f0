import type { Person } from './person.js';
import type { PersonMoment } from './complete-person.rules.js';
import { isActive, today } from './primary-contract.rules.js';

/**
 * The person as a script sees them when somebody asks for an entitlement and no business rule does: the contracts of that day are its reason
 * (`Context.InConditions`). A contract that says itself whether it is stays as it is.
 */
export function withContractsInConditions(person: Person, { now, timeZone }: PersonMoment): Person {
  const day = today(now, timeZone);
  const contracts = (person.Contracts ?? []).map((contract) => ({
    ...contract,
    Context: { ...contract.Context, InConditions: contract.Context?.InConditions ?? isActive(contract, day) },
  }));
  return { ...person, Contracts: contracts };
}
