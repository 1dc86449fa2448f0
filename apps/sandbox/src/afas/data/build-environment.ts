import { stableNumber } from '../../github/state/identifiers.js';
import type { Department, Employment, Environment, Membership, Person, User } from '../environment.js';
import { displayName } from '../environment.js';
import { peopleOf, type PersonLine } from './names.js';
import { EVERYBODY, type OrganisationFacts } from './organisations.js';

export interface EnvironmentFacts {
  number: string;
  token: string;
  people: string;
  organisation: OrganisationFacts;
}

const PERMANENT = { code: 'O', name: 'Onbepaalde tijd' };
const TEMPORARY = { code: 'B', name: 'Bepaalde tijd' };

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

function dayFrom(today: Date, days: number): string {
  const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1) + days * 86_400_000);
  return `${date.toISOString().slice(0, 10)}T00:00:00Z`;
}

/** Most work now; a few left, will leave, have not begun, changed function, or have two employments at once. */
function employmentsOf(
  person: Person,
  position: number,
  departments: Department[],
  facts: EnvironmentFacts,
  today: Date,
): Employment[] {
  const { organisation } = facts;
  const dice = (what: string, sides: number): number =>
    stableNumber(`${what} ${facts.number} ${person.employeeId}`, sides);
  const managed = departments.find((department) => department.managerEmployeeId === person.employeeId);
  const own = managed ?? departments[dice('department', departments.length)] ?? departments[0];
  const start = dayFrom(today, -(400 + dice('start', 5000)));
  const base: Employment = {
    employmentId: `${person.employeeId}-1`,
    employeeId: person.employeeId,
    sequence: 1,
    startDate: start,
    endDate: null,
    contractStart: start,
    contractEnd: null,
    departmentCode: own?.code ?? '',
    job: managed
      ? organisation.managerJob
      : (organisation.jobs[dice('job', organisation.jobs.length)] ?? organisation.managerJob),
    location: organisation.locations[dice('location', organisation.locations.length)] ?? { code: '', name: '' },
    contractType: dice('type', 4) === 0 && !managed ? TEMPORARY : PERMANENT,
    hoursPerWeek: [36, 36, 32, 28, 24, 18][dice('hours', 6)] ?? 36,
    managerEmployeeId: managerOf(own, departments, person.employeeId),
  };
  if (managed) return [{ ...base, hoursPerWeek: 36 }];
  const other = departments[(departments.indexOf(own as Department) + 3) % departments.length];
  const elsewhere = {
    departmentCode: other?.code ?? '',
    managerEmployeeId: managerOf(other, departments, person.employeeId),
  };
  const ending = (days: number): Employment[] => [
    { ...base, endDate: dayFrom(today, days), contractEnd: dayFrom(today, days) },
  ];
  const starting = (days: number): Employment[] => [
    { ...base, startDate: dayFrom(today, days), contractStart: dayFrom(today, days) },
  ];
  switch (position % 10) {
    case 3:
      return position % 20 === 3 ? ending(-95) : ending(75);
    case 5:
      return position % 20 === 5
        ? starting(62)
        : [
            { ...base, endDate: dayFrom(today, -31) },
            { ...base, ...elsewhere, startDate: dayFrom(today, -30) },
          ];
    case 7:
      return [
        { ...base, hoursPerWeek: 20 },
        {
          ...base,
          ...elsewhere,
          employmentId: `${person.employeeId}-2`,
          sequence: 2,
          startDate: dayFrom(today, -200),
          contractStart: dayFrom(today, -200),
          hoursPerWeek: 12,
        },
      ];
    default:
      return [base];
  }
}

/** The head of the department, or of the one above when it is the person's own. */
function managerOf(department: Department | undefined, all: Department[], employeeId: string): string | null {
  if (!department) return null;
  if (department.managerEmployeeId && department.managerEmployeeId !== employeeId) return department.managerEmployeeId;
  return managerOf(
    all.find((one) => one.code === department.parent),
    all,
    employeeId,
  );
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
  const employments = persons.flatMap((person, position) => employmentsOf(person, position, departments, facts, today));
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
