import type { Department, Employment, Environment, Person } from '../environment.js';
import { doesNotExist, mandatory, ProfitError } from '../profit-error.js';
import { readElements, textOf, type Element } from './element.js';

/** Field code → property of a person. */
const FIELDS: [code: string, property: keyof Person][] = [
  ['CaNm', 'nickName'],
  ['FiNm', 'givenName'],
  ['In', 'initials'],
  ['Is', 'prefix'],
  ['LaNm', 'birthName'],
  ['IsPa', 'partnerPrefix'],
  ['NmPa', 'partnerName'],
  ['ViUs', 'nameUse'],
  ['ViGe', 'gender'],
  ['DaBi', 'birthDate'],
  ['EmAd', 'emailWork'],
  ['EmA2', 'emailPrivate'],
  ['EmailPortal', 'emailPortal'],
  ['TeNr', 'phoneWork'],
  ['MbNr', 'mobileWork'],
];
const NEVER_EMPTY = new Set<keyof Person>(['birthName', 'nameUse', 'gender']);
const MAIL = new Set<keyof Person>(['emailWork', 'emailPrivate', 'emailPortal']);

export function writePersons(environment: Environment, method: 'POST' | 'PUT', body: unknown): object | null {
  let answer: object | null = null;
  for (const element of readElements(body, 'KnPerson')) {
    if (method === 'PUT') {
      change(matched(environment, element), element);
    } else {
      const person = add(environment, element, '');
      answer = { results: { KnPerson: { BcCo: person.personId, BcId: person.personId } } };
    }
  }
  return answer;
}

/** `AfasEmployee` by its number, with the person inside it. */
export function writeEmployees(environment: Environment, method: 'POST' | 'PUT', body: unknown): object | null {
  let answer: object | null = null;
  for (const element of readElements(body, 'AfasEmployee', 'KnEmployee')) {
    const [inner] = element.objects.KnPerson ?? [];
    if (method === 'POST') {
      const person = addEmployee(environment, element, inner);
      answer = { results: { AfasEmployee: { EmId: person.employeeId } } };
      continue;
    }
    const employeeId = textOf(element, 'EmId');
    if (!employeeId) throw mandatory('Medewerker', 'Employee');
    const person = environment.persons.find((one) => one.employeeId === employeeId);
    if (!person) throw doesNotExist('Medewerker', 'Employee');
    if (!inner) continue;
    const number = textOf(inner, 'BcCo');
    if (number && number !== person.personId) throw doesNotExist('Nummer', 'Number');
    change(person, inner);
  }
  return answer;
}

/** `MatchPer` says how the person is looked up; 0 = by number is the one that connectors use. */
function matched(environment: Environment, element: Element): Person {
  const how = textOf(element, 'MatchPer') ?? '0';
  if (how !== '0') {
    throw new ProfitError(
      `Matchen op '${how}' levert geen unieke persoon op.`,
      `Matching by '${how}' gives no unique person.`,
    );
  }
  const number = textOf(element, 'BcCo');
  if (!number) throw mandatory('Nummer', 'Number');
  const person = environment.persons.find((one) => one.personId === number);
  if (!person) throw doesNotExist('Nummer', 'Number');
  return person;
}

/** Checks first, writes then: a refused message changes nothing. */
function change(person: Person, element: Element): void {
  const values = FIELDS.flatMap(([code, property]) => {
    const value = textOf(element, code);
    return value === undefined ? [] : [{ property, value }];
  });
  for (const { property, value } of values) {
    if (value === null && NEVER_EMPTY.has(property)) throw mandatory('Achternaam', 'Last name');
    if (value !== null && MAIL.has(property) && !/^[^\s@]+@[^\s@]+$/.test(value)) {
      throw new ProfitError(`'${value}' is geen geldig e-mailadres.`, `'${value}' is not a valid e-mail address.`);
    }
  }
  Object.assign(person, Object.fromEntries(values.map(({ property, value }) => [property, value])));
  person.changedAt = new Date().toISOString();
}

function nextNumber(numbers: string[]): string {
  return String(Math.max(...numbers.map(Number).filter(Number.isFinite)) + 1);
}

function add(environment: Environment, element: Element, employeeId: string): Person {
  if (!textOf(element, 'LaNm')) throw mandatory('Achternaam', 'Last name');
  const person: Person = {
    personId: nextNumber(environment.persons.map((one) => one.personId)),
    employeeId,
    nickName: '',
    givenName: '',
    initials: '',
    prefix: null,
    birthName: '',
    partnerPrefix: null,
    partnerName: null,
    nameUse: '0',
    gender: 'O',
    birthDate: '',
    emailWork: null,
    emailPrivate: null,
    emailPortal: null,
    phoneWork: null,
    mobileWork: null,
    upn: null,
    changedAt: null,
  };
  change(person, element);
  environment.persons.push(person);
  return person;
}

/** A new employee brings the first contract and function along. */
function addEmployee(environment: Environment, element: Element, inner: Element | undefined): Person {
  if (!inner) throw mandatory('Persoon', 'Person');
  const start = textWithin(element, 'AfasContract', 'DaBe');
  if (!start) throw mandatory('Begindatum contract', 'Contract start date');
  const departmentCode = textWithin(element, 'AfasOrgunitFunction', 'DpId');
  const department = environment.departments.find(({ code }) => code === departmentCode);
  if (!department) throw doesNotExist('Organisatorische eenheid', 'Organizational unit');
  const employeeId = textOf(element, 'EmId') ?? nextNumber(environment.persons.map((one) => one.employeeId));
  if (environment.persons.some((one) => one.employeeId === employeeId)) {
    throw new ProfitError(`Medewerker '${employeeId}' bestaat al.`, `Employee '${employeeId}' exists already.`);
  }
  const person = add(environment, inner, employeeId);
  const jobCode = textWithin(element, 'AfasOrgunitFunction', 'FuId');
  environment.employments.push(
    firstEmployment(environment, employeeId, `${start.slice(0, 10)}T00:00:00Z`, department, jobCode),
  );
  return person;
}

function textWithin(element: Element, object: string, name: string): string | null {
  const [first] = element.objects[object] ?? [];
  return (first && textOf(first, name)) ?? null;
}

function firstEmployment(
  environment: Environment,
  employeeId: string,
  start: string,
  department: Department,
  jobCode: string | null,
): Employment {
  return {
    employmentId: `${employeeId}-1`,
    employeeId,
    sequence: 1,
    startDate: start,
    endDate: null,
    contractStart: start,
    contractEnd: null,
    departmentCode: department.code,
    job: environment.employments.find(({ job }) => job.code === jobCode)?.job ?? { code: '', name: '' },
    location: { code: '', name: '' },
    contractType: { code: 'O', name: 'Onbepaalde tijd' },
    hoursPerWeek: 36,
    managerEmployeeId: department.managerEmployeeId,
  };
}
