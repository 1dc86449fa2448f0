import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectDeskTable } from './tenant-table.js';
import { createTrail } from './trail-table.js';

/** Requests, their trail and their votes, and what the public may see of them. */
export class Requests1764001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await temporaryTables(runner, 'revoke', 'from');
    await requests(runner);
    await createTrail(runner, 'request');
    await votes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view board_entry');
    await runner.query('drop table request_vote, request_trail, request');
    await runner.query('drop function request_moves_with_trail, request_begins');
    await temporaryTables(runner, 'grant', 'to');
  }
}

/** Nobody puts a table of a name of ours before it: not even for the functions that may do more than their caller. */
async function temporaryTables(runner: QueryRunner, verb: 'grant' | 'revoke', word: 'to' | 'from'): Promise<void> {
  await runner.query(`do $$ begin
    execute format('${verb} temporary on database %I ${word} public', current_database());
  end $$`);
}

async function requests(runner: QueryRunner): Promise<void> {
  await runner.query(`create table request (
    id uuid primary key default gen_random_uuid(),
    number int generated always as identity (start with 1001) unique,
    tenant_id uuid not null references tenant(id),
    kind text not null check (kind in ('new', 'expansion')),
    connector_id uuid references connector(id),
    title text not null,
    state text not null check (state <> ''),
    holder text not null,
    holder_since timestamptz not null default now(),
    resume_state text,
    form jsonb not null,
    canonical_id uuid references request(id),
    requester_id uuid references app_user(id) on delete set null,
    requester_name text not null,
    trail_length int not null default 0,
    submitted_at timestamptz,
    closed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, tenant_id),
    constraint request_not_its_own_duplicate check (canonical_id <> id))`);
  await runner.query('create index request_tenant on request (tenant_id, created_at)');
  await runner.query('create index request_state on request (state, holder_since)');
  await runner.query('create index request_title on request using gin (title gin_trgm_ops)');
  await protectDeskTable(runner, 'request');
  await runner.query('revoke delete on request from koppel_app');
}

/** One vote an organisation. The board is a view of its own, so that no name of a customer can reach it. */
async function votes(runner: QueryRunner): Promise<void> {
  await runner.query(`create table request_vote (
    request_id uuid not null references request(id),
    tenant_id uuid not null references tenant(id),
    functions text[] not null default '{}',
    users int,
    wanted_date date,
    voter_id uuid references app_user(id) on delete set null,
    voter_name text not null,
    at timestamptz not null default now(),
    primary key (request_id, tenant_id))`);
  await protectDeskTable(runner, 'request_vote');
  await runner.query(`create view board_entry as
    select request.id, request.number, request.title, request.kind, request.connector_id, request.state, request.holder,
      request.holder_since, request.submitted_at, request.form ->> 'vendorName' as vendor,
      request.form ->> 'applicationType' as application_type, request.form -> 'functions' as functions,
      (select count(*)::int from request_vote vote where vote.request_id = request.id) as votes
    from request
    where request.state not in ('draft', 'withdrawn', 'duplicate')`);
}
