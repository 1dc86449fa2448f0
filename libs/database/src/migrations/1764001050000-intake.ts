import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectDeskTable } from './tenant-table.js';

/** What belongs to a request besides its form: files, and what customer and desk write to each other. */
export class Intake1764001050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await attachments(runner);
    await messages(runner);
    // A customer does not see the entry of the search itself, yet what may be done with the request depends on whether there was one.
    await runner.query(`create function request_search_recorded(request uuid) returns boolean stable security definer set search_path = public, pg_temp
      language sql as $$
      select exists (select from request_trail where request_id = request and action = 'recordSearch') $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function request_search_recorded');
    await runner.query('drop table request_message, attachment, attachment_content');
  }
}

/** Bytes once for each customer and content. What was put in by mistake can be taken away for good: the trail keeps the hash alone. */
async function attachments(runner: QueryRunner): Promise<void> {
  await runner.query(`create table attachment_content (
    tenant_id uuid not null references tenant(id),
    sha256 text not null,
    bytes bytea not null,
    primary key (tenant_id, sha256))`);
  await runner.query('alter table attachment_content alter column bytes set storage external');
  await protectDeskTable(runner, 'attachment_content');
  await runner.query('revoke update on attachment_content from koppel_app');
  await runner.query(`create table attachment (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null,
    tenant_id uuid not null references tenant(id),
    kind text not null check (kind in ('apiDocument', 'other')),
    audience text not null check (audience in ('customer', 'internal')),
    name text not null,
    media_type text not null,
    size int not null,
    sha256 text not null,
    scan jsonb not null,
    quarantined boolean not null,
    confirmed_by_name text,
    uploader_id uuid references app_user(id) on delete set null,
    uploader_name text not null,
    by_desk boolean not null,
    at timestamptz not null default now(),
    foreign key (request_id, tenant_id) references request(id, tenant_id),
    foreign key (tenant_id, sha256) references attachment_content)`);
  await runner.query('create index attachment_request on attachment (request_id, at)');
  await runner.query('create index attachment_bytes on attachment (tenant_id, sha256)');
  await protectByAudience(runner, 'attachment');
}

async function messages(runner: QueryRunner): Promise<void> {
  await runner.query(`create table request_message (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null,
    tenant_id uuid not null references tenant(id),
    audience text not null check (audience in ('customer', 'internal')),
    body text not null,
    author_id uuid references app_user(id) on delete set null,
    author_name text not null,
    by_desk boolean not null,
    at timestamptz not null default now(),
    foreign key (request_id, tenant_id) references request(id, tenant_id))`);
  await runner.query('create index request_message_request on request_message (request_id, at)');
  await runner.query('revoke update, delete on request_message from koppel_app');
  await protectByAudience(runner, 'request_message');
}

/** A customer sees and writes the rows of its own that are meant for customers; the desk sees all of them. */
async function protectByAudience(runner: QueryRunner, table: string): Promise<void> {
  const own = `tenant_id::text = current_setting('koppel.tenant', true) and audience = 'customer'`;
  const desk = `current_setting('koppel.desk', true) = 'on' or current_setting('koppel.tenant', true) = 'all'`;
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`create policy ${table}_tenant on ${table} using (${own}) with check (${own})`);
  await runner.query(`create policy ${table}_desk on ${table} using (${desk}) with check (${desk})`);
}
