import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectDeskTable } from './tenant-table.js';

/** When the parties work, what the desk promises, and what everything takes. */
export class Planning1764001405000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table planning_settings (
      is_single boolean primary key default true check (is_single),
      settings jsonb not null,
      changed_at timestamptz not null default now(),
      changed_by text not null)`);
    await bookings(runner);
    await times(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view lead_time, request_moment, consultant_task');
    await runner.query('drop table calendar_booking, planning_settings');
  }
}

/** Days on which a party is away. Without a tenant: the consultants', and a vendor's for all customers; those everybody may plan with. */
async function bookings(runner: QueryRunner): Promise<void> {
  await runner.query(`create table calendar_booking (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid references tenant(id),
    party text not null check (party in ('consultant', 'partner', 'customer', 'vendor')),
    from_day date not null,
    to_day date not null,
    note text not null default '',
    created_at timestamptz not null default now(),
    constraint calendar_booking_order check (from_day <= to_day))`);
  await runner.query('create index calendar_booking_tenant on calendar_booking (tenant_id, to_day)');
  await protectDeskTable(runner, 'calendar_booking');
  await runner.query(
    'create policy calendar_booking_everyone on calendar_booking for select using (tenant_id is null)',
  );
}

/**
 * Views of their own, so that no name of a customer can reach whoever plans: when requests moved, what each phase took, and the days that
 * consultants have promised. The aftercare takes them minutes a day and books nobody.
 */
async function times(runner: QueryRunner): Promise<void> {
  await runner.query(`create view request_moment as
    select request_id, number, at, to_state, holder from request_trail`);
  await runner.query(`create view lead_time as
    select phase.name as phase, phase.complexity, phase.functions, phase.began_at,
      coalesce(phase.ended_at, phase.closed_at) as until_at, phase.ended_at is not null as finished
    from (
      select 'preliminary' as name, null as complexity, form -> 'functions' as functions, submitted_at as began_at,
        ready.at as ended_at, closed_at
      from request left join lateral (
        select min(at) as at from request_trail where request_id = request.id and to_state = 'readyForDevelopment') ready on true
      union all
      select 'development', null, form -> 'functions', ready.at, published.at, closed_at
      from request
      join lateral (
        select min(at) as at from request_trail where request_id = request.id and to_state = 'readyForDevelopment') ready on true
      left join lateral (
        select min(at) as at from request_trail where request_id = request.id and to_state = 'published') published on true
      union all
      select 'rollout', complexity, null, created_at, live_at, case when state = 'cancelled' then updated_at end
      from rollout where connector_version_id is not null
    ) phase
    where phase.began_at is not null`);
  await runner.query(`create view consultant_task as
    select task.rollout_id, task.planned_start, task.planned_end
    from rollout_task task join rollout on rollout.id = task.rollout_id
    where task.owner = 'consultant' and task.state = 'open' and task.planned_start is not null and task.key <> 'aftercare'
      and rollout.state not in ('live', 'cancelled')`);
}
