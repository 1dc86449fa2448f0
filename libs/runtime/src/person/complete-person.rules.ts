import type { JsonObject, JsonValue } from '../json/json-value.js';
import { copyOf, isJsonObject, textOf, valueAt } from '../json/json-value.rules.js';
import { primaryContract, today } from './primary-contract.rules.js';
import type { Contract, Person } from './person.js';

type Shape = { [name: string]: Shape | null };

const fields = (names: string): Shape => Object.fromEntries(names.split(' ').map((name) => [name, null]));
const ADDRESS = fields('Street StreetExt HouseNumber HouseNumberExt PostalCode Locality Country');
const CONTACT: Shape = { Email: null, Phone: fields('Mobile Fixed'), Address: ADDRESS };
const CODED = fields('ExternalId Code Name');

const CONTRACT: Shape = {
  ...fields('ExternalId StartDate EndDate'),
  Context: fields('InConditions'),
  Details: fields('Fte HoursPerWeek Percentage Sequence'),
  Department: { ...fields('ExternalId DisplayName'), Manager: fields('ExternalId DisplayName') },
  Type: fields('Code Description'),
  Manager: fields('ExternalId DisplayName Email'),
  Custom: {},
  ...Object.fromEntries(
    ['Title', 'CostCenter', 'CostBearer', 'Employer', 'Organization', 'Location', 'Team', 'Division'].map((name) => [
      name,
      CODED,
    ]),
  ),
};

const PERSON: Shape = {
  ...fields('ExternalId DisplayName UserName'),
  Name: fields(
    'GivenName NickName Initials FamilyName FamilyNamePrefix FamilyNamePartner FamilyNamePartnerPrefix Convention',
  ),
  Details: fields('Gender BirthDate BirthLocality MaritalStatus HonorificPrefix HonorificSuffix'),
  Contact: { Business: CONTACT, Personal: CONTACT },
  Location: CODED,
  Status: fields('Blocked Reason'),
  Source: fields('DisplayName'),
  PrimaryContract: CONTRACT,
  PrimaryManager: fields('ExternalId DisplayName Email'),
  Custom: {},
  Accounts: {},
};

function fill(value: JsonValue | undefined, shape: Shape): JsonObject {
  const object: JsonObject = isJsonObject(value) ? value : {};
  for (const [name, below] of Object.entries(shape)) {
    if (below !== null) object[name] = fill(object[name], below);
    else if (object[name] === undefined) object[name] = null;
  }
  return object;
}

const join = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part.trim() !== '').join(' ');

/** What people call the person, by the name convention: `B` birth name, `P` partner's name, `BP` and `PB` both. */
export function displayName(person: JsonObject): string {
  const part = (path: string): string | null => textOf(valueAt(person, `Name.${path}`));
  const birth = join(part('FamilyNamePrefix'), part('FamilyName'));
  const partner = join(part('FamilyNamePartnerPrefix'), part('FamilyNamePartner'));
  const convention = (part('Convention') ?? 'B').toUpperCase();
  const names = { P: [partner], BP: [birth, partner], PB: [partner, birth] }[convention] ?? [birth];
  const family = names.filter((name) => name !== '').join(' - ') || birth;
  return join(part('NickName') ?? part('GivenName') ?? part('Initials'), family);
}

/** Whose calendar decides, unless something else is asked for. */
export const TIME_ZONE = 'Europe/Amsterdam';

export interface PersonMoment {
  now: Date;
  /** IANA name: whose calendar decides which contract is active. */
  timeZone: string;
}

/** A copy of the person with the computed parts that it lacks: Contracts, Accounts, DisplayName, PrimaryContract, PrimaryManager. */
export function withComputedParts(person: Person, moment: PersonMoment, manager?: Person | null): Person {
  const copy = copyOf(person);
  copy.Contracts ??= [];
  copy.Accounts ??= {};
  copy.DisplayName ??= displayName(copy as JsonObject) || (copy.ExternalId ?? null);
  copy.PrimaryContract ??= copyOf(primaryContract(copy.Contracts, today(moment.now, moment.timeZone)));
  if (!copy.PrimaryManager && manager) copy.PrimaryManager = managerSummary(manager);
  return copy;
}

function managerSummary(manager: Person): JsonObject {
  const source = manager as JsonObject;
  return {
    ExternalId: manager.ExternalId ?? null,
    DisplayName: manager.DisplayName ?? (displayName(source) || null),
    Email: valueAt(source, 'Contact.Business.Email'),
  };
}

/**
 * The person as mapping JavaScript sees it: every standard part exists, so that `Person.PrimaryManager.Email` is null and no error;
 * each system in `accountSystems` exists below Accounts, because mappings test its fields without testing the system first.
 */
export function mappingPerson(person: Person, accountSystems: Iterable<string>): JsonObject {
  const complete = fill(copyOf(person) as JsonObject, PERSON);
  complete.Contracts = ((complete.Contracts ?? []) as Contract[]).map((contract) =>
    fill(contract as JsonObject, CONTRACT),
  );
  const accounts = complete.Accounts as JsonObject;
  for (const system of accountSystems) accounts[system] ??= {};
  return complete;
}
