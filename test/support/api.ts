import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../../apps/api/src/create-api.js';
import { SessionsService, UsersRepository, type RoleName } from '#access';
import { readEnvironment, type Environment, Transaction } from '#platform';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface GraphQLAnswer<T> {
  data: T | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; [key: string]: unknown };
  }[];
}

/** Somebody logged in: calls the API over HTTP with their cookie. */
export interface Caller {
  userId: string | null;
  cookie: string;
  graphql<T = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer<T>>;
  /** The data of an answer. @throws Error with the code and the message of a refusal */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface TestApi {
  url: string;
  app: NestExpressApplication;
  environment: Environment;
  database: TestDatabase;
  anonymous: Caller;
  /** Makes a tenant; resolves to its id. */
  tenant(name: string): Promise<string>;
  /** Logs in a fresh user with one role. */
  login(role: RoleName, tenantId?: string | null): Promise<Caller>;
  close(): Promise<void>;
}

export const TEST_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;

/** The real API on a database of its own, listening on a free port. */
export async function startApi(overrides: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const data = mkdtempSync(join(tmpdir(), 'koppel-api-'));
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    KOPPEL_DATA: data,
    KOPPEL_ENCRYPTION_KEYS: TEST_KEYS,
    KOPPEL_LOG_LEVEL: 'silent',
    ...overrides,
  });
  const app = await createApi(environment);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const graphql = async <T>(cookie: string, query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLAnswer<T>;
  };
  const caller = (userId: string | null, cookie: string): Caller => ({
    userId,
    cookie,
    fetch: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { cookie, ...(init.headers as object) } }),
    graphql: (query, variables) => graphql(cookie, query, variables),
    ask: async <T>(query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await graphql<T>(cookie, query, variables);
      if (errors) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
      return data!;
    },
  });
  return {
    url,
    app,
    environment,
    database,
    anonymous: caller(null, ''),
    tenant: async (name) => {
      const rows = await app
        .get(Transaction)
        .query<{ id: string }>('insert into tenant (name, slug) values ($1, $2) returning id', [name, randomUUID()]);
      return rows[0]!.id;
    },
    login: async (role, tenantId = null) => {
      const subject = randomUUID();
      const identity = { issuer: 'https://test', subject, name: `Test ${role}`, email: `${subject}@example.org` };
      const user = await app.get(UsersRepository).save(identity);
      await app.get(UsersRepository).grant(user.id, { role, tenantId });
      return caller(user.id, `koppel_session=${await app.get(SessionsService).open(identity)}`);
    },
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
