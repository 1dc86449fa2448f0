import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of the link to a shared list only the hash of its token is kept, and it ends: those that were given before end now. A vendor's link counts
 * what came through it.
 */
export class Links1764001700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table coverage_list
      add column share_hash text constraint coverage_list_share_hash unique, add column shared_until timestamptz`);
    await runner.query(`update coverage_list set share_hash = encode(sha256(convert_to(share_token, 'UTF8')), 'hex'), shared_until = now()
      where share_token is not null`);
    await runner.query(`alter table coverage_list drop column share_token,
      add constraint coverage_list_share_ends check ((share_hash is null) = (shared_until is null))`);
    await runner.query(`alter table vendor_link
      add column documents int not null default 0, add column document_bytes int not null default 0`);
    await runner.query('grant update (documents, document_bytes) on vendor_link to koppel_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table vendor_link drop column documents, drop column document_bytes');
    await runner.query(`alter table coverage_list drop column share_hash, drop column shared_until,
      add column share_token text constraint coverage_list_share unique`);
  }
}
