import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import { z } from 'zod';
import { asChange, list, onlySent, read, refuse } from '../answers.js';
import { archive, unarchive } from './archiving.js';
import { operatorRoutes, shownOperator } from './operator-routes.js';
import type { People } from './people.js';
import { dynamicName, type Named, type PeopleState, type TopdeskPerson } from './person.js';

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
const changeSchema = asChange(personSchema);
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
    ['/operators', ({ operators }) => operators.map(shownOperator)],
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
    Object.assign(person, onlySent(change), parts, { modificationDate: new Date().toISOString() });
    person.dynamicName = dynamicName(person);
    people.save();
    response.json(person);
  });
  router.patch('/persons/id/:id/archive', (request, response) =>
    archive(people, personIn(response), 'person', request, response),
  );
  router.patch('/persons/id/:id/unarchive', (_request, response) =>
    unarchive(people, personIn(response), 'person', response),
  );
}

const personIn = (response: Response): TopdeskPerson => response.locals['person'] as TopdeskPerson;

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
