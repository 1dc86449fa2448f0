import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createOwnerDataSource } from '#database';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createOwnerDataSource(database.url).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('the schema', () => {
  it('has every table and column that the entities name, of the type they name', async () => {
    const columns = await dataSource.query<{ table: string; column: string; type: string; nullable: boolean }[]>(
      `select table_name as table, column_name as column, udt_name as type, is_nullable = 'YES' as nullable
       from information_schema.columns where table_schema = 'public'`,
    );
    const found = new Map(columns.map((column) => [`${column.table}.${column.column}`, column]));
    for (const entity of dataSource.entityMetadatas) {
      for (const column of entity.columns) {
        const name = `${entity.tableName}.${column.databaseName}`;
        expect({ name, nullable: found.get(name)?.nullable }).toEqual({ name, nullable: column.isNullable });
      }
    }
  });

  it('protects every table with a tenant_id by row-level security', async () => {
    const open = await dataSource.query<{ relname: string }[]>(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
         and c.relname not in ('role_grant', 'session')`,
    );
    expect(open).toEqual([]);
  });

  it('looks for what functions with more rights than their caller name in public first', async () => {
    const functions = await dataSource.query<{ name: string; settings: string[] | null }[]>(
      `select proname as name, proconfig as settings from pg_proc
       where prosecdef and pronamespace = 'public'::regnamespace`,
    );
    expect(functions.map(({ name }) => name)).toContain('request_moves_with_trail');
    for (const { name, settings } of functions) {
      expect({ name, settings }).toEqual({ name, settings: ['search_path=public, pg_temp'] });
    }
  });
});
