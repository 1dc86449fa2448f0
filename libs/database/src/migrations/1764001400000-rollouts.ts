import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectDeskTable } from './tenant-table.js';
import { createTrail } from './trail-table.js';

/** Rollouts of connectors at customers, their tasks and their trail. */
export class Rollouts1764001400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rollouts(runner);
    await createTrail(runner, 'rollout');
    await tasks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rollout_task, rollout_trail, rollout');
    await runner.query('drop function rollout_moves_with_trail, rollout_begins');
  }
}

/**
 * One at a time for a connector version and customer, and, while the version is still to come, for a request and customer. Whose request it
 * was is not told by it: what the plan needs of the request is copied.
 */
async function rollouts(runner: QueryRunner): Promise<void> {
  await runner.query(`create table rollout (
    id uuid primary key default gen_random_uuid(),
    number int generated always as identity (start with 501) unique,
    tenant_id uuid not null references tenant(id),
    request_id uuid references request(id),
    connector_id uuid references connector(id),
    connector_version_id uuid references connector_version(id),
    system_id uuid references system(id) on delete set null,
    application text not null,
    application_type text,
    write_back boolean not null default false,
    complexity text not null check (complexity in ('S', 'M', 'L', 'XL')),
    mode text not null check (mode in ('consultant', 'partner', 'selfService')),
    state text not null check (state <> ''),
    holder text not null,
    holder_since timestamptz not null default now(),
    starts_on date,
    live_on date,
    live_at timestamptz,
    trail_length int not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, tenant_id),
    constraint rollout_of_something check (request_id is not null or connector_version_id is not null))`);
  await runner.query(`create unique index rollout_of_version on rollout (connector_version_id, tenant_id)
    where state <> 'cancelled'`);
  await runner.query(`create unique index rollout_of_request on rollout (request_id, tenant_id)
    where connector_version_id is null and state <> 'cancelled'`);
  await runner.query('create index rollout_tenant on rollout (tenant_id, state)');
  await protectDeskTable(runner, 'rollout');
  await runner.query('revoke delete on rollout from koppel_app');
}

async function tasks(runner: QueryRunner): Promise<void> {
  await runner.query(`create table rollout_task (
    rollout_id uuid not null references rollout(id),
    key text not null,
    tenant_id uuid not null references tenant(id),
    position int not null,
    title text not null,
    owner text not null check (owner in ('consultant', 'customer', 'vendor', 'partner')),
    days int not null check (days between 0 and 365),
    predecessors text[] not null default '{}',
    state text not null default 'open' check (state in ('open', 'done', 'notNeeded')),
    evidence_kind text not null,
    evidence text,
    evidence_note text not null default '',
    planned_start date,
    planned_end date,
    done_at timestamptz,
    done_by_id uuid references app_user(id) on delete set null,
    done_by_name text,
    primary key (rollout_id, key),
    constraint rollout_task_done_by_evidence check (state <> 'done' or (evidence is not null and done_at is not null)))`);
  await protectDeskTable(runner, 'rollout_task');
  await runner.query('revoke delete on rollout_task from koppel_app');
}
