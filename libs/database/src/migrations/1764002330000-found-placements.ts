import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a version is found under by where it runs: the verdicts of all its flavours, and the modules that they need. */
export class FoundPlacements1764002330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table version_placement drop column verdict, add column found_under text[] not null default '{}'`,
    );
    await runner.query(`update version_placement set found_under = coalesce((
      select array_agg(distinct found.under)
      from jsonb_array_elements(flavours) as flavour (placed), lateral (
        select placed->>'verdict' union
        select 'needsModule:' || name from jsonb_array_elements_text(placed->'modules') as module (name)
      ) as found (under)), '{}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table version_placement drop column found_under, add column verdict text');
    await runner.query(`update version_placement set verdict = flavours->0->>'verdict'`);
  }
}
