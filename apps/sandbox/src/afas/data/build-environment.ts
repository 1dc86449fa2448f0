import { stableNumber } from '../../github/state/identifiers.js';
import type { Employment, Environment, Membership, Person, User } from '../environment.js';
import { displayName } from '../environment.js';
import { employmentsOf } from './careers.js';
import { peopleOf, type PersonLine } from './names.js';
import { EVERYBODY, type OrganisationFacts } from './organisations.js';

export interface EnvironmentFacts {
  number: string;
  token: string;
  people: string;
  organisation: OrganisationFacts;
}

/** Letters only, without accents: `Łukasz Wójcik` → `lukaszwojcik`. */
export function plainLetters(text: string): string {
  const special: Record<string, string> = { ł: 'l', ø: 'o', ı: 'i', ş: 's', đ: 'd', ß: 'ss' };
  return text
    .toLowerCase()
    .replace(/[łøışđß]/g, (letter) => special[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

function personOf(line: PersonLine, position: number, facts: EnvironmentFacts): Person {
  const dice = (what: string, sides: number): number => stableNumber(`${what} ${facts.number} ${position}`, sides);
  const address = `${plainLetters(line.nickName)}.${plainLetters(line.prefix + line.birthName)}@${facts.organisation.mailDomain}`;
  return {
    personId: String(100_100 + position),
    employeeId: String(1001 + position),
    nickName: line.nickName,
    givenName: line.givenName,
    initials: line.initials,
    prefix: line.prefix || null,
    birthName: line.birthName,
    partnerPrefix: line.partnerPrefix || null,
    partnerName: line.partnerName || null,
    nameUse: line.nameUse,
    gender: line.gender,
    birthDate: `${line.birthDate}T00:00:00Z`,
    emailWork: dice('mail', 6) === 0 ? null : address,
    emailPrivate: `${plainLetters(line.nickName)}${1001 + position}@post.example`,
    emailPortal: null,
    phoneWork: dice('phone', 5) < 2 ? `0${dice('area', 90) + 10}-${1_000_000 + dice('number', 8_999_999)}` : null,
    mobileWork: dice('mobile', 5) < 3 ? `06-${10_000_000 + dice('mobile number', 89_999_999)}` : null,
    upn: dice('mail', 6) === 0 ? null : address,
    changedAt: null,
  };
}

function usersOf(persons: Person[], employments: Employment[], facts: EnvironmentFacts, today: Date): User[] {
  const taken = new Set<string>();
  const now = today.toISOString();
  return persons.flatMap((person) => {
    const dice = (what: string, sides: number): number =>
      stableNumber(`${what} ${facts.number} ${person.employeeId}`, sides);
    const own = employments.filter((employment) => employment.employeeId === person.employeeId);
    const notBegun = own.every((employment) => employment.startDate > now);
    if (notBegun || dice('user', 5) === 0) return [];
    const plain = `${plainLetters(person.nickName)[0]}${plainLetters((person.prefix ?? '') + person.birthName)}`.slice(
      0,
      18,
    );
    const code = taken.has(plain) ? `${plain}2` : plain;
    taken.add(code);
    const old = dice('old mail', 3) === 0;
    const address = old ? `${code}@oud.${facts.organisation.mailDomain}` : person.emailWork;
    return [
      {
        userId: `${facts.number}.${code}`,
        description: displayName(person),
        personId: person.personId,
        email: dice('no mail', 4) === 0 ? null : address,
        upn: dice('no mail', 4) === 0 ? null : address,
        blocked: own.every((employment) => employment.endDate !== null && employment.endDate < now),
        inSite: true,
        outSite: false,
        profitWindows: dice('windows', 4) === 0,
        changedAt: null,
      },
    ];
  });
}

function membershipsOf(users: User[], facts: EnvironmentFacts): Membership[] {
  const { groups } = facts.organisation;
  return users.flatMap((user) => {
    const chosen = groups.filter((group) => stableNumber(`${group.id} ${user.userId}`, 4) === 0);
    return [EVERYBODY, ...chosen].map((group) => ({ userId: user.userId, groupId: group.id }));
  });
}

/** A whole environment; the same facts and the same day give the same environment. */
export function buildEnvironment(facts: EnvironmentFacts, today: Date): Environment {
  const { organisation } = facts;
  const persons = peopleOf(facts.people).map((line, position) => personOf(line, position, facts));
  const departments = organisation.departments.map((department, position) => ({
    ...department,
    // One department has no head, so that "the one above" is needed
    managerEmployeeId:
      position === organisation.departments.length - 1 ? null : (persons[position]?.employeeId ?? null),
  }));
  const workplace = { environment: facts.number, organisation, departments, today };
  const employments = persons.flatMap((person, position) => employmentsOf(workplace, person.employeeId, position));
  const users = usersOf(persons, employments, facts, today);
  return {
    number: facts.number,
    name: organisation.employer.name,
    token: facts.token,
    employer: organisation.employer,
    persons,
    employments,
    departments,
    users,
    groups: [EVERYBODY, ...organisation.groups],
    memberships: membershipsOf(users, facts),
  };
}
