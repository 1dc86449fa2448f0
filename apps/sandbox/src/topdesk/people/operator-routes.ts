import { randomUUID } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { asChange, onlySent, read, refuse } from '../answers.js';
import { archive, unarchive } from './archiving.js';
import type { People } from './people.js';
import { dynamicName, type Operator } from './person.js';

const text = z.string().max(100);
const operatorSchema = z.object({
  surName: text.min(1),
  firstName: text.default(''),
  employeeNumber: text.default(''),
  email: text.default(''),
  tasLoginName: text.default(''),
  jobTitle: text.default(''),
});
const changeSchema = asChange(operatorSchema);
const reference = z.object({ id: z.string().min(1) });

export const shownOperator = ({ groups: _groups, ...operator }: Operator): object => operator;

const operatorIn = (response: Response): Operator => response.locals['operator'] as Operator;

/** Operators, and the groups that they are in. */
export function operatorRoutes(router: Router, people: People): void {
  router.post('/operators', (request, response) => {
    const given = read(operatorSchema, request, response);
    if (!given) return;
    const operator: Operator = {
      id: randomUUID(),
      ...given,
      dynamicName: dynamicName(given),
      archived: false,
      archivingReason: null,
      status: 'operator',
      groups: [],
    };
    people.state.operators.push(operator);
    people.save();
    response.status(201).json(shownOperator(operator));
  });
  router.use('/operators/id/:id', (request, response, next) => {
    response.locals['operator'] = people.state.operators.find(({ id }) => id === request.params.id);
    if (response.locals['operator']) next();
    else refuse(response, 404, 'The operator does not exist.');
  });
  router.get('/operators/id/:id', (_request, response) => void response.json(shownOperator(operatorIn(response))));
  router.patch('/operators/id/:id', (request, response) => {
    const change = read(changeSchema, request, response);
    if (!change) return;
    const operator = operatorIn(response);
    if (operator.archived) {
      refuse(response, 400, 'An archived operator cannot be changed. Unarchive it first.');
      return;
    }
    Object.assign(operator, onlySent(change));
    operator.dynamicName = dynamicName(operator);
    people.save();
    response.json(shownOperator(operator));
  });
  router.patch('/operators/id/:id/archive', (request, response) =>
    archive(people, operatorIn(response), 'operator', request, response),
  );
  router.patch('/operators/id/:id/unarchive', (_request, response) =>
    unarchive(people, operatorIn(response), 'operator', response),
  );
  groupRoutes(router, people);
}

function groupRoutes(router: Router, people: People): void {
  const path = '/operators/id/:id/operatorgroups';
  router.get(path, (_request, response) => {
    const groups = people.state.operatorGroups.filter(({ id }) => operatorIn(response).groups.includes(id));
    response.status(groups.length > 0 ? 200 : 204).json(groups);
  });
  const write = (request: Request, response: Response, change: (groups: string[], ids: string[]) => string[]): void => {
    const wanted = read(z.array(reference).min(1), request, response);
    if (!wanted) return;
    const ids = wanted.map(({ id }) => id);
    if (!ids.every((id) => people.state.operatorGroups.some((group) => group.id === id))) {
      refuse(response, 400, 'The operator group does not exist.');
      return;
    }
    const operator = operatorIn(response);
    operator.groups = change(operator.groups, ids);
    people.save();
    response.status(204).end();
  };
  router.post(path, (request, response) =>
    write(request, response, (groups, ids) => [...new Set([...groups, ...ids])]),
  );
  router.delete(path, (request, response) =>
    write(request, response, (groups, ids) => groups.filter((id) => !ids.includes(id))),
  );
}
