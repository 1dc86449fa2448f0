import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { list, read, refuse } from '../answers.js';
import type { People } from './people.js';
import { dynamicName, type Named, type Operator, type PeopleState, type TopdeskPerson } from './person.js';

const text = z.string().max(100);
const reference = z.object({ id: z.string().min(1) });
const personSchema = z.object({
  surName: text.min(1),
  firstName: text.default(''),
  firstInitials: text.default(''),
  prefixes: text.default(''),
  gender: z.enum(['UNDEFINED', 'MALE', 'FEMALE']).default('UNDEFINED'),
  employeeNumber: text.default(''),
  email: text.default(''),
  telephone: text.max(25).default(''),
  mobileNumber: text.max(25).default(''),
  networkLoginName: text.default(''),
  tasLoginName: text.default(''),
  jobTitle: text.default(''),
  branch: reference,
  department: reference.nullable().default(null),
});
/** Nothing that was not sent gets a default. */
const changeSchema = z.object(
  Object.fromEntries(
    Object.entries(personSchema.shape).map(([name, field]) => [
      name,
      ('unwrap' in field ? field.unwrap() : field).optional(),
    ]),
  ),
) as unknown as z.ZodType<Partial<z.infer<typeof personSchema>>>;
type Given = Partial<z.infer<typeof personSchema>>;

/** Persons, operators and the lists they point at: `/persons…`, `/operators…`, `/branches`, `/departments`, `/archiving-reasons`. */
export function peopleRoutes(people: People): Router {
  const router = Router();
  const lists: [path: string, rows: (state: PeopleState) => object[]][] = [
    ['/persons', ({ persons }) => persons],
    ['/branches', ({ branches }) => branches],
    ['/departments', ({ departments }) => departments],
    ['/operatorgroups', ({ operatorGroups }) => operatorGroups],
    ['/archiving-reasons', ({ archivingReasons }) => archivingReasons],
    ['/operators', ({ operators }) => operators.map(({ groups: _groups, ...operator }) => operator)],
  ];
  for (const [path, rows] of lists) {
    router.get(path, (request, response) => list(rows(people.state), request, response));
  }
  router.post('/departments', (request, response) => {
    const given = read(z.object({ name: text.min(1) }), request, response);
    if (!given) return;
    if (people.state.departments.some(({ name }) => name.toLowerCase() === given.name.toLowerCase())) {
      refuse(response, 409, `A department with the name ${given.name} exists already.`);
      return;
    }
    const department = { id: randomUUID(), name: given.name };
    people.state.departments.push(department);
    people.save();
    response.status(201).json(department);
  });
  personRoutes(router, people);
  operatorRoutes(router, people);
  return router;
}

function personRoutes(router: Router, people: People): void {
  router.post('/persons', (request, response) => {
    const given = read(personSchema, request, response);
    const parts = given && resolved(people.state, given, response);
    if (!given || !parts) return;
    const person: TopdeskPerson = {
      id: randomUUID(),
      ...given,
      ...(parts as { branch: Named; department: Named | null }),
      dynamicName: dynamicName(given),
      archived: false,
      archivingReason: null,
      status: 'person',
      modificationDate: new Date().toISOString(),
    };
    people.state.persons.push(person);
    people.save();
    response.status(201).json(person);
  });
  router.use('/persons/id/:id', (request, response, next) => {
    response.locals['person'] = people.state.persons.find(({ id }) => id === request.params.id);
    if (response.locals['person']) next();
    else refuse(response, 404, 'The person does not exist.');
  });
  router.get('/persons/id/:id', (_request, response) => void response.json(personIn(response)));
  router.patch('/persons/id/:id', (request, response) => {
    const person = personIn(response);
    const change = read(changeSchema, request, response);
    const parts = change && resolved(people.state, change, response);
    if (!change || !parts) return;
    if (person.archived) {
      refuse(response, 400, 'An archived person cannot be changed. Unarchive it first.');
      return;
    }
    Object.assign(person, given(change), parts, { modificationDate: new Date().toISOString() });
    person.dynamicName = dynamicName(person);
    people.save();
    response.json(person);
  });
  router.patch('/persons/id/:id/archive', (request, response) => {
    const reason = read(reference, request, response);
    const found = people.state.archivingReasons.find(({ id }) => id === reason?.id);
    if (!reason) return;
    if (found) setArchived(people, personIn(response), found, response);
    else refuse(response, 400, 'The archiving reason does not exist.');
  });
  router.patch('/persons/id/:id/unarchive', (_request, response) =>
    setArchived(people, personIn(response), null, response),
  );
}

const personIn = (response: Response): TopdeskPerson => response.locals['person'] as TopdeskPerson;

const given = (change: object): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** Branch and department by their ids. Null when one does not exist, which is then answered already. */
function resolved(
  { branches, departments }: PeopleState,
  { branch, department }: Given,
  response: Response,
): object | null {
  const foundBranch = branch && branches.find(({ id }) => id === branch.id);
  const foundDepartment = department && departments.find(({ id }) => id === department.id);
  if (branch && !foundBranch) return refuse(response, 400, 'The value for branch does not exist.');
  if (department && !foundDepartment) return refuse(response, 400, 'The value for department does not exist.');
  return {
    ...(branch ? { branch: foundBranch } : {}),
    ...(department === undefined ? {} : { department: foundDepartment ?? null }),
  };
}

function setArchived(people: People, person: TopdeskPerson, reason: Named | null, response: Response): void {
  const archived = reason !== null;
  Object.assign(person, {
    archived,
    archivingReason: reason,
    status: archived ? 'personArchived' : 'person',
    modificationDate: new Date().toISOString(),
  });
  people.save();
  response.json(person);
}

function operatorRoutes(router: Router, people: People): void {
  const path = '/operators/id/:id/operatorgroups';
  const operatorOf = (request: Request, response: Response): Operator | null =>
    people.state.operators.find(({ id }) => id === request.params['id']) ??
    refuse(response, 404, 'The operator does not exist.');
  router.get(path, (request, response) => {
    const operator = operatorOf(request, response);
    if (!operator) return;
    const groups = people.state.operatorGroups.filter(({ id }) => operator.groups.includes(id));
    response.status(groups.length > 0 ? 200 : 204).json(groups);
  });
  const write = (
    request: Request,
    response: Response,
    change: (operator: Operator, ids: string[]) => string[],
  ): void => {
    const operator = operatorOf(request, response);
    const wanted = operator && read(z.array(reference).min(1), request, response);
    if (!operator || !wanted) return;
    const ids = wanted.map(({ id }) => id);
    if (!ids.every((id) => people.state.operatorGroups.some((group) => group.id === id))) {
      refuse(response, 400, 'The operator group does not exist.');
      return;
    }
    operator.groups = change(operator, ids);
    people.save();
    response.status(204).end();
  };
  router.post(path, (request, response) =>
    write(request, response, ({ groups }, ids) => [...new Set([...groups, ...ids])]),
  );
  router.delete(path, (request, response) =>
    write(request, response, ({ groups }, ids) => groups.filter((id) => !ids.includes(id))),
  );
}
