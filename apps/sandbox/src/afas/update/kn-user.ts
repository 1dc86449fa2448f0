import { EVERYBODY } from '../data/organisations.js';
import { findUser, type Environment, type User } from '../environment.js';
import { doesNotExist, mandatory, ProfitError } from '../profit-error.js';
import { flagOf, readElements, textOf, type Element } from './element.js';

/** What `MtCd` asks for. Source: AFAS, "Users (KnUser UpdateConnector)". */
const BLOCK_AND_LEAVE_GROUPS = 0;
const CHANGE = 1;
const BLOCK = 2;
const CHANGE_AND_MAKE_GROUP = 3;
const CHANGE_CODE = 4;
const UNBLOCK = 6;

const NEEDED_FOR_NEW: [field: string, label: string, english: string][] = [
  ['Awin', 'Profit Windows', 'Profit Windows'],
  ['Acon', 'Connector', 'Connector'],
  ['Abac', 'Reservekopieën via commandline', 'Backups from the command line'],
  ['Acom', 'Commandline', 'Command line'],
  ['Site', 'OutSite', 'OutSite'],
  ['InSi', 'InSite', 'InSite'],
];

export function writeUsers(environment: Environment, method: 'POST' | 'PUT', body: unknown): void {
  for (const element of readElements(body, 'KnUser')) writeUser(environment, method, element);
}

function writeUser(environment: Environment, method: 'POST' | 'PUT', element: Element): void {
  const userId = textOf(element, 'UsId');
  if (!userId) throw mandatory('Gebruiker', 'User');
  const code = entryCode(element);
  if (!textOf(element, 'Nm')) throw mandatory('Omschrijving', 'Description');
  const user = findUser(environment, userId);
  if (method === 'POST') {
    if (user) throw exists(userId);
    create(environment, userId, element, code);
    return;
  }
  // An import (codes 1 and 3) of somebody new adds the user; every other code needs one
  if (user) change(environment, user, element, code);
  else if (code === CHANGE || code === CHANGE_AND_MAKE_GROUP) create(environment, userId, element, code);
  else throw doesNotExist('Gebruiker', 'User');
}

function entryCode(element: Element): number {
  const given = textOf(element, 'MtCd');
  if (given === undefined || given === null) throw mandatory('Mutatiecode', 'Entry code');
  if (!/^[0-6]$/.test(given)) throw doesNotExist('Mutatiecode', 'Entry code');
  return Number(given);
}

function exists(userId: string): ProfitError {
  return new ProfitError(`Gebruiker '${userId}' bestaat al.`, `User '${userId}' exists already.`);
}

function create(environment: Environment, userId: string, element: Element, code: number): void {
  for (const [field, label, english] of NEEDED_FOR_NEW) {
    if (flagOf(element, field) === undefined) throw mandatory(label, english);
  }
  const personId = textOf(element, 'BcCo') ?? null;
  if (personId !== null && !environment.persons.some((person) => person.personId === personId)) {
    throw doesNotExist('Nummer', 'Number');
  }
  if (personId !== null && environment.users.some((user) => user.personId === personId)) {
    throw new ProfitError('Deze persoon heeft al een gebruiker.', 'This person already has a user.');
  }
  const user: User = {
    userId,
    description: '',
    personId,
    email: null,
    upn: null,
    blocked: false,
    inSite: false,
    outSite: false,
    profitWindows: false,
    changedAt: null,
  };
  fill(environment, user, element, code);
  environment.users.push(user);
  environment.memberships.push({ userId, groupId: EVERYBODY.id });
  join(environment, user, element, code);
}

function change(environment: Environment, user: User, element: Element, code: number): void {
  const newCode = code === CHANGE_CODE ? freeCode(environment, user, element) : user.userId;
  fill(environment, user, element, code);
  join(environment, user, element, code);
  if (code === BLOCK_AND_LEAVE_GROUPS) {
    user.blocked = true;
    environment.memberships = environment.memberships.filter(
      (membership) => membership.userId !== user.userId || membership.groupId === EVERYBODY.id,
    );
  }
  if (code === BLOCK) user.blocked = true;
  if (code === UNBLOCK) user.blocked = false;
  for (const membership of environment.memberships) {
    if (membership.userId === user.userId) membership.userId = newCode;
  }
  user.userId = newCode;
}

function freeCode(environment: Environment, user: User, element: Element): string {
  const next = textOf(element, 'UsIdNew');
  if (!next) throw mandatory('Nieuwe gebruikerscode', 'New user code');
  const other = findUser(environment, next);
  if (other && other !== user) throw exists(next);
  return next;
}

/** Checks first, writes then: a refused message changes nothing. */
function fill(environment: Environment, user: User, element: Element, code: number): void {
  const email = given(textOf(element, 'EmAd'), user.email);
  const upn = given(textOf(element, 'Upn'), user.upn);
  const outSite = flagOf(element, 'Site') ?? user.outSite;
  checkAddresses(environment, user, email, upn, outSite);
  checkGroup(environment, element, code);
  const profitWindows = flagOf(element, 'Awin') ?? user.profitWindows;
  Object.assign(user, {
    description: textOf(element, 'Nm') ?? user.description,
    email,
    upn,
    outSite,
    profitWindows,
    // Profit Windows brings InSite with it
    inSite: profitWindows || (flagOf(element, 'InSi') ?? user.inSite),
    changedAt: new Date().toISOString(),
  } satisfies Partial<User>);
}

/** What the message says, an emptied field included; else what there is. */
function given(value: string | null | undefined, present: string | null): string | null {
  return value === undefined ? present : value;
}

function checkAddresses(
  environment: Environment,
  user: User,
  email: string | null,
  upn: string | null,
  outSite: boolean,
): void {
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new ProfitError(`'${email}' is geen geldig e-mailadres.`, `'${email}' is not a valid e-mail address.`);
  }
  if (outSite && email === null) throw mandatory('E-mail', 'E-mail');
  const taken = environment.users.some((other) => other !== user && other.upn?.toLowerCase() === upn?.toLowerCase());
  if (upn !== null && taken) {
    throw new ProfitError(`UPN '${upn}' is al in gebruik.`, `UPN '${upn}' is in use already.`);
  }
}

function checkGroup(environment: Environment, element: Element, code: number): void {
  const groupId = textOf(element, 'GrId');
  if (groupId && code === CHANGE && !environment.groups.some((group) => group.id === groupId)) {
    throw doesNotExist('Groep', 'Group');
  }
}

function join(environment: Environment, user: User, element: Element, code: number): void {
  const groupId = textOf(element, 'GrId');
  if (!groupId || (code !== CHANGE && code !== CHANGE_AND_MAKE_GROUP)) return;
  if (!environment.groups.some((group) => group.id === groupId)) {
    environment.groups.push({ id: groupId, name: textOf(element, 'GrDs') ?? groupId });
  }
  const member = environment.memberships.some((one) => one.userId === user.userId && one.groupId === groupId);
  if (!member) environment.memberships.push({ userId: user.userId, groupId });
}
