import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of scripts by the hash of their file, and where each version can run by them. Both can be made again at any time. */
export class Placements1764002200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table script_facts (
      sha256 text primary key,
      version int not null,
      facts jsonb,
      failure text,
      read_at timestamptz not null default now(),
      constraint script_facts_or_failure check ((facts is null) <> (failure is null)))`);
    await runner.query(`create table version_placement (
      version_id uuid primary key references connector_version(id),
      basis text not null,
      verdict text,
      flavours jsonb not null,
      placed_at timestamptz not null default now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table version_placement, script_facts');
  }
}
