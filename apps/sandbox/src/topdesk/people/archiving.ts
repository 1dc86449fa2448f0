import type { Request, Response } from 'express';
import { z } from 'zod';
import { read, refuse } from '../answers.js';
import type { People } from './people.js';
import type { Operator, TopdeskPerson } from './person.js';

const reference = z.object({ id: z.string().min(1) });

/** `…/archive` with `{id}` of a reason. `what` is the word of its state: `person`, `personArchived`. */
export function archive(
  people: People,
  one: TopdeskPerson | Operator,
  what: string,
  request: Request,
  response: Response,
): void {
  const wanted = read(reference, request, response);
  if (!wanted) return;
  const archivingReason = people.state.archivingReasons.find(({ id }) => id === wanted.id);
  if (!archivingReason) refuse(response, 400, 'The archiving reason does not exist.');
  else write(people, one, { archived: true, archivingReason, status: `${what}Archived` }, response);
}

export function unarchive(people: People, one: TopdeskPerson | Operator, what: string, response: Response): void {
  write(people, one, { archived: false, archivingReason: null, status: what }, response);
}

function write(people: People, one: TopdeskPerson | Operator, state: object, response: Response): void {
  Object.assign(one, state, 'modificationDate' in one ? { modificationDate: new Date().toISOString() } : {});
  people.save();
  response.json(one);
}
