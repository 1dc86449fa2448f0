import type { Request, Response } from 'express';
import {
  buildSchema,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  Source,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { z } from 'zod';
import type { RateLimits } from '../rest/rate-limit.js';
import type { Organisation } from '../state/organisation.js';
import { GithubError } from './connection.js';
import { costOf, type QueryCost } from './cost.js';
import { ownerValue, repositoryValue, type RequestContext } from './repository-values.js';
import { SCHEMA } from './schema.js';

const schema = buildSchema(SCHEMA);
const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});
/** The real service gives up on pages of more repositories than this when each has lists of its own. */
const HEAVY_PAGE = 50;
const NODE_LIMIT = 500_000;

export interface GraphqlDependencies {
  organisation: Organisation;
  limits: RateLimits;
  base: () => string;
  countPoints: (points: number) => void;
}

export async function answerGraphql(
  dependencies: GraphqlDependencies,
  request: Request,
  response: Response,
): Promise<void> {
  const { limits } = dependencies;
  const body = bodySchema.safeParse(request.body);
  if (!body.success) {
    response
      .status(400)
      .json({ message: 'Problems parsing JSON', documentation_url: 'https://docs.github.com/graphql' });
    return;
  }
  const variables = body.data.variables ?? {};
  const prepared = prepare(body.data.query, body.data.operationName ?? undefined, variables);
  if ('errors' in prepared) {
    limits.writeHeaders(response, 'graphql');
    response.json({ errors: prepared.errors.map(plainError) });
    return;
  }
  if (!limits.take('graphql', prepared.cost.points)) {
    limits.writeHeaders(response, 'graphql');
    response.json({ errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }] });
    return;
  }
  dependencies.countPoints(prepared.cost.points);
  const context: RequestContext = { organisation: dependencies.organisation, base: dependencies.base() };
  const result = await execute({
    schema,
    document: prepared.document,
    rootValue: rootValue(context, limits, prepared.cost),
    variableValues: variables,
    operationName: body.data.operationName ?? undefined,
  });
  limits.writeHeaders(response, 'graphql');
  response.json(finish(result));
}

type Prepared = { document: DocumentNode; cost: QueryCost } | { errors: GraphQLError[] };

function prepare(query: string, operationName: string | undefined, variables: Record<string, unknown>): Prepared {
  let document: DocumentNode;
  try {
    document = parse(new Source(query));
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: [...errors] };
  const operation = getOperationAST(document, operationName);
  if (!operation) return { errors: [new GraphQLError('No operation named')] };
  const cost = costOf(document, operation, variables);
  if (cost.nodes > NODE_LIMIT) {
    const message = `This query requests up to ${cost.nodes} possible nodes which exceeds the maximum limit of ${NODE_LIMIT}.`;
    return { errors: [new GithubError(message, 'MAX_NODE_LIMIT_EXCEEDED')] };
  }
  return { document, cost };
}

function rootValue(context: RequestContext, limits: RateLimits, cost: QueryCost): object {
  const { organisation } = context;
  const notFound = (what: string): never => {
    throw new GithubError(what, 'NOT_FOUND');
  };
  const byNodeId = (id: string): object => {
    const found = organisation.byNodeId(id);
    if (found) return repositoryValue(context, found);
    if (id === organisation.nodeId) return ownerValue(context, organisation.login) ?? {};
    return notFound(`Could not resolve to a node with the global id of '${id}'`);
  };
  const owner = (login: string, type: string): object =>
    ownerValue(context, login) ?? notFound(`Could not resolve to an ${type} with the login of '${login}'.`);
  return {
    node: ({ id }: { id: string }) => byNodeId(id),
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => () => byNodeId(id)),
    organization: ({ login }: { login: string }) => owner(login, 'Organization'),
    repositoryOwner: ({ login }: { login: string }) => ownerValue(context, login),
    repository: ({ owner: login, name, followRenames }: { owner: string; name: string; followRenames: boolean }) => {
      const found = organisation.find(login, name) ?? (followRenames ? organisation.movedTo(login, name) : undefined);
      return found
        ? repositoryValue(context, found)
        : notFound(`Could not resolve to a Repository with the name '${login}/${name}'.`);
    },
    viewer: { id: 'U_kgDOAAAAAQ', login: 'koppel-bot', name: 'Koppel' },
    rateLimit: () => {
      const { limit, used, reset } = limits.current('graphql');
      const resetAt = new Date(reset * 1000).toISOString();
      return { cost: cost.points, limit, nodeCount: cost.nodes, remaining: limit - used, used, resetAt };
    },
  };
}

function plainError(error: GraphQLError): object {
  const type = error.originalError instanceof GithubError ? error.originalError.type : error.extensions.githubType;
  return {
    ...(type ? { type } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
    message: error.message,
  };
}

function finish(result: ExecutionResult): object {
  const errors: object[] = (result.errors ?? []).map(plainError);
  if (dropHeavyNodes(result.data)) {
    errors.push({ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' });
  }
  return { data: result.data ?? null, ...(errors.length > 0 ? { errors } : {}) };
}

/** Keeps the first repositories of a page that is too heavy and makes the others null, as the real service does. */
function dropHeavyNodes(data: ExecutionResult['data']): boolean {
  let dropped = false;
  for (const value of Object.values(data ?? {})) {
    const nodes = (value as { repositories?: { nodes?: (object | null)[] } } | null)?.repositories?.nodes;
    if (!nodes || nodes.length <= HEAVY_PAGE || !nodes.some(hasList)) continue;
    nodes.fill(null, HEAVY_PAGE);
    dropped = true;
  }
  return dropped;
}

function hasList(node: object | null): boolean {
  return Object.values(node ?? {}).some((value) => typeof value === 'object' && value !== null && 'nodes' in value);
}
