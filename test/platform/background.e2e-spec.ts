import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type DynamicModule, type INestApplicationContext, type OnApplicationShutdown } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { DatabaseModule } from '#database';
import {
  type Environment,
  Jobs,
  type JobQueue,
  LiveEvents,
  PlatformModule,
  readEnvironment,
  Transaction,
} from '#platform';
import { TEST_KEYS } from '../support/api.js';
import { createTestDatabase, onServer, TEMPLATE, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/stack.js';

const QUEUE: JobQueue<{ word: string }> = {
  name: 'say-word',
  schema: z.object({ word: z.string() }),
  retryLimit: 0,
  heartbeatSeconds: 10,
  expireInSeconds: 60,
};

/** What happened in the process, in order. */
let events: string[] = [];

/** Stands for the processes that a room starts and ends: the room's module goes down before the platform's. */
class RoomProcesses implements OnApplicationShutdown {
  onApplicationShutdown(): void {
    events.push('processes ended');
  }
}

@Module({ providers: [RoomProcesses] })
class RoomModule {}

@Module({})
class ProcessModule {
  static for(environment: Environment): DynamicModule {
    return {
      module: ProcessModule,
      imports: [PlatformModule.for(environment, 'test'), DatabaseModule.for(environment.DATABASE_URL), RoomModule],
    };
  }
}

let database: TestDatabase;

const environmentOf = (url: string): Environment =>
  readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    KOPPEL_ENCRYPTION_KEYS: TEST_KEYS,
    KOPPEL_LOG_LEVEL: 'silent',
  });

const start = (): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(ProcessModule.for(environmentOf(database.url)), { logger: false });

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('jobs of a process that shuts down', () => {
  it('end first, with their connections and processes still there', async () => {
    events = [];
    const app = await start();
    const [jobs, transaction] = [app.get(Jobs), app.get(Transaction)];
    await jobs.work(QUEUE, 1, async ({ signal }) => {
      events.push('begun');
      while (!signal.aborted) await sleep(10);
      await sleep(300);
      await transaction.query('select 1');
      events.push('done');
    });
    await jobs.send(QUEUE, { word: 'hello' });
    await eventually(async () => events.includes('begun'));
    await app.close();
    expect(events).toEqual(['begun', 'done', 'processes ended']);
    const again = await start();
    expect(await again.get(Jobs).counts(QUEUE.name)).toMatchObject({ active: 0, failed: 0 });
    await again.close();
  });
});

describe('a database that was away', () => {
  it('is asked again by the next job that is sent', async () => {
    const cluster = process.env['KOPPEL_TEST_CLUSTER']!;
    const app = await start();
    const url = `${cluster}/late_${process.pid}`;
    const jobs = new Jobs(url, app.get(Transaction), app.get(LiveEvents), { error: () => undefined } as never);
    await expect(jobs.send(QUEUE, { word: 'early' })).rejects.toThrow('does not exist');
    await onServer(cluster, `create database late_${process.pid} template ${TEMPLATE}`);
    expect(await jobs.send(QUEUE, { word: 'in time' })).toEqual(expect.any(String));
    await jobs.onApplicationShutdown();
    await app.close();
    await onServer(cluster, `drop database late_${process.pid} with (force)`);
  });
});

describe('live events', () => {
  it('go on when a listener fails, and after a lost connection whoever follows something looks again', async () => {
    const app = await start();
    const [live, transaction] = [app.get(LiveEvents), app.get(Transaction)];
    await live.listen(() => {
      throw new Error('made by a newer release');
    });
    const stopping = new AbortController();
    const stream = live.stream('action', 'one', stopping.signal);
    const first = stream.next();
    await live.publish({ topic: 'action', key: 'one' });
    expect((await first).value).toEqual({ topic: 'action', key: 'one' });
    const second = stream.next();
    await onServer(
      process.env['KOPPEL_TEST_CLUSTER']!,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'koppel-live' and datname = '${new URL(database.url).pathname.slice(1)}'`,
    );
    expect((await second).done).toBe(false);
    const third = stream.next();
    await live.publish({ topic: 'action', key: 'one' });
    expect((await third).value).toEqual({ topic: 'action', key: 'one' });
    const [open] = await transaction.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where application_name = 'koppel-live' and datname = current_database()`,
    );
    expect(open!.count).toBe(1);
    stopping.abort();
    await app.close();
  });
});
