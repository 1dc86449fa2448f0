import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports about API documents, and what people ruled on them. A ruling stays as it was given; of a report only the outcome is written later. */
export class Feasibility1764001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table feasibility_report (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null references request(id),
      tenant_id uuid not null references tenant(id),
      attachment_id uuid not null,
      document_name text not null,
      document_hash text not null,
      internal boolean not null,
      analyser text not null,
      options jsonb not null,
      state text not null check (state in ('queued', 'running', 'done', 'failed')),
      report jsonb,
      problem text,
      by_name text not null,
      created_at timestamptz not null default clock_timestamp(),
      finished_at timestamptz,
      constraint feasibility_report_outcome check ((state = 'done') = (report is not null)))`);
    await runner.query('create index feasibility_report_request on feasibility_report (request_id, created_at desc)');
    await runner.query('create index feasibility_report_document on feasibility_report (tenant_id, document_hash)');
    await runner.query(`create table feasibility_ruling (
      id uuid primary key default gen_random_uuid(),
      report_id uuid not null references feasibility_report(id),
      tenant_id uuid not null references tenant(id),
      line_id text not null,
      answer text not null check (answer in ('yes', 'no', 'unknown')),
      reason text not null check (reason <> ''),
      by_id uuid,
      by_name text not null,
      at timestamptz not null default clock_timestamp())`);
    await runner.query('create index feasibility_ruling_report on feasibility_ruling (report_id, at)');
    await protect(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feasibility_ruling, feasibility_report');
  }
}

/** A customer sees its own reports, but none that was made from a document of the desk's; only the desk rules. */
async function protect(runner: QueryRunner): Promise<void> {
  const desk = `current_setting('koppel.desk', true) = 'on' or current_setting('koppel.tenant', true) = 'all'`;
  const own = `tenant_id::text = current_setting('koppel.tenant', true)`;
  for (const table of ['feasibility_report', 'feasibility_ruling']) {
    await runner.query(`alter table ${table} enable row level security`);
    await runner.query(`create policy ${table}_desk on ${table} using (${desk}) with check (${desk})`);
    await runner.query(`revoke update, delete, truncate on ${table} from koppel_app`);
  }
  await runner.query(`create policy feasibility_report_tenant on feasibility_report
    using (${own} and not internal) with check (${own})`);
  await runner.query(`create policy feasibility_ruling_tenant on feasibility_ruling for select
    using (${own} and exists (select from feasibility_report report where report.id = report_id and not report.internal))`);
  await runner.query('grant update (state, report, problem, finished_at) on feasibility_report to koppel_app');
}
