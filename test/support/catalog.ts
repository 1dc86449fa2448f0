import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/sandbox.js';
import { SyncCatalogJob } from '../../apps/worker/src/sync-catalog.job.js';
import { SyncRepositoryJob } from '../../apps/worker/src/sync-repository.job.js';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule, CatalogSync, type SyncRun } from '#catalog';
import { DatabaseModule } from '#database';
import { PlatformModule, Transaction } from '#platform';
import { startApi, type TestApi } from './api.js';

export const WEBHOOK_SECRET = 'sandbox-webhook-secret';

export interface Counters {
  graphql: number;
  rest: number;
  git: number;
  points: number;
}

/** The real API with the sandbox's organisation as its GitHub. */
export interface TestCatalog {
  sandbox: Sandbox;
  api: TestApi;
  get<T>(token: Type<T>): T;
  /** Syncs here and now, without a worker. */
  sync(): Promise<SyncRun>;
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** A call of the organisation's control: what people do at GitHub. */
  github<T = Record<string, unknown>>(method: string, path: string, body?: object): Promise<T>;
  /** Makes GitHub fail for the next requests; null makes it well again. */
  fault(fault: object | null): Promise<void>;
  counters(): Promise<Counters>;
  resetCounters(): Promise<void>;
  /** Rows inserted, updated and deleted in the database since it was made, those of pg-boss included. */
  rowsWritten(): Promise<number>;
  /** Starts a worker's syncs in this process; resolves to the way to stop it. */
  startWorker(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** `generated`: connectors of the organisation beside our samples; all when it is left out. */
export async function startCatalog(generated?: string[]): Promise<TestCatalog> {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-catalog-'));
  const sandbox = await startSandbox({ port: 0, dataFolder: folder, generated });
  const api = await startApi({
    GITHUB_API_URL: `${sandbox.url}/github/api/v3`,
    GITHUB_ORGANISATION: 'koppel-demo',
    GITHUB_TOKEN: 'sandbox-github-token',
    GITHUB_WEBHOOK_SECRET: WEBHOOK_SECRET,
    SYNC_INTERVAL_SECONDS: '86400',
  });
  const call = <T>(method: string, path: string, body?: object): Promise<T> => control<T>(sandbox, method, path, body);
  return {
    sandbox,
    api,
    get: (token) => api.app.get(token, { strict: false }),
    sync: () => api.app.get(CatalogSync, { strict: false }).run('manual'),
    query: (sql, parameters) => api.app.get(Transaction).query(sql, parameters),
    github: (method, path, body) => call(method, `/github/_control${path}`, body),
    fault: (fault) => call(fault ? 'PUT' : 'DELETE', '/_control/faults/github', fault ?? undefined),
    counters: async () => (await call<{ github: Counters }>('GET', '/_control/counters')).github,
    resetCounters: () => call('POST', '/_control/counters/reset'),
    rowsWritten: () => rowsWritten(api),
    startWorker: () => startWorker(api),
    close: async () => {
      await api.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function control<T>(sandbox: Sandbox, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as T;
}

async function startWorker({ environment }: TestApi): Promise<() => Promise<void>> {
  const worker = await NestFactory.createApplicationContext(
    {
      module: class SyncWorkerModule {},
      imports: [
        PlatformModule.for(environment, 'worker'),
        DatabaseModule.for(environment.DATABASE_URL),
        AuditModule,
        AccessModule,
        CatalogModule,
      ],
      providers: [SyncCatalogJob, SyncRepositoryJob],
    },
    { logger: ['error', 'warn'] },
  );
  return () => worker.close();
}

/** Every connection of the pool hands in its counts first: by itself it does so only when it has been idle for ten seconds. */
async function rowsWritten({ app }: TestApi): Promise<number> {
  const transaction = app.get(Transaction);
  const handIn = () => transaction.query('select pg_stat_force_next_flush(), pg_sleep(0.1)');
  await Promise.all(Array.from({ length: 10 }, handIn));
  const [row] = await transaction.query<{ written: string }>(
    'select sum(n_tup_ins + n_tup_upd + n_tup_del) as written from pg_stat_user_tables',
  );
  return Number(row?.written);
}

/** Asks until `done` holds. @throws Error after 30 seconds, with the last answer */
export async function until<T>(ask: () => Promise<T>, done: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (done(answer)) return answer;
    if (tries === 300) throw new Error(`It did not happen within 30 seconds. Last answer: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
