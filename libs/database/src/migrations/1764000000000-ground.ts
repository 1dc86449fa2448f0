import type { MigrationInterface, QueryRunner } from 'typeorm';
import { getConstructionPlans } from 'pg-boss';

/** The application's role, what it may do by default, extensions, and pg-boss' tables. */
export class Ground1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'koppel_app') then create role koppel_app nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    await runner.query('grant koppel_app to current_user');
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create extension if not exists unaccent');
    await runner.query('grant usage on schema public to koppel_app');
    await runner.query(
      'alter default privileges in schema public grant select, insert, update, delete on tables to koppel_app',
    );
    await runner.query('alter default privileges in schema public grant usage, select on sequences to koppel_app');
    await runner.query('create schema pgboss');
    await runner.query('alter default privileges in schema pgboss grant all on tables to koppel_app');
    await runner.query('alter default privileges in schema pgboss grant execute on functions to koppel_app');
    await runner.query('grant usage on schema pgboss to koppel_app');
    await runner.query(withoutTransaction(getConstructionPlans('pgboss', { createSchema: false })));
    await runner.query('grant all on all tables in schema pgboss to koppel_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema pgboss cascade');
  }
}

/** pg-boss wraps its plan in a transaction of its own; a migration has one already. */
const withoutTransaction = (plan: string): string => plan.replace(/^\s*BEGIN;/i, '').replace(/COMMIT;\s*$/i, '');
