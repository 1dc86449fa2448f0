import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

/**
 * Reviews of connector versions, findings with what was decided about them, syntax trees that are remembered, and each tenant's policy.
 * Two pairs of eyes are a constraint: an acceptance names the request that it answers, and who asked cannot be who accepts.
 */
export class Security1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await reviews(runner);
    await decisions(runner);
    await runner.query(`create table security_policy (
      tenant_id uuid primary key references tenant(id),
      mode text not null check (mode in ('warn', 'stop')),
      needs_review boolean not null,
      no_open_blocker boolean not null,
      no_open_high boolean not null,
      changed_by_name text not null,
      changed_at timestamptz not null default now())`);
    await protectTenantTable(runner, 'security_policy');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table security_policy');
    await runner.query('drop view finding_standing');
    await runner.query(
      'drop table finding_decision, version_finding, finding, version_review, review_run, script_syntax',
    );
  }
}

async function reviews(runner: QueryRunner): Promise<void> {
  await runner.query(`create table script_syntax (
    sha256 text primary key,
    version int not null,
    packed bytea,
    failure text,
    read_at timestamptz not null default now(),
    constraint script_syntax_tree_or_failure check ((packed is null) <> (failure is null)))`);
  await runner.query(`create table review_run (
    id uuid primary key default gen_random_uuid(),
    reason text not null,
    rules_version text not null,
    state text not null,
    done int not null default 0,
    total int not null,
    partly int not null default 0,
    message text,
    started_at timestamptz not null default now(),
    finished_at timestamptz)`);
  await runner.query('create index review_run_started on review_run (started_at desc)');
  await runner.query(`create table version_review (
    version_id uuid primary key references connector_version(id),
    rules_version text not null,
    state text not null,
    partly_because text,
    message text,
    scripts int not null,
    scripts_read int not null,
    hosts text[] not null,
    milliseconds int not null,
    reviewed_at timestamptz not null default now())`);
  await runner.query(`create table finding (
    id uuid primary key default gen_random_uuid(),
    connector_id uuid not null references connector(id),
    fingerprint text not null,
    rule text not null,
    first_seen_at timestamptz not null default now(),
    constraint finding_once unique (connector_id, fingerprint))`);
  await runner.query(`create table version_finding (
    version_id uuid not null references version_review(version_id) on delete cascade,
    place int not null,
    finding_id uuid not null references finding(id),
    severity text not null,
    path text not null,
    line int not null,
    detail jsonb not null,
    primary key (version_id, place))`);
  await runner.query('create index version_finding_finding on version_finding (finding_id)');
}

async function decisions(runner: QueryRunner): Promise<void> {
  await runner.query(`create table finding_decision (
    id uuid primary key default gen_random_uuid(),
    number bigint generated always as identity,
    finding_id uuid not null references finding(id),
    kind text not null check (kind in ('askAccept', 'accept', 'refuse', 'falsePositive', 'notApplicable', 'reopen')),
    reason text not null check (length(trim(reason)) > 0),
    until date,
    answers uuid constraint finding_decision_answered_once unique,
    answers_kind text generated always as (case when answers is not null then 'askAccept' end) stored,
    asked_by uuid,
    decided_by uuid not null references app_user(id),
    decided_by_name text not null,
    decided_at timestamptz not null default now(),
    constraint finding_decision_question unique (id, finding_id, kind, decided_by, until),
    constraint finding_decision_answers foreign key (answers, finding_id, answers_kind, asked_by, until)
      references finding_decision (id, finding_id, kind, decided_by, until),
    constraint finding_decision_until check ((kind in ('askAccept', 'accept')) = (until is not null)),
    constraint finding_decision_year check (until <= (decided_at at time zone 'UTC')::date + interval '12 months'),
    constraint finding_decision_two_people
      check (kind <> 'accept' or (answers is not null and asked_by is not null and asked_by <> decided_by)))`);
  await runner.query('create index finding_decision_finding on finding_decision (finding_id, number)');
  // Added only, and at the moment that it is: its time and number are the database's.
  await runner.query('revoke insert, update, delete on finding_decision from koppel_app');
  await runner.query(`grant insert (id, finding_id, kind, reason, until, answers, asked_by, decided_by, decided_by_name)
    on finding_decision to koppel_app`);
  await runner.query(`create view finding_standing as
    select finding.id, finding.connector_id, finding.fingerprint, finding.rule, finding.first_seen_at,
      case when decided.kind = 'accept' and decided.until >= current_date then 'accepted'
        when decided.kind in ('falsePositive', 'notApplicable') then decided.kind else 'open' end as standing,
      case when decided.kind = 'accept' then decided.until end as accepted_until,
      asked.id as question_id, asked.until as question_until, asked.decided_by as question_by, asked.decided_by_name as question_by_name
    from finding
    left join lateral (select kind, until from finding_decision where finding_id = finding.id and kind not in ('askAccept', 'refuse')
      order by number desc limit 1) decided on true
    left join lateral (select * from finding_decision where finding_id = finding.id order by number desc limit 1) asked
      on asked.kind = 'askAccept'`);
}
