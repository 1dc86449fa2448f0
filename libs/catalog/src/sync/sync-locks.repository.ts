import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

const POLL_MILLISECONDS = 100;

/**
 * Locks that hold across all processes and machines and write no row: PostgreSQL's advisory locks, all of a process on one
 * connection. A process that dies gives its locks back.
 */
@Injectable()
export class SyncLocks {
  private readonly held = new Set<string>();
  private connection: Promise<QueryRunner> | null = null;
  private users = 0;
  private asking: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` once nobody else holds `name`. */
  async hold<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.connected(async (query) => {
      while (!(await this.take(name, query))) await sleep(POLL_MILLISECONDS);
      return this.release(name, query, work);
    });
  }

  /** Runs `work` unless somebody else holds `name`: then null, at once. */
  async tryHold<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    return this.connected(async (query) => ((await this.take(name, query)) ? this.release(name, query, work) : null));
  }

  /** Two holders in one process share the connection, so that PostgreSQL alone would let both in. */
  private async take(name: string, query: QueryRunner): Promise<boolean> {
    if (this.held.has(name)) return false;
    this.held.add(name);
    let taken = false;
    try {
      taken = await this.ask(query, 'pg_try_advisory_lock', name);
    } finally {
      if (!taken) this.held.delete(name);
    }
    return taken;
  }

  private async release<T>(name: string, query: QueryRunner, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      await this.ask(query, 'pg_advisory_unlock', name).catch(() => undefined);
      this.held.delete(name);
    }
  }

  /** One question at a time: they share a connection. */
  private ask(query: QueryRunner, lock: 'pg_try_advisory_lock' | 'pg_advisory_unlock', name: string): Promise<boolean> {
    const answer = this.asking.then(async () => {
      const [row] = (await query.query(`select ${lock}(hashtextextended($1, 0)) as done`, [name])) as {
        done: boolean;
      }[];
      return row?.done ?? false;
    });
    this.asking = answer.catch(() => undefined);
    return answer;
  }

  private async connected<T>(work: (query: QueryRunner) => Promise<T>): Promise<T> {
    this.users += 1;
    this.connection ??= this.connect();
    try {
      return await work(await this.connection);
    } finally {
      this.users -= 1;
      if (this.users === 0) await this.disconnect();
    }
  }

  private async connect(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    return runner;
  }

  private async disconnect(): Promise<void> {
    const connection = this.connection;
    this.connection = null;
    await connection?.then((runner) => runner.release()).catch(() => undefined);
  }
}
