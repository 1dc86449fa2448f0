import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users, roles, sessions, and the append-only record. */
export class AccessAndAudit1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table app_user (
      id uuid primary key default gen_random_uuid(),
      issuer text not null,
      subject text not null,
      name text not null,
      email text not null,
      created_at timestamptz not null default now(),
      constraint app_user_identity unique (issuer, subject))`);
    await runner.query(`create table role_grant (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references app_user(id) on delete cascade,
      role text not null,
      tenant_id uuid)`);
    await runner.query('create index role_grant_user on role_grant (user_id)');
    await runner.query(`create table session (
      token_hash text primary key,
      user_id uuid not null references app_user(id) on delete cascade,
      tenant_id uuid,
      expires_at timestamptz not null)`);
    await runner.query(`create table audit_entry (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      tenant_id uuid,
      actor_id uuid,
      actor_name text not null,
      event text not null,
      subject_type text not null,
      subject_id text not null,
      details jsonb not null default '{}')`);
    await runner.query('create index audit_entry_tenant_at on audit_entry (tenant_id, at)');
    await runner.query('create index audit_entry_subject on audit_entry (subject_type, subject_id)');
    await runner.query('revoke update, delete on audit_entry from koppel_app');
    await runner.query('alter table audit_entry enable row level security');
    await runner.query('create policy audit_entry_add on audit_entry for insert with check (true)');
    await runner.query(`create policy audit_entry_read on audit_entry for select
      using (tenant_id::text = current_setting('koppel.tenant', true) or current_setting('koppel.tenant', true) = 'all')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry, session, role_grant, app_user');
  }
}
