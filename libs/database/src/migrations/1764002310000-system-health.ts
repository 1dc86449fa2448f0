import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

/** What the last run of each action missed, and what holds scripts on each machine that runs them. */
export class SystemHealth1764002310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table missed_command (
      tenant_id uuid not null references tenant(id),
      system_id uuid not null references system(id) on delete cascade,
      action text not null,
      command text not null,
      action_id uuid references action(id) on delete set null,
      seen_at timestamptz not null default now(),
      primary key (system_id, action, command))`);
    await protectTenantTable(runner, 'missed_command');
    await runner.query(`create table script_worker (
      worker text primary key,
      contained boolean,
      reason text,
      seen_at timestamptz not null default now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table script_worker, missed_command');
  }
}
