import { randomUUID } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { Traffic } from '../faults/traffic.js';
import { openApiDocument } from './openapi.js';

const text = z.string().max(200).optional();
const userSchema = z.object({
  userName: z.string().min(1).max(200),
  email: z.email(),
  employeeNumber: text,
  givenName: text,
  familyName: text,
  department: text,
  jobTitle: text,
  birthDate: text,
  active: z.boolean().default(false),
});
export type RoosterwijsUser = z.infer<typeof userSchema> & { id: string };

export interface Roosterwijs {
  router: Router;
  traffic: Traffic;
  users: RoosterwijsUser[];
  reset(): void;
}

/** Keys that the vendor issued, one for each customer: since a request desk asked for that, there is no partner key any more. */
export const ROOSTERWIJS_KEYS: Record<string, string> = {
  'sandbox-roosterwijs-zonnedal': 'gemeente-zonnedal',
  'sandbox-roosterwijs-meander': 'zorggroep-meander',
};

const TEAMS = [
  { id: 'day', name: 'Day planning' },
  { id: 'night', name: 'Night planning' },
  { id: 'weekend', name: 'Weekend planning' },
];

/** A planning application that nobody has a connector for yet: users and teams over a plain REST API, and the document that describes it. */
export function openRoosterwijs(url: () => string): Roosterwijs {
  const users: RoosterwijsUser[] = [];
  const members = new Set<string>();
  const traffic = new Traffic(({ method }) => ({
    kind: 'rest',
    writing: !['GET', 'HEAD', 'OPTIONS'].includes(method),
  }));
  const reset = (): void => {
    users.splice(0, users.length, ...startingUsers());
    members.clear();
  };
  reset();

  const router = Router();
  router.get('/openapi.json', (_request, response) => void response.json(openApiDocument(url())));
  const service = Router();
  service.use(traffic.watch, express.json({ limit: '1mb' }), (request, response, next) => {
    if (ROOSTERWIJS_KEYS[request.get('x-api-key') ?? '']) next();
    else response.status(401).json({ message: 'The key is missing or wrong.' });
  });
  service.get('/users', (request, response) => {
    const wanted = Object.entries(request.query).filter(([name]) => name === 'employeeNumber' || name === 'userName');
    const found = users.filter((user) => wanted.every(([name, value]) => user[name as 'userName'] === value));
    response.json(pageOf(request, found).map((user) => narrowed(user, request.query['fields'])));
  });
  service.post('/users', (request, response) => {
    const given = read(userSchema, request, response);
    if (!given) return;
    if (users.some(({ userName }) => userName === given.userName)) {
      response.status(409).json({ message: `The user name ${given.userName} is taken.` });
      return;
    }
    const user = { id: randomUUID(), ...given };
    users.push(user);
    response.status(201).json(user);
  });
  service.use('/users/:id', (request, response, next) => {
    response.locals['user'] = users.find(({ id }) => id === request.params.id);
    if (response.locals['user']) next();
    else response.status(404).json({ message: 'There is no such user.' });
  });
  service.get('/users/:id', (_request, response) => void response.json(response.locals['user']));
  service.patch('/users/:id', (request, response) => {
    const changes = read(userSchema.partial(), request, response);
    if (changes) response.json(Object.assign(response.locals['user'] as RoosterwijsUser, given(changes)));
  });
  service.delete('/users/:id', (request, response) => {
    users.splice(users.indexOf(response.locals['user'] as RoosterwijsUser), 1);
    response.status(204).end();
  });
  service.get('/teams', (request, response) => void response.json(pageOf(request, TEAMS)));
  service.put('/teams/:team/members/:user', (request, response) => {
    members.add(`${request.params.team}/${request.params.user}`);
    response.status(204).end();
  });
  service.delete('/teams/:team/members/:user', (request, response) => {
    response.status(members.delete(`${request.params.team}/${request.params.user}`) ? 204 : 404).end();
  });
  router.use('/api/v2', service);
  router.get('/_control/users', (_request, response) => void response.json(users));
  return { router, traffic, users, reset: () => (reset(), traffic.reset()) };
}

const startingUsers = (): RoosterwijsUser[] => [
  {
    id: '00000000-0000-4000-8000-000000000001',
    userName: 'jdejong',
    email: 'j.dejong@oud.example',
    employeeNumber: '1001',
    givenName: 'Joke',
    familyName: 'de Jong',
    birthDate: '1979-04-02',
    active: true,
  },
];

function pageOf<T>({ query }: Request, rows: T[]): T[] {
  const page = Math.max(1, Number(query['page']) || 1);
  const size = Math.min(200, Math.max(1, Number(query['pageSize']) || 50));
  return rows.slice((page - 1) * size, page * size);
}

/** What was sent: defaults of a new user are none of a change. */
const given = (changes: object): object =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

function narrowed(user: RoosterwijsUser, fields: unknown): object {
  if (typeof fields !== 'string' || fields === '') return user;
  const names = fields.split(',').map((name) => name.trim());
  return Object.fromEntries(Object.entries(user).filter(([name]) => name === 'id' || names.includes(name)));
}

function read<T>(schema: z.ZodType<T>, request: Request, response: Response): T | null {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  response
    .status(400)
    .json({ message: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') });
  return null;
}
