import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule, CatalogSync, type SyncRun } from '#catalog';
import { DatabaseModule } from '#database';
import { PlatformModule, readEnvironment, Transaction, type Environment } from '#platform';
import { TEST_KEYS } from './api.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export const WEBHOOK_SECRET = 'sandbox-webhook-secret';

/** The catalog room on a database of its own, with the sandbox's organisation as its GitHub. */
export interface TestCatalog {
  sandbox: Sandbox;
  database: TestDatabase;
  environment: Environment;
  get<T>(token: Type<T>): T;
  sync(): Promise<SyncRun>;
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** A call of the organisation's control: what people do at GitHub. */
  github(method: string, path: string, body?: object): Promise<Record<string, unknown>>;
  faults(fault: object | null): Promise<void>;
  counters(): Promise<{ graphql: number; rest: number; git: number; points: number }>;
  resetCounters(): Promise<void>;
  /** Rows inserted, updated and deleted in the database since it was made, pg-boss' own included. */
  rowsWritten(): Promise<number>;
  close(): Promise<void>;
}

export async function startCatalog(): Promise<TestCatalog> {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-catalog-'));
  const sandbox = await startSandbox({ port: 0, dataFolder: join(folder, 'sandbox') });
  const database = await createTestDatabase();
  const environment = readEnvironment({ ...catalogVariables(sandbox, database), KOPPEL_DATA: join(folder, 'koppel') });
  const app = await NestFactory.createApplicationContext(
    {
      module: class CatalogTestModule {},
      imports: [
        PlatformModule.for(environment, 'test'),
        DatabaseModule.for(environment.DATABASE_URL),
        AuditModule,
        AccessModule,
        CatalogModule,
      ],
    },
    { logger: ['error', 'warn'] },
  );
  app.enableShutdownHooks();
  return {
    sandbox,
    database,
    environment,
    get: (token) => app.get(token),
    sync: () => app.get(CatalogSync).run('manual'),
    query: (sql, parameters) => app.get(Transaction).query(sql, parameters),
    rowsWritten: () => rowsWritten(database.url),
    ...controls(sandbox),
    close: () => closeAll(app, sandbox, database, folder),
  };
}

export const catalogVariables = (sandbox: Sandbox, database: TestDatabase): Record<string, string> => ({
  NODE_ENV: 'test',
  DATABASE_URL: database.url,
  KOPPEL_ENCRYPTION_KEYS: TEST_KEYS,
  KOPPEL_LOG_LEVEL: 'silent',
  GITHUB_API_URL: `${sandbox.url}/github/api/v3`,
  GITHUB_ORGANISATION: 'koppel-demo',
  GITHUB_TOKEN: 'sandbox-github-token',
  GITHUB_WEBHOOK_SECRET: WEBHOOK_SECRET,
});

/** What tests do at the sandbox: play GitHub's people, make it fail, read its counters. */
export function controls(sandbox: Sandbox) {
  const call = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${sandbox.url}${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  return {
    github: (method: string, path: string, body?: object) => call(method, `/github/_control${path}`, body),
    faults: async (fault: object | null) =>
      void (await call(fault ? 'PUT' : 'DELETE', '/_control/faults/github', fault ?? undefined)),
    counters: async () =>
      (await call('GET', '/_control/counters'))['github'] as {
        graphql: number;
        rest: number;
        git: number;
        points: number;
      },
    resetCounters: async () => void (await call('POST', '/_control/counters/reset')),
  };
}

export async function rowsWritten(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Backends hand their counts in when they have been idle for a second.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { rows } = await client.query<{ written: string }>(
      'select sum(n_tup_ins + n_tup_upd + n_tup_del) as written from pg_stat_user_tables',
    );
    return Number(rows[0]?.written);
  } finally {
    await client.end();
  }
}

async function closeAll(
  app: INestApplicationContext,
  sandbox: Sandbox,
  database: TestDatabase,
  folder: string,
): Promise<void> {
  await app.close();
  await sandbox.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}
