import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchAliases } from '#catalog';

/** Says of each other word whether it is the same, is managed through, makes it or is only of its kind; and the list that came with it. */
export class SearchAliasKinds1764001510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table search_alias add column kind text not null default 'same'
      check (kind in ('same', 'through', 'vendor', 'kind'))`);
    await runner.query('alter table search_alias drop constraint search_alias_pkey');
    await runner.query('alter table search_alias add primary key (alias, target, kind)');
    await runner.query(`delete from search_alias where source like 'list %'`);
    const rows = searchAliases();
    await runner.query(
      `insert into search_alias (alias, target, kind, source) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
       on conflict do nothing`,
      [
        rows.map(({ alias }) => alias),
        rows.map(({ target }) => target),
        rows.map(({ kind }) => kind),
        rows.map(({ source }) => source),
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from search_alias other using search_alias one
      where one.alias = other.alias and one.target = other.target and one.kind < other.kind`);
    await runner.query('alter table search_alias drop constraint search_alias_pkey');
    await runner.query('alter table search_alias add primary key (alias, target)');
    await runner.query('alter table search_alias drop column kind');
  }
}
