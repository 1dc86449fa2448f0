import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

/** What scripts are handed back: sub-permissions, the person as the last action saw them; which fields must be unique; what actions are about. */
export class ContractState1764002100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table sub_permission_set (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid not null references tenant(id),
      system_id uuid not null references system(id) on delete cascade,
      person_id uuid not null references person(id) on delete cascade,
      permission_set text not null,
      permission_key text not null,
      permission jsonb not null,
      items jsonb not null,
      updated_at timestamptz not null default now(),
      constraint sub_permissions_of_person unique (system_id, person_id, permission_set, permission_key))`);
    await protectTenantTable(runner, 'sub_permission_set');
    await runner.query('alter table account add column person jsonb');
    await runner.query('alter table system add column unique_fields jsonb');
    await runner.query(`alter table action add column resource_set text, add column operation text,
      add column contract_fields jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table action drop column resource_set, drop column operation, drop column contract_fields',
    );
    await runner.query('alter table system drop column unique_fields');
    await runner.query('alter table account drop column person');
    await runner.query('drop table sub_permission_set');
  }
}
