import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a source really sent in an import, by names and never by values, and to which version of the connector. */
export class ReceivedFields1764001820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table person_import add received jsonb not null default '[]',
      add connector_version_id uuid references connector_version(id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person_import drop received, drop connector_version_id');
  }
}
