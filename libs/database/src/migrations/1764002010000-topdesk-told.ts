import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectInternalDeskTable } from './tenant-table.js';

/** What was told in TOPdesk besides the steps of a request: once each. What the desk wrote before now is not told any more. */
export class TopdeskTold1764002010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table topdesk_told (
      number text not null references topdesk_link(number) on delete cascade,
      key text not null,
      at timestamptz not null default now(),
      primary key (number, key))`);
    await protectInternalDeskTable(runner, 'topdesk_told');
    await runner.query('revoke update, delete on topdesk_told from koppel_app');
    await runner.query(`insert into topdesk_told (number, key) select link.number, 'message/' || message.id
      from topdesk_link link join request_message message on message.request_id = link.request_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table topdesk_told');
  }
}
