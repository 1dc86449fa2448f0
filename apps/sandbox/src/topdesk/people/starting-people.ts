import { createHash } from 'node:crypto';
import { peopleOf, ZONNEDAL_PEOPLE } from '../../afas/data/names.js';
import { ZONNEDAL } from '../../afas/data/organisations.js';
import { plainLetters } from '../../afas/data/build-environment.js';
import { dynamicName, type Named, type Operator, type PeopleState, type TopdeskPerson } from './person.js';

/** The same text has the same id at every start. */
function stableId(text: string): string {
  const digits = createHash('sha256').update(`topdesk ${text}`).digest('hex');
  return [8, 12, 16, 20, 32].map((end, at, ends) => digits.slice(at === 0 ? 0 : ends[at - 1], end)).join('-');
}

const named = (name: string): Named => ({ id: stableId(name), name });
const SETTLED = 30;

/** Every other person of AFAS is known; one of them is archived. */
export function startingPeople(): PeopleState {
  const branches = ['Stadhuis', 'Werf Polderweg', 'Balie Zuid'].map(named);
  const archivingReasons = ['Out of service', 'Entered by mistake'].map(named);
  const persons = peopleOf(ZONNEDAL_PEOPLE)
    .map((line, position): TopdeskPerson => {
      const email = `${plainLetters(line.nickName)}.${plainLetters(line.prefix + line.birthName)}@zonnedal.example`;
      const name = { surName: line.birthName, firstName: line.nickName, prefixes: line.prefix };
      const archived = position === 4;
      return {
        id: stableId(`person ${position}`),
        ...name,
        firstInitials: line.initials,
        gender: line.gender === 'M' ? 'MALE' : 'FEMALE',
        employeeNumber: String(1001 + position),
        email,
        telephone: '',
        mobileNumber: '',
        networkLoginName: email,
        tasLoginName: email,
        jobTitle: '',
        branch: branches[0]!,
        department: null,
        dynamicName: dynamicName(name),
        archived,
        archivingReason: archived ? archivingReasons[0]! : null,
        status: archived ? 'personArchived' : 'person',
        modificationDate: '2026-01-05T08:00:00.000Z',
      };
    })
    .filter((_, position) => position % 2 === 0 && position < SETTLED);
  const operatorGroups = ['Service desk', 'Functional management', 'Facility services'].map((name) => ({
    ...named(name),
    groupName: name,
  }));
  const operators = persons.slice(0, 2).map((one, position): Operator => ({
    id: stableId(`operator ${one.employeeNumber}`),
    surName: one.surName,
    firstName: one.firstName,
    employeeNumber: one.employeeNumber,
    email: one.email,
    tasLoginName: one.tasLoginName,
    jobTitle: '',
    dynamicName: one.dynamicName,
    archived: false,
    archivingReason: null,
    status: 'operator',
    groups: position === 1 ? [operatorGroups[0]!.id] : [],
  }));
  return {
    persons,
    branches,
    departments: ZONNEDAL.departments.slice(0, 4).map(({ name }) => named(name)),
    operators,
    operatorGroups,
    archivingReasons,
  };
}
