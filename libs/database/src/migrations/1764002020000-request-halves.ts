import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for the other half of a wish, of which one connector can only be one, knows the request that it came from. */
export class RequestHalves1764002020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table request add column half_of_id uuid references request(id)');
    await runner.query('create index request_half_of on request (half_of_id) where half_of_id is not null');
    await runner.query('create index request_canonical on request (canonical_id) where canonical_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index request_canonical');
    await runner.query('alter table request drop column half_of_id');
  }
}
