import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';

interface Open {
  manager: EntityManager;
  settings: string;
  afterCommit: (() => void)[];
}

/**
 * The one way to a database connection. Repositories and queries ask it for the current manager; services open with `run`.
 * `settings` are PostgreSQL settings that hold until the transaction ends (row-level security reads them).
 */
@Injectable()
export class Transaction {
  private readonly open = new AsyncLocalStorage<Open>();

  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.open.getStore()?.manager ?? this.dataSource.manager;
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Plain SQL on the current connection; a row is whatever the statement selects. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, parameters) as Promise<Row[]>;
  }

  /** Runs `work` in a transaction; joins the one that is open. @throws Error when the open one has other settings. */
  async run<T>(work: () => Promise<T>, settings: Record<string, string> = {}): Promise<T> {
    const key = JSON.stringify(settings);
    const open = this.open.getStore();
    if (open) {
      if (key !== '{}' && key !== open.settings) throw new Error('A transaction with other settings is open already.');
      return work();
    }
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      for (const [name, value] of Object.entries(settings)) {
        await manager.query('select set_config($1, $2, true)', [name, value]);
      }
      return this.open.run({ manager, settings: key, afterCommit }, work);
    });
    for (const callback of afterCommit) callback();
    return result;
  }

  /** Calls back once the open transaction has committed; at once when none is open. Never after a rollback. */
  afterCommit(callback: () => void): void {
    const open = this.open.getStore();
    if (open) open.afterCommit.push(callback);
    else callback();
  }
}
