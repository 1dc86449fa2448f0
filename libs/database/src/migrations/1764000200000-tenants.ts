import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

/** Tenants, their systems, and the systems' settings. */
export class Tenants1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table tenant (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      slug text not null constraint tenant_slug unique,
      created_at timestamptz not null default now())`);
    await runner.query(`create table system (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      name text not null,
      kind text not null,
      connector_id uuid not null,
      connector_version_id uuid not null,
      flavour text not null default '',
      correlation jsonb,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint system_name_in_tenant unique (tenant_id, name))`);
    await runner.query(`create table system_setting (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      system_id uuid not null references system(id) on delete cascade,
      key text not null,
      value jsonb,
      sealed text,
      set_at timestamptz not null default now(),
      constraint system_setting_key unique (system_id, key))`);
    await protectTenantTable(runner, 'system');
    await protectTenantTable(runner, 'system_setting');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table system_setting, system, tenant');
  }
}
