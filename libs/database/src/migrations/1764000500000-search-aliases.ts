import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchAliases } from '#catalog';

/** The list of other words for the same. A later list comes with a migration of its own; rows of another source stay. */
export class SearchAliases1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rows = searchAliases();
    await runner.query(
      `insert into search_alias (alias, target, source) select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
      [rows.map(({ alias }) => alias), rows.map(({ target }) => target), rows.map(({ source }) => source)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from search_alias where source like 'list %'`);
  }
}
