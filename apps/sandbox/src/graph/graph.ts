import { randomUUID } from 'node:crypto';
import express, { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import { Traffic, type Classified } from '../faults/traffic.js';
import { Directories } from './directories.js';
import { groupsOf, type Directory, type DirectoryObject } from './directory.js';
import { GraphError, throttled } from './graph-error.js';
import { batchRoute } from './routes/batch-route.js';
import { deletedRoutes } from './routes/deleted-routes.js';
import { groupRoutes } from './routes/group-routes.js';
import { userRoutes } from './routes/user-routes.js';
import { Tokens } from './tokens.js';

export interface Graph {
  router: Router;
  traffic: Traffic;
  directories: Directories;
  reset(): void;
}

/** The calls inside of a batch are counted one by one, so the envelope itself is not. */
function classify({ method, path }: Request): Classified {
  if (path.endsWith('/$batch') || path.endsWith('/token')) return { kind: 'other', writing: false };
  return { kind: 'rest', writing: !['GET', 'HEAD', 'OPTIONS'].includes(method) };
}

/** Microsoft Graph and the login that its tokens come from: `/{tenant}/oauth2/v2.0/token`, `/v1.0/…`. */
export function openGraph(folder: string, url: () => string): Graph {
  const directories = new Directories(folder);
  const tokens = new Tokens(directories);
  const traffic = new Traffic(classify, throttled);
  const router = Router();
  router.use('/_control', controlRoutes(directories, tokens));
  router.post('/:tenant/oauth2/v2.0/token', traffic.watch, urlencoded({ extended: false }), (request, response) =>
    tokens.answer(request, response),
  );
  router.use(
    '/v1.0',
    service(directories, tokens, traffic, () => `${url()}/graph/v1.0`),
  );
  const reset = (): void => {
    directories.reset();
    tokens.reset();
    traffic.reset();
  };
  return { router, traffic, directories, reset };
}

function service(directories: Directories, tokens: Tokens, traffic: Traffic, root: () => string): Router {
  const router = Router();
  router.use(traffic.watch, (request, response, next) => {
    response.locals['requestId'] = randomUUID();
    response.set({
      'request-id': String(response.locals['requestId']),
      'cache-control': 'no-cache',
      'odata-version': '4.0',
    });
    response.locals['directory'] = tokens.directoryOf(request.get('authorization'));
    next();
  });
  router.use(express.json({ limit: '4mb' }));
  const given = { directories, root };
  router.use(batchRoute(), userRoutes(given), groupRoutes(given), deletedRoutes(given));
  router.use((request) => {
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${request.path.split('/')[1] ?? ''}'.`,
    );
  });
  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const refusal = asRefusal(error);
    response.status(refusal.status).json(refusal.body(response.locals['requestId'] as string));
  });
  return router;
}

function asRefusal(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof SyntaxError)
    return new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  return new GraphError(500, 'UnknownError', error instanceof Error ? error.message : String(error));
}

export function userView(directory: Directory, user: DirectoryObject): object {
  return {
    ...user,
    groups: groupsOf(directory, user.id).map(({ displayName }) => displayName),
    managerId: directory.managers[user.id] ?? null,
    changedAt: directory.changedAt[user.id] ?? null,
  };
}

function controlRoutes(directories: Directories, tokens: Tokens): Router {
  const router = Router();
  const chosen = ({ query }: Request): Directory[] =>
    typeof query['tenant'] === 'string'
      ? directories.all.filter(({ tenantId }) => tenantId === query['tenant'])
      : directories.all;
  router.get('/users', (request, response) => {
    response.json(chosen(request).flatMap((directory) => directory.users.map((user) => userView(directory, user))));
  });
  router.get('/groups', (request, response) => {
    response.json(
      chosen(request).flatMap(({ groups, members }) =>
        groups.map((group) => ({ ...group, members: members[group.id] ?? [] })),
      ),
    );
  });
  router.post('/tokens/expire', (_request, response) => {
    tokens.expire();
    response.status(204).end();
  });
  return router;
}
