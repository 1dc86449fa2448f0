import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import type { RateLimits } from './rest/rate-limit.js';
import type { RepositoryChanges } from './state/changes.js';
import type { Organisation } from './state/organisation.js';
import { headOf, tagsOf, TAGS, type GitRef, type RepositoryState } from './state/repository.js';
import type { Webhooks } from './webhooks/webhooks.js';

export interface GithubControl {
  organisation: Organisation;
  changes: RepositoryChanges;
  webhooks: Webhooks;
  limits: RateLimits;
}

const file = z.union([z.string(), z.strictObject({ base64: z.base64() }), z.null()]);
const files = z
  .record(z.string().min(1), file)
  .transform((given) =>
    Object.fromEntries(
      Object.entries(given).map(([path, value]) => [path, value === null ? null : Buffer.from(...content(value))]),
    ),
  );
const tagName = z.string().regex(/^[A-Za-z0-9][\w./+-]*$/, 'A tag starts with a letter or a digit');
const repositoryName = z
  .string()
  .regex(/^[\w.-]{1,100}$/, 'A name has letters, digits, dots, dashes and underscores only');
const pushSchema = z.strictObject({
  files,
  message: z.string().optional(),
  branch: z.string().optional(),
  tag: tagName.optional(),
});
const createSchema = z.strictObject({
  name: repositoryName,
  description: z.string().default(''),
  topics: z.array(z.string()).default([]),
  files: files.optional(),
});
const times = z.number().int().min(0).optional();

function content(value: string | { base64: string }): [string, BufferEncoding] {
  return typeof value === 'string' ? [value, 'utf8'] : [value.base64, 'base64'];
}

function summary(repository: RepositoryState): object {
  const tags = tagsOf(repository).map((ref) => ({ name: ref.name.slice(TAGS.length), oid: ref.commit.oid }));
  const { name, owner, nodeId, databaseId, archived } = repository;
  return { name, owner, nodeId, databaseId, archived, headOid: headOf(repository)?.oid ?? null, tags };
}

const pushed = (ref: GitRef): object => ({ oid: ref.commit.oid, tree: ref.commit.tree });

/** Lets tests and the page's buttons play the people who work in the organisation. */
export function githubControlRoutes({ organisation, changes, webhooks, limits }: GithubControl): Router {
  const router = Router();
  let queue: Promise<unknown> = Promise.resolve();

  /** One change after the other: git locks a repository, and the order of events should be that of the calls. */
  const change =
    <T>(schema: z.ZodType<T>, act: (body: T, request: Request) => Promise<object | null>) =>
    async (request: Request, response: Response): Promise<void> => {
      const body = schema.safeParse(request.body ?? {});
      if (!body.success) {
        const [issue] = body.error.issues;
        response.status(400).json({ error: issue?.message, field: issue?.path.join('.') });
        return;
      }
      const run = queue.then(() => act(body.data, request));
      queue = run.catch(() => undefined);
      response.json((await run) ?? { done: true });
    };
  const nothing = z.object({});
  const named = (request: Request): RepositoryState => {
    const name = String(request.params.name);
    const found = organisation.repositories.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new NotThere(`There is no repository "${name}".`);
    return found;
  };

  router.use(express.json({ limit: '50mb' }));
  router.get('/repositories', (_request, response) => void response.json(organisation.repositories.map(summary)));
  router.get('/repositories/:name', (request, response) => void response.json(summary(named(request))));
  router.post(
    '/repositories',
    change(createSchema, async (body) => {
      if (organisation.find(organisation.login, body.name)) throw new NotThere(`"${body.name}" exists already.`, 409);
      const repository = await changes.create(body.name, body.description, body.topics);
      if (body.files) await changes.push(repository, { files: body.files, message: 'First release' });
      return summary(repository);
    }),
  );
  router.post(
    '/repositories/:name/push',
    change(pushSchema, async (body, request) => {
      return { ...pushed(await changes.push(named(request), body)), tag: body.tag ?? null };
    }),
  );
  router.post(
    '/repositories/:name/force-push',
    change(pushSchema, async (body, request) => {
      return pushed(await changes.push(named(request), { ...body, forced: true }));
    }),
  );
  const tagSchema = z.strictObject({
    tag: tagName,
    target: z.string().optional(),
    annotated: z.boolean().default(false),
  });
  router.post(
    '/repositories/:name/tags',
    change(tagSchema, async (body, request) => {
      return pushed(await changes.tag(named(request), body.tag, body.target, body.annotated));
    }),
  );
  const moveSchema = z.strictObject({ target: z.string().optional(), files: files.optional() });
  router.post(
    '/repositories/:name/tags/:tag/move',
    change(moveSchema, async (body, request) => {
      const repository = named(request);
      if (body.files) await changes.push(repository, { files: body.files, message: 'Correction' });
      return pushed(await changes.tag(repository, String(request.params.tag), body.target, false));
    }),
  );
  router.delete(
    '/repositories/:name/tags/:tag',
    change(nothing, async (_body, request) => {
      await changes.untag(named(request), String(request.params.tag));
      return null;
    }),
  );
  const releaseSchema = z.strictObject({
    tag: tagName,
    name: z.string().optional(),
    prerelease: z.boolean().default(false),
  });
  router.post(
    '/repositories/:name/releases',
    change(releaseSchema, (body, request) => {
      return changes.release(named(request), body.tag, body.name ?? body.tag, body.prerelease);
    }),
  );
  router.post(
    '/repositories/:name/rename',
    change(z.strictObject({ to: repositoryName }), async ({ to }, request) => {
      const repository = named(request);
      if (organisation.find(repository.owner, to)) throw new NotThere(`"${to}" exists already.`, 409);
      await changes.rename(repository, to);
      return summary(repository);
    }),
  );
  router.post(
    '/repositories/:name/transfer',
    change(z.strictObject({ to: repositoryName }), async ({ to }, request) => {
      const repository = named(request);
      await changes.transfer(repository, to);
      return summary(repository);
    }),
  );
  for (const [word, archived] of [
    ['archive', true],
    ['unarchive', false],
  ] as const) {
    router.post(
      `/repositories/:name/${word}`,
      change(nothing, async (_body, request) => {
        const repository = named(request);
        await changes.archive(repository, archived);
        return summary(repository);
      }),
    );
  }
  router.delete(
    '/repositories/:name',
    change(nothing, async (_body, request) => {
      await changes.remove(named(request));
      return null;
    }),
  );

  router.get(
    '/webhooks',
    (_request, response) => void response.json(webhooks.hooks.map(({ id, url, events }) => ({ id, url, events }))),
  );
  const hookSchema = z.strictObject({
    url: z.url(),
    secret: z.string().default('sandbox-webhook-secret'),
    events: z.array(z.string()).default([]),
  });
  router.post(
    '/webhooks',
    change(hookSchema, (body) => Promise.resolve({ id: webhooks.add(body.url, body.secret, body.events).id })),
  );
  router.delete('/webhooks', (_request, response) => {
    webhooks.hooks = [];
    response.json({ done: true });
  });
  const hookFaults = z.strictObject({ lose: times, duplicate: times, delayMs: times });
  router.post(
    '/webhooks/faults',
    change(hookFaults, (body) => Promise.resolve(Object.assign(webhooks.faults, body))),
  );
  router.get('/deliveries', (_request, response) => void response.json(webhooks.deliveries));
  router.post(
    '/deliveries/:id/redeliver',
    change(nothing, (_body, request) => {
      const delivery = webhooks.redeliver(String(request.params.id));
      if (!delivery) throw new NotThere('There is no such delivery.');
      return Promise.resolve({ id: delivery.id });
    }),
  );
  const limitSchema = z.strictObject({
    resource: z.enum(['core', 'graphql']),
    remaining: z.number().int().min(0).max(5000),
    resetInSeconds: z.number().int().min(1).default(3600),
  });
  router.post(
    '/rate-limit',
    change(limitSchema, (body) => {
      limits.set(body.resource, body.remaining, body.resetInSeconds);
      return Promise.resolve(limits.overview());
    }),
  );
  router.post(
    '/empty',
    change(z.strictObject({ on: z.boolean() }), ({ on }) => {
      organisation.empty = on;
      return Promise.resolve({ on });
    }),
  );
  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = error instanceof NotThere ? error.status : 400;
    response.status(status).json({ error: error instanceof Error ? error.message : String(error) });
  });
  return router;
}

class NotThere extends Error {
  constructor(
    message: string,
    readonly status = 404,
  ) {
    super(message);
  }
}
