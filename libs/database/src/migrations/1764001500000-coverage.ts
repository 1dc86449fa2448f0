import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectInternalDeskTable } from './tenant-table.js';

/** Lists of applications that sales asked about, with the answers that were given. */
export class Coverage1764001500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table coverage_list (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      customer text,
      made_by uuid references app_user(id) on delete set null,
      made_by_name text not null,
      share_token text constraint coverage_list_share unique,
      catalog_at timestamptz,
      alias_lists text[] not null,
      answered_at timestamptz not null,
      created_at timestamptz not null default now())`);
    await runner.query('create index coverage_list_created on coverage_list (created_at desc)');
    await runner.query(`create table coverage_line (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null references coverage_list(id) on delete cascade,
      position int not null,
      asked text not null,
      capabilities text[] not null,
      direction text,
      answer jsonb not null,
      requests jsonb not null,
      correction jsonb,
      verdict text not null check (verdict in ('have', 'partly', 'requested', 'absent')),
      constraint coverage_line_position unique (list_id, position))`);
    await protectInternalDeskTable(runner, 'coverage_list');
    await protectInternalDeskTable(runner, 'coverage_line');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coverage_line, coverage_list');
  }
}
