import { join } from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import { Traffic, type Classified } from '../faults/traffic.js';
import { tokenOf } from './authorization.js';
import { githubControlRoutes } from './control-routes.js';
import { answerGit, GIT_PATH, isPush } from './git/git-routes.js';
import { answerGraphql } from './graphql/graphql-endpoint.js';
import { RateLimits } from './rest/rate-limit.js';
import { restRoutes } from './rest/rest-routes.js';
import { gatherSeeds } from './seed/seeds.js';
import { RepositoryChanges } from './state/changes.js';
import { Organisation } from './state/organisation.js';
import { RepositoryEvents } from './webhooks/events.js';
import { Webhooks } from './webhooks/webhooks.js';

export interface GithubOptions {
  dataFolder: string;
  samples: string;
  generated: readonly string[] | undefined;
  token: string;
  webhook: { url: string; secret: string } | null;
  /** `<url>` of the whole sandbox; known once it listens. */
  url: () => string;
}

export interface Github {
  organisation: Organisation;
  changes: RepositoryChanges;
  webhooks: Webhooks;
  limits: RateLimits;
  traffic: Traffic;
  router: Router;
  reset(): Promise<void>;
}

/** `request.path` is what stands after `/github`. */
function classify(request: Request): Classified {
  if (request.path.endsWith('/graphql')) return { kind: 'graphql', writing: false };
  if (request.path.startsWith('/api/')) return { kind: 'rest', writing: !['GET', 'HEAD'].includes(request.method) };
  if (GIT_PATH.test(request.path)) return { kind: 'git', writing: request.method === 'POST' && isPush(request) };
  return { kind: 'other', writing: false };
}

export async function openGithub(options: GithubOptions): Promise<Github> {
  const { seeds, fingerprint } = gatherSeeds(options.samples, options.generated);
  const folder = join(options.dataFolder, 'github', fingerprint);
  const organisation = new Organisation(folder, seeds);
  await organisation.open();
  const base = (): string => `${options.url()}/github`;
  const webhooks = new Webhooks(options.webhook);
  const limits = new RateLimits();
  const traffic = new Traffic(classify);
  const changes = new RepositoryChanges(organisation, new RepositoryEvents(webhooks, organisation, base));
  const shared = { organisation, changes, webhooks, limits, traffic, base, token: options.token };

  const router = Router();
  router.use('/_control', githubControlRoutes(shared));
  router.use((request, response, next) => {
    if (classify(request).kind === 'other') next('router');
    else traffic.watch(request, response, next);
  });
  const countPoints = (points: number): void => void (traffic.counters.points += points);
  router.post(
    ['/graphql', '/api/graphql'],
    signedIn(options.token, true),
    express.json({ limit: '1mb' }),
    (request, response) => answerGraphql({ ...shared, countPoints }, request, response),
  );
  router.use('/api/v3', signedIn(options.token, false), restRoutes(shared));
  router.use((request, response, next) => {
    if (!GIT_PATH.test(request.path)) next();
    else return answerGit({ ...shared, root: join(folder, 'repositories') }, request, response);
  });

  const reset = async (): Promise<void> => {
    await webhooks.settle();
    await organisation.reset();
    webhooks.reset();
    limits.reset();
    traffic.reset();
  };
  return { organisation, changes, webhooks, limits, traffic, router, reset };
}

function signedIn(token: string, required: boolean) {
  return (request: Request, response: Response, next: () => void): void => {
    const given = tokenOf(request);
    if (given === token || (given === null && !required)) next();
    else {
      const message = given === null ? 'This endpoint requires you to be authenticated.' : 'Bad credentials';
      response.status(401).json({ message, documentation_url: 'https://docs.github.com/rest', status: '401' });
    }
  };
}
