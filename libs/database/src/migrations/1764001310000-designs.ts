import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectInternalDeskTable } from './tenant-table.js';

const TABLES = ['request_design', 'design_approval', 'request_build', 'build_author', 'build_evidence'];

/** Designs, version by version, who approved them, and what was built after them. Nothing of it is changed: a change is a new version. */
export class Designs1764001310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await designs(runner);
    await approvals(runner);
    await builds(runner);
    for (const table of TABLES) {
      await protectInternalDeskTable(runner, table);
      await runner.query(`revoke update, delete, truncate on ${table} from koppel_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
    await runner.query('drop function design_approved_by_another');
  }
}

async function designs(runner: QueryRunner): Promise<void> {
  await runner.query(`create table request_design (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references request(id),
    kind text not null check (kind in ('functional', 'technical')),
    version int not null check (version > 0),
    content jsonb not null,
    markdown text not null,
    hash text not null,
    author_id uuid not null,
    author_name text not null,
    at timestamptz not null default clock_timestamp(),
    constraint request_design_version unique (request_id, kind, version))`);
}

/** Four eyes: whoever wrote any version of a design approves none of it, and only the newest can be approved. */
async function approvals(runner: QueryRunner): Promise<void> {
  await runner.query(`create table design_approval (
    design_id uuid primary key references request_design(id),
    approver_id uuid not null,
    approver_name text not null,
    at timestamptz not null default clock_timestamp())`);
  await runner.query(`create function design_approved_by_another() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
    declare design request_design;
    begin
      select * into design from request_design where id = new.design_id;
      perform from request where id = design.request_id for update;
      if exists (
        select from request_design
        where request_id = design.request_id and kind = design.kind and author_id = new.approver_id)
      then
        raise exception 'a design may not be approved by somebody who wrote it';
      end if;
      if exists (
        select from request_design
        where request_id = design.request_id and kind = design.kind and version > design.version)
      then
        raise exception 'only the newest version of a design can be approved';
      end if;
      return new;
    end $$`);
  await runner.query(`create trigger design_approved_by_another before insert on design_approval
    for each row execute function design_approved_by_another()`);
}

async function builds(runner: QueryRunner): Promise<void> {
  await runner.query(`create table request_build (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references request(id),
    number int not null check (number > 0),
    repository text not null,
    branch text not null,
    commit_oid text not null check (commit_oid ~ '^[0-9a-f]{40}$'),
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null default clock_timestamp(),
    constraint request_build_number unique (request_id, number))`);
  await runner.query(`create table build_author (
    build_id uuid not null references request_build(id),
    user_id uuid not null references app_user(id),
    primary key (build_id, user_id))`);
  await runner.query(`create table build_evidence (
    id uuid primary key default gen_random_uuid(),
    build_id uuid not null references request_build(id),
    kind text not null check (kind in ('testReport', 'dryRunLog')),
    text text not null,
    by_name text not null,
    at timestamptz not null default clock_timestamp())`);
  await runner.query('create index build_evidence_build on build_evidence (build_id, at)');
}
