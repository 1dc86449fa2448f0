import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An incident that was removed in TOPdesk is known to be gone: nobody tries to tell it anything any more. */
export class TopdeskGone1764001710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table topdesk_link add column gone_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table topdesk_link drop column gone_at');
  }
}
