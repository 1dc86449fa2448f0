import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a list says of the vendor, so that a line is answered the same way again. */
export class CoverageVendor1764002030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table coverage_line add column vendor text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coverage_line drop column vendor');
  }
}
