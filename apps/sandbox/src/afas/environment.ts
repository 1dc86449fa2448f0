export interface Person {
  personId: string;
  employeeId: string;
  nickName: string;
  givenName: string;
  initials: string;
  prefix: string | null;
  birthName: string;
  partnerPrefix: string | null;
  partnerName: string | null;
  nameUse: string;
  gender: string;
  birthDate: string;
  emailWork: string | null;
  emailPrivate: string | null;
  emailPortal: string | null;
  phoneWork: string | null;
  mobileWork: string | null;
  upn: string | null;
  changedAt: string | null;
}

/** A function within an employment; an employment that changes function has several. */
export interface Employment {
  employmentId: string;
  employeeId: string;
  sequence: number;
  startDate: string;
  endDate: string | null;
  contractStart: string;
  contractEnd: string | null;
  departmentCode: string;
  job: { code: string; name: string };
  location: { code: string; name: string };
  contractType: { code: string; name: string };
  hoursPerWeek: number;
  managerEmployeeId: string | null;
}

export interface Department {
  code: string;
  name: string;
  parent: string | null;
  managerEmployeeId: string | null;
}

export interface User {
  userId: string;
  description: string;
  personId: string | null;
  email: string | null;
  upn: string | null;
  blocked: boolean;
  inSite: boolean;
  outSite: boolean;
  profitWindows: boolean;
  changedAt: string | null;
}

export interface Group {
  id: string;
  name: string;
}

export interface Membership {
  userId: string;
  groupId: string;
}

/** Everything that one Profit environment (one customer) holds. */
export interface Environment {
  number: string;
  name: string;
  /** As XML, the way Profit hands it out. */
  token: string;
  employer: { code: string; name: string };
  persons: Person[];
  employments: Employment[];
  departments: Department[];
  users: User[];
  groups: Group[];
  memberships: Membership[];
}

export function personOf(environment: Environment, user: User): Person | undefined {
  return environment.persons.find((person) => person.personId === user.personId);
}

export function userOf(environment: Environment, person: Person): User | undefined {
  return environment.users.find((user) => user.personId === person.personId);
}

/** User codes are compared without regard to case, as Profit does. */
export function findUser(environment: Environment, userId: string): User | undefined {
  return environment.users.find((user) => user.userId.toLowerCase() === userId.toLowerCase());
}

export function groupsOf(environment: Environment, userId: string): Group[] {
  const own = new Set(
    environment.memberships
      .filter((membership) => membership.userId.toLowerCase() === userId.toLowerCase())
      .map((membership) => membership.groupId),
  );
  return environment.groups.filter((group) => own.has(group.id));
}

/** The name as the person uses it: `Marloes Hendriks - van Dam`. */
export function displayName(person: Person): string {
  const join = (prefix: string | null, name: string | null): string =>
    [prefix, name].filter(Boolean).join(' ').replace("' ", "'");
  const birth = join(person.prefix, person.birthName);
  const partner = join(person.partnerPrefix, person.partnerName);
  const family: Record<string, string> = {
    '1': [partner, birth].filter(Boolean).join(' - '),
    '2': partner || birth,
    '3': [birth, partner].filter(Boolean).join(' - '),
  };
  return `${person.nickName} ${family[person.nameUse] ?? birth}`;
}
