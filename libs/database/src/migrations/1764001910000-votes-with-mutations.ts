import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much an organisation changes a month is kept when its request is joined with another. */
export class VotesWithMutations1764001910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table request_vote add column mutations_per_month int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table request_vote drop column mutations_per_month');
  }
}
