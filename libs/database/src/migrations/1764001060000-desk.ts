import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectInternalDeskTable } from './tenant-table.js';

/** What the desk makes of requests: recorded catalog searches, assessments, and how priorities are weighed. No customer sees any of it. */
export class Desk1764001060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table catalog_search (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references request(id),
      query text not null,
      candidates jsonb not null,
      choice text not null check (choice in ('nothing', 'connector', 'request')),
      chosen_id uuid,
      reason text not null check (reason <> ''),
      searcher_id uuid references app_user(id) on delete set null,
      searcher_name text not null,
      at timestamptz not null default now(),
      check ((choice = 'nothing') = (chosen_id is null)))`);
    await runner.query('create index catalog_search_request on catalog_search (request_id, at)');
    await protectInternalDeskTable(runner, 'catalog_search');
    await runner.query('revoke update, delete, truncate on catalog_search from koppel_app');

    await runner.query(`create table assessment (
      request_id uuid primary key references request(id),
      customers int check (customers >= 0),
      users int check (users >= 0),
      risk text check (risk in ('low', 'medium', 'high')),
      risk_note text not null default '',
      assignee_id uuid references app_user(id) on delete set null,
      assignee_name text,
      verdict text,
      verdict_reason text,
      estimate_from int,
      estimate_to int,
      recheck_on date,
      would_change text,
      updated_at timestamptz not null default now(),
      check ((verdict is null) = (verdict_reason is null)),
      check (estimate_from between 1 and estimate_to))`);
    await runner.query('create index assessment_recheck on assessment (recheck_on) where recheck_on is not null');
    await runner.query('create index assessment_assignee on assessment (assignee_id)');
    await protectInternalDeskTable(runner, 'assessment');
    await runner.query('revoke delete, truncate on assessment from koppel_app');

    await runner.query(`create table priority_weights (
      id int generated always as identity primary key,
      organisations float8 not null,
      users float8 not null,
      mutations float8 not null,
      wanted_date float8 not null,
      changed_by text not null,
      at timestamptz not null default now())`);
    await runner.query('revoke update, delete, truncate on priority_weights from koppel_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table priority_weights, assessment, catalog_search');
  }
}
