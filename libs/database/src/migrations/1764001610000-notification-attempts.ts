import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event that cannot be handed out is tried again later (`next_at`), and given up in the end (null): the others do not wait for it. */
export class NotificationAttempts1764001610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification_event
      add column attempts int not null default 0, add column next_at timestamptz default 'epoch'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notification_event drop column attempts, drop column next_at');
  }
}
