import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { Traffic } from '../../faults/traffic.js';
import type { Organisation } from '../state/organisation.js';
import {
  BRANCHES,
  fullName,
  latestRelease,
  tagsOf,
  TAGS,
  type GitRef,
  type RepositoryState,
} from '../state/repository.js';
import type { RateLimits } from './rate-limit.js';
import { ownerJson, releaseJson, repositoryJson } from './repository-json.js';

export interface RestDependencies {
  organisation: Organisation;
  limits: RateLimits;
  traffic: Traffic;
  /** `<url>/github` */
  base: () => string;
}

const DOCUMENTATION = 'https://docs.github.com/rest';
const USER = { login: 'koppel-bot', id: 1, node_id: 'U_kgDOAAAAAQ', type: 'User', site_admin: false, name: 'Koppel' };

const ORDERS: Record<string, (repository: RepositoryState) => string> = {
  created: ({ createdAt }) => createdAt,
  updated: ({ updatedAt }) => updatedAt,
  pushed: ({ pushedAt }) => pushedAt,
  full_name: ({ name }) => name.toLowerCase(),
};

/** The REST calls that octokit makes for a catalog: everything read-only, with ETags and Link paging. */
export function restRoutes({ organisation, limits, traffic, base }: RestDependencies): Router {
  const router = Router();

  const answer = (request: Request, response: Response, body: unknown): void => {
    const text = JSON.stringify(body);
    const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
    response.set({ etag, 'cache-control': 'private, max-age=60, s-maxage=60', vary: 'Accept, Authorization' });
    if (request.get('if-none-match') === etag) {
      limits.giveBack('core', 1);
      limits.writeHeaders(response, 'core');
      traffic.counters.notModified += 1;
      response.status(304).end();
      return;
    }
    response.type('json').send(text);
  };

  const answerPage = (request: Request, response: Response, all: unknown[]): void => {
    const size = Math.min(100, Math.max(1, Number(request.query.per_page) || 30));
    const page = Math.max(1, Number(request.query.page) || 1);
    const last = Math.max(1, Math.ceil(all.length / size));
    const link = (number: number, relation: string): string => {
      const address = new URL(base() + request.originalUrl.replace(/^\/github/, ''));
      address.searchParams.set('page', String(number));
      return `<${address.href}>; rel="${relation}"`;
    };
    const links = [];
    if (page > 1) links.push(link(page - 1, 'prev'));
    if (page < last) links.push(link(page + 1, 'next'), link(last, 'last'));
    if (page > 1) links.push(link(1, 'first'));
    if (links.length > 0) response.set('link', links.join(', '));
    answer(request, response, all.slice((page - 1) * size, page * size));
  };

  const withRepository =
    (use: (repository: RepositoryState, request: Request, response: Response) => void) =>
    (request: Request, response: Response): void => {
      const { owner = '', name = '', id } = request.params as Record<string, string>;
      const found = id ? organisation.byId(Number(id)) : organisation.find(owner, name);
      const moved = found ? undefined : organisation.movedTo(owner, name);
      if (found) use(found, request, response);
      else if (moved) redirect(moved, request, response);
      else notFound(response);
    };

  const redirect = (moved: RepositoryState, request: Request, response: Response): void => {
    const rest = request.path.split('/').slice(4).join('/');
    const url = `${base()}/api/v3/repositories/${moved.databaseId}${rest ? `/${rest}` : ''}`;
    response.status(301).set('location', url);
    response.json({ message: 'Moved Permanently', url, documentation_url: DOCUMENTATION });
  };

  router.use((request, response, next) => {
    response.set({ 'x-github-media-type': 'github.v3; format=json', 'x-github-enterprise-version': '3.17.0' });
    if (request.path === '/rate_limit') return next();
    if (!limits.take('core', 1)) {
      limits.writeHeaders(response, 'core');
      response
        .status(403)
        .json({ message: 'API rate limit exceeded for user ID 1.', documentation_url: DOCUMENTATION });
      return;
    }
    limits.writeHeaders(response, 'core');
    next();
  });

  router.get('/rate_limit', (_request, response) => {
    const resources = limits.overview();
    limits.writeHeaders(response, 'core');
    response.json({ resources, rate: resources.core });
  });
  router.get('/user', (request, response) => answer(request, response, USER));
  router.get('/meta', (request, response) => answer(request, response, { installed_version: '3.17.0' }));
  router.get('/orgs/:org', (request, response) => {
    if (!organisation.owners().includes(request.params.org)) return notFound(response);
    answer(request, response, {
      ...ownerJson(base(), request.params.org),
      public_repos: organisation.ownedBy(request.params.org).length,
    });
  });
  router.get('/orgs/:org/repos', (request, response) => {
    if (!organisation.owners().includes(request.params.org)) return notFound(response);
    const sort = String(request.query.sort ?? 'created');
    const keyOf = ORDERS[sort] ?? ORDERS.created ?? (({ name }) => name);
    const direction = String(request.query.direction ?? (sort === 'full_name' ? 'asc' : 'desc'));
    const all = organisation
      .ownedBy(request.params.org)
      .sort((a, b) => keyOf(a).localeCompare(keyOf(b)) || a.databaseId - b.databaseId);
    if (direction === 'desc') all.reverse();
    answerPage(
      request,
      response,
      all.map((repository) => repositoryJson(base(), repository)),
    );
  });

  for (const root of ['/repos/:owner/:name', '/repositories/:id']) {
    router.get(
      root,
      withRepository((repository, request, response) => answer(request, response, repositoryJson(base(), repository))),
    );
    router.get(
      `${root}/topics`,
      withRepository((repository, request, response) => answer(request, response, { names: repository.topics })),
    );
    router.get(
      `${root}/tags`,
      withRepository((repository, request, response) => {
        answerPage(
          request,
          response,
          tagsOf(repository)
            .reverse()
            .map((ref) => refJson(base(), repository, ref, TAGS)),
        );
      }),
    );
    router.get(
      `${root}/branches`,
      withRepository((repository, request, response) => {
        const branches = repository.refs.filter((ref) => ref.name.startsWith(BRANCHES));
        answerPage(
          request,
          response,
          branches.map((ref) => refJson(base(), repository, ref, BRANCHES)),
        );
      }),
    );
    router.get(
      `${root}/releases`,
      withRepository((repository, request, response) => {
        const newest = [...repository.releases].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
        answerPage(
          request,
          response,
          newest.map((release) => releaseJson(base(), repository, release)),
        );
      }),
    );
    router.get(
      `${root}/releases/latest`,
      withRepository((repository, request, response) => {
        const release = latestRelease(repository);
        if (release) answer(request, response, releaseJson(base(), repository, release));
        else notFound(response);
      }),
    );
  }
  router.use((_request, response) => notFound(response));
  return router;
}

function notFound(response: Response): void {
  response.status(404).json({ message: 'Not Found', documentation_url: DOCUMENTATION, status: '404' });
}

function refJson(base: string, repository: RepositoryState, ref: GitRef, prefix: string): object {
  const url = `${base}/api/v3/repos/${fullName(repository)}/commits/${ref.commit.oid}`;
  return { name: ref.name.slice(prefix.length), commit: { sha: ref.commit.oid, url }, protected: false };
}
