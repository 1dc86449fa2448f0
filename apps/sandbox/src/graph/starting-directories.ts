import { createHash } from 'node:crypto';
import { plainLetters } from '../afas/data/build-environment.js';
import { MEANDER_PEOPLE, peopleOf, ZONNEDAL_PEOPLE, type PersonLine } from '../afas/data/names.js';
import type { Directory, DirectoryObject } from './directory.js';
import { GROUP, USER, type ResourceType } from './resource-types.js';

const CREATED = '2024-01-08T08:00:00Z';
const SETTLED = 30;

/** The same text has the same id at every start. */
function stableId(text: string): string {
  const digits = createHash('sha256').update(`graph ${text}`).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

/** With every property that its type has, so that nothing depends on which were given. */
export function complete(type: ResourceType, given: Partial<DirectoryObject>, id: string): DirectoryObject {
  const empty = Object.entries(type.properties)
    .filter(([, kind]) => kind !== 'secret')
    .map(([name, kind]) => [name, kind === 'texts' ? [] : null]);
  return { createdDateTime: CREATED, ...(Object.fromEntries(empty) as object), ...given, id };
}

function userOf(line: PersonLine, position: number, domain: string): DirectoryObject {
  const surname = [line.prefix, line.birthName].filter(Boolean).join(' ');
  const nickname = `${plainLetters(line.nickName)}.${plainLetters(line.prefix + line.birthName)}`;
  return complete(
    USER,
    {
      accountEnabled: position % 10 !== 9,
      displayName: `${line.nickName} ${surname}`,
      givenName: line.nickName,
      surname,
      userPrincipalName: `${nickname}@${domain}`,
      mailNickname: nickname,
      mail: `${nickname}@${domain}`,
      proxyAddresses: [`SMTP:${nickname}@${domain}`],
      employeeId: String(1001 + position),
      userType: 'Member',
    },
    stableId(`user ${domain} ${position}`),
  );
}

/** Accounts that belong to nobody of the staff: a service, a guest. */
const others = (domain: string): DirectoryObject[] => [
  complete(
    USER,
    {
      accountEnabled: true,
      displayName: 'Scanner first floor',
      userPrincipalName: `scanner1@${domain}`,
      mailNickname: 'scanner1',
      userType: 'Member',
    },
    stableId(`scanner ${domain}`),
  ),
  complete(
    USER,
    {
      accountEnabled: true,
      displayName: 'Otto Baas',
      userPrincipalName: `otto_havenhuis.example#EXT#@${domain}`,
      mailNickname: 'otto_havenhuis.example#EXT#',
      mail: 'otto@havenhuis.example',
      userType: 'Guest',
    },
    stableId(`guest ${domain}`),
  ),
];

function groupOf(
  domain: string,
  mailNickname: string,
  displayName: string,
  more: Partial<DirectoryObject> = {},
): DirectoryObject {
  const security = { mailEnabled: false, securityEnabled: true, groupTypes: [], mailNickname, displayName, ...more };
  return complete(GROUP, security, stableId(`group ${domain} ${mailNickname}`));
}

/** Two kinds have members that nobody can change here: rules decide on the dynamic one, another directory on the synchronised one. */
const groupsAt = (domain: string): DirectoryObject[] => [
  groupOf(domain, 'all-staff', 'All staff'),
  groupOf(domain, 'finance-app', 'Finance application'),
  groupOf(domain, 'project-archive', "Project 'Archive'"),
  groupOf(domain, 'meeting-rooms', 'Meeting rooms', {
    groupTypes: ['Unified'],
    mailEnabled: true,
    mail: `meeting-rooms@${domain}`,
    visibility: 'Private',
  }),
  groupOf(domain, 'everybody-enabled', 'Everybody enabled', {
    groupTypes: ['DynamicMembership'],
    membershipRule: 'user.accountEnabled -eq true',
  }),
  groupOf(domain, 'printers', 'Printers (synchronised)', { onPremisesSyncEnabled: true }),
];

interface DirectoryFacts {
  name: string;
  domain: string;
  people: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
}

const FACTS: DirectoryFacts[] = [
  {
    name: 'Gemeente Zonnedal',
    domain: 'zonnedal.example',
    people: ZONNEDAL_PEOPLE,
    tenantId: '5a6f6e6e-6564-4616-8c00-000000012345',
    clientId: '00000003-0000-4000-8000-000000012345',
    clientSecret: 'sandbox-graph-zonnedal',
  },
  {
    name: 'Zorggroep Meander',
    domain: 'meander.example',
    people: MEANDER_PEOPLE,
    tenantId: '4d65616e-6465-4720-8000-000000067890',
    clientId: '00000003-0000-4000-8000-000000067890',
    clientSecret: 'sandbox-graph-meander',
  },
];

function directoryOf({ people, ...facts }: DirectoryFacts): Directory {
  // Every third person has no account yet, and who began last has none either.
  const staff = peopleOf(people)
    .map((line, position) => ({ position, user: userOf(line, position, facts.domain) }))
    .filter(({ position }) => position % 3 !== 1 && position < SETTLED)
    .map(({ user }) => user);
  const groups = groupsAt(facts.domain);
  const members = Object.fromEntries(groups.map(({ id }) => [id, [] as string[]]));
  members[groups[0]!.id] = staff.map(({ id }) => id);
  members[groups[1]!.id] = staff.slice(3, 6).map(({ id }) => id);
  const managers = Object.fromEntries(staff.slice(1, 5).map(({ id }) => [id, staff[0]!.id]));
  return {
    ...facts,
    users: [...staff, ...others(facts.domain)],
    groups,
    members,
    managers,
    deletedUsers: [],
    changedAt: {},
  };
}

/** The same directories at every start. */
export const startingDirectories = (): Directory[] => FACTS.map(directoryOf);
