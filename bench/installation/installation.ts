import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { createDatabase, DatabaseModule, migrate, startEmbeddedServer } from '#database';
import { PlatformModule, readEnvironment, Transaction } from '#platform';

/** Koppel's catalog on a database of its own, for one measurement. */
export interface Installation {
  app: INestApplicationContext;
  database: Transaction;
  folder: string;
  /** Rows inserted, updated and deleted since the start, those of pg-boss included. */
  rowsWritten(): Promise<number>;
  /** Stops everything, and removes what it wrote. */
  remove(): Promise<void>;
}

export interface InstallationOptions {
  /** Modules beside those of the catalog. */
  modules?: (DynamicModule | Type)[];
  /** With the sandbox as GitHub: its address and token. */
  github?: { url: string; token: string };
}

export async function install({ modules = [], github }: InstallationOptions = {}): Promise<Installation> {
  const folder = join(tmpdir(), `koppel-bench-${randomUUID()}`);
  mkdirSync(folder);
  const server = await startEmbeddedServer({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    temporary: true,
  });
  await createDatabase(server.url, 'bench');
  await migrate(`${server.url}/bench`);
  const environment = readEnvironment({
    DATABASE_URL: `${server.url}/bench`,
    KOPPEL_DATA: join(folder, 'koppel'),
    KOPPEL_ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
    KOPPEL_LOG_LEVEL: 'error',
    ...(github && { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.token }),
  });
  const platform = [PlatformModule.for(environment, 'bench'), DatabaseModule.for(environment.DATABASE_URL)];
  const app = await NestFactory.createApplicationContext(
    { module: class BenchModule {}, imports: [...platform, AuditModule, AccessModule, CatalogModule, ...modules] },
    { logger: ['error'] },
  );
  const database = app.get(Transaction, { strict: false });
  return {
    app,
    database,
    folder,
    rowsWritten: () => rowsWritten(database),
    remove: async () => {
      await app.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every connection of the pool hands in its counts first: by itself it does so only when it has been idle for ten seconds. */
async function rowsWritten(database: Transaction): Promise<number> {
  const handIn = () => database.query('select pg_stat_force_next_flush(), pg_sleep(0.1)');
  await Promise.all(Array.from({ length: 10 }, handIn));
  const [row] = await database.query<{ written: string }>(
    'select sum(n_tup_ins + n_tup_upd + n_tup_del) as written from pg_stat_user_tables',
  );
  return Number(row?.written);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
