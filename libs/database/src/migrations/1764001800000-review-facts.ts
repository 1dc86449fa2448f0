import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was known of a version besides its files when it was reviewed: when that changes, it is reviewed again. */
export class ReviewFacts1764001800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table version_review add facts_hash text not null default ''`);
    await runner.query('create index request_build_commit on request_build (commit_oid)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index request_build_commit');
    await runner.query('alter table version_review drop facts_hash');
  }
}
