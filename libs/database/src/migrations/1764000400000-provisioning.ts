import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

/** Persons and their imports, actions with their attempts, and accounts. */
export class Provisioning1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table person (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      system_id uuid not null references system(id) on delete cascade,
      external_id text not null,
      display_name text not null,
      department text,
      title text,
      data jsonb not null,
      digest text not null,
      removed_at timestamptz,
      updated_at timestamptz not null default now(),
      constraint person_in_source unique (system_id, external_id))`);
    await runner.query('create index person_name on person using gin (display_name gin_trgm_ops)');
    await runner.query(`create table person_import (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      system_id uuid not null references system(id) on delete cascade,
      state text not null default 'queued',
      done int not null default 0,
      total int not null default 0,
      added int not null default 0,
      changed int not null default 0,
      removed int not null default 0,
      problems jsonb not null default '[]',
      message text,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz)`);
    await runner.query('create index person_import_system on person_import (system_id, created_at)');
    await runner.query(`create table account (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      system_id uuid not null references system(id) on delete cascade,
      person_id uuid not null references person(id) on delete cascade,
      reference jsonb not null,
      data jsonb not null default '{}',
      enabled boolean,
      updated_at timestamptz not null default now(),
      constraint account_of_person unique (system_id, person_id))`);
    await runner.query(`create table action (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      system_id uuid not null references system(id) on delete cascade,
      person_id uuid references person(id) on delete set null,
      action text not null,
      permission_set text,
      permission jsonb,
      preview boolean not null default false,
      state text not null default 'queued',
      requested_by uuid,
      requested_by_name text not null,
      report jsonb,
      created_at timestamptz not null default now(),
      finished_at timestamptz)`);
    await runner.query('create index action_system on action (system_id, created_at)');
    await runner.query('create index action_person on action (person_id, created_at)');
    await runner.query(`create table attempt (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      action_id uuid not null references action(id) on delete cascade,
      number int not null,
      state text not null,
      worker text not null,
      message text,
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      constraint attempt_number unique (action_id, number))`);
    for (const table of ['person', 'person_import', 'account', 'action', 'attempt'])
      await protectTenantTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attempt, action, account, person_import, person');
  }
}
