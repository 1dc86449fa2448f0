import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a notification that is sent by hand says, and what it is about. */
export class NotificationsOfSystems1764002320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table action add column notification jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table action drop column notification');
  }
}
