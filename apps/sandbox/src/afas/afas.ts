import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { Traffic } from '../faults/traffic.js';
import { CallLog } from './call-log.js';
import { displayName, groupsOf, personOf, type Environment, type User } from './environment.js';
import { Environments } from './environments.js';
import { GET_CONNECTORS } from './get-connectors.js';
import { getConnectorInfo, overview, updateConnectorInfo } from './meta-info.js';
import { notSupported, ProfitError, unexpected } from './profit-error.js';
import { filterRows, orderRows, readFilter } from './row-filter.js';
import { writeEmployees, writePersons } from './update/kn-person.js';
import { writeUsers } from './update/kn-user.js';

export interface Afas {
  router: Router;
  traffic: Traffic;
  environments: Environments;
  calls: CallLog;
  reset(): void;
}

/** The real service cuts off here. Source: AFAS, "GetConnector", section "Maximum Length of the URL". */
const LONGEST_QUERY = 2049;

type Writer = (environment: Environment, method: 'POST' | 'PUT', body: unknown) => object | null | void;
const WRITERS: Record<string, Writer> = { KnUser: writeUsers, KnPerson: writePersons, KnEmployee: writeEmployees };

export function userView(environment: Environment, user: User): object {
  const person = personOf(environment, user);
  return {
    userId: user.userId,
    employeeId: person?.employeeId ?? null,
    personId: user.personId,
    name: person ? displayName(person) : user.description,
    email: user.email,
    upn: user.upn,
    enabled: !user.blocked,
    inSite: user.inSite,
    groups: groupsOf(environment, user.userId).map((group) => group.id),
    changedAt: user.changedAt,
  };
}

/** AFAS Profit's REST services: `/<environment>/ProfitRestServices/…`. */
export function openAfas(folder: string): Afas {
  const environments = new Environments(folder);
  const calls = new CallLog();
  const isWriting = (request: Request): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  const traffic = new Traffic((request) => ({ kind: 'rest', writing: isWriting(request) }));
  const router = Router();
  router.use('/_control', controlRoutes(environments, calls));

  const service = Router({ mergeParams: true });
  service.use(traffic.watch, (request, response, next) => {
    calls.watch(request, response, isWriting(request));
    next();
  });
  service.use(express.json({ limit: '75mb', type: () => true }));
  service.use((request: Request<Record<string, string>>, response, next) => {
    const environment = environments.find(String(request.params.environment));
    if (!environment || (request.originalUrl.split('?')[1] ?? '').length >= LONGEST_QUERY) {
      response.status(404).end();
    } else if (tokenOf(request) !== environment.token) {
      response.status(401).end();
    } else {
      response.locals.environment = environment;
      response.set({ 'cache-control': 'no-store, no-cache', 'x-content-type-options': 'nosniff' });
      next();
    }
  });
  service.get('/profitversion', (_request, response) => void response.json({ version: 'Profit 8' }));
  service.get('/metainfo', (_request, response) => void response.json(overview(environmentOf(response))));
  service.get('/metainfo/get/:name', (request, response) => {
    const info = getConnectorInfo(environmentOf(response), request.params.name);
    if (info) response.json(info);
    else response.status(401).end();
  });
  service.get('/metainfo/update/:name', (request, response) => {
    const info = updateConnectorInfo(request.params.name);
    if (info) response.json(info);
    else response.status(401).end();
  });
  service.get('/connectors/:name', (request, response) => {
    const connector = GET_CONNECTORS[request.params.name];
    if (!connector) {
      // Not in the app connector: to Profit the same as no access
      response.status(401).end();
      return;
    }
    const { skip, take } = pageOf(request.query);
    const found = orderRows(
      filterRows(connector.rows(environmentOf(response)), readFilter(request.query)),
      request.query.orderbyfieldids,
    );
    response.json({ skip, take, rows: skip < 0 ? found : found.slice(skip, skip + take) });
  });
  service.all('/connectors/:name{/*rest}', (request, response) => {
    const writer = WRITERS[request.params.name];
    const { method } = request;
    if (!writer || (method !== 'POST' && method !== 'PUT') || request.params.rest) throw notSupported();
    const environment = environmentOf(response);
    const answer = writer(environment, method, request.body);
    environments.save();
    if (answer) response.status(201).json(answer);
    else response.status(201).end();
  });
  service.use((_request, response) => void response.status(404).end());
  service.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    if (error instanceof SyntaxError) {
      response.status(400).json({ message: 'The request is invalid.' });
      return;
    }
    const refusal = error instanceof ProfitError ? error : unexpected();
    response.status(500).json(refusal.body(request.get('accept-language')));
  });
  router.use('/:environment/ProfitRestServices', service);

  const reset = (): void => {
    environments.reset();
    calls.reset();
    traffic.reset();
  };
  return { router, traffic, environments, calls, reset };
}

function environmentOf(response: Response): Environment {
  return response.locals.environment as Environment;
}

function tokenOf(request: Request): string | null {
  const [scheme, value] = (request.get('authorization') ?? '').split(' ', 2);
  return scheme === 'AfasToken' && value ? Buffer.from(value, 'base64').toString('utf8').trim() : null;
}

/** 0 and 100 unless told otherwise; both -1 = all rows. */
function pageOf(query: Record<string, unknown>): { skip: number; take: number } {
  const skip = Number(query.skip ?? 0);
  const take = Number(query.take ?? 100);
  const all = skip === -1 && take === -1;
  if (!all && (!Number.isInteger(skip) || !Number.isInteger(take) || skip < 0 || take < 0)) throw unexpected();
  return { skip, take };
}

function controlRoutes(environments: Environments, calls: CallLog): Router {
  const router = Router();
  const chosen = (request: Request): Environment[] =>
    environments.all.filter(({ number }) =>
      [undefined, number].includes(request.query.environment as string | undefined),
    );
  router.get('/users', (request, response) => {
    response.json(
      chosen(request).flatMap((environment) => environment.users.map((user) => userView(environment, user))),
    );
  });
  router.get('/persons', (request, response) => {
    response.json(chosen(request).flatMap(({ persons }) => persons));
  });
  router.get('/calls', (request, response) => {
    const numbers = new Set(chosen(request).map(({ number }) => number));
    response.json(calls.newest.filter((call) => numbers.has(call.environment)));
  });
  return router;
}
