import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectInternalDeskTable } from './tenant-table.js';

/** Forms that came through TOPdesk. */
export class Topdesk1764001600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table topdesk_link (
      number text primary key,
      incident_id text not null,
      request_id uuid unique references request(id),
      problem text,
      incident jsonb not null,
      reported_up_to int not null default 0,
      seen_at timestamptz not null default now())`);
    await protectInternalDeskTable(runner, 'topdesk_link');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table topdesk_link');
  }
}
