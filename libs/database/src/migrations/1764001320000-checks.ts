import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['check_answer', 'check_exception', 'check_exception_approval', 'check_reopening', 'check_signature'];

/**
 * Answers, exceptions, reopenings and signatures of the three security checks. Rows are only added. Checks 1 and 2 belong to a request and
 * are the desk's; check 3 belongs to a connector version at one customer and is that customer's. Four eyes are kept here, whoever inserts.
 */
export class Checks1764001320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await answers(runner);
    await exceptions(runner);
    await signatures(runner);
    await designedFields(runner);
    for (const table of TABLES) {
      if (table !== 'check_exception_approval') await protect(runner, table);
      await runner.query(`revoke update, delete, truncate on ${table} from koppel_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function designed_fields');
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
    await runner.query('drop function check_signed_by_another, check_exception_by_another');
  }
}

/** What a row belongs to. */
const SUBJECT = `
    check_number int not null check (check_number between 1 and 3),
    request_id uuid references request(id),
    connector_version_id uuid references connector_version(id),
    tenant_id uuid references tenant(id),
    check ((check_number = 3) = (request_id is null)),
    check ((check_number = 3) = (connector_version_id is not null and tenant_id is not null))`;

async function protect(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  const own = `check_number = 3 and tenant_id::text = current_setting('koppel.tenant', true)`;
  const open = `current_setting('koppel.desk', true) = 'on' or current_setting('koppel.tenant', true) = 'all'`;
  await runner.query(`create policy ${table}_tenant on ${table} using (${own}) with check (${own})`);
  await runner.query(`create policy ${table}_desk on ${table} using (${open}) with check (${open})`);
}

async function answers(runner: QueryRunner): Promise<void> {
  await runner.query(`create table check_answer (
    id uuid primary key default gen_random_uuid(),
    ${SUBJECT},
    item text not null,
    subject text not null,
    content_hash text not null,
    answer text not null check (answer in ('yes', 'no', 'unknown')),
    evidence text not null check (answer = 'unknown' or length(trim(evidence)) > 0),
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null default clock_timestamp())`);
  await runner.query('create index check_answer_request on check_answer (request_id, check_number, at)');
  await runner.query('create index check_answer_customer on check_answer (connector_version_id, tenant_id, at)');
  await runner.query(`create table check_reopening (
    id uuid primary key default gen_random_uuid(),
    ${SUBJECT},
    reason text not null check (length(trim(reason)) > 0),
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null default clock_timestamp())`);
}

/** Accepted for at most a year, by somebody who did not ask for it. */
async function exceptions(runner: QueryRunner): Promise<void> {
  await runner.query(`create table check_exception (
    id uuid primary key default gen_random_uuid(),
    ${SUBJECT},
    item text not null,
    subject text not null,
    content_hash text not null,
    reason text not null check (length(trim(reason)) > 0),
    until date not null,
    asked_by uuid not null,
    asked_by_name text not null,
    at timestamptz not null default clock_timestamp(),
    constraint check_exception_year check (until <= (at at time zone 'UTC')::date + interval '12 months'))`);
  await runner.query(`create table check_exception_approval (
    exception_id uuid primary key references check_exception(id),
    approved_by uuid not null,
    approved_by_name text not null,
    at timestamptz not null default clock_timestamp())`);
  await runner.query(`alter table check_exception_approval enable row level security`);
  await runner.query(`create policy check_exception_approval_desk on check_exception_approval
    using (current_setting('koppel.desk', true) = 'on') with check (current_setting('koppel.desk', true) = 'on')`);
  await runner.query(`create function check_exception_by_another() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
    begin
      if exists (select from check_exception where id = new.exception_id and asked_by = new.approved_by) then
        raise exception 'an exception may not be approved by whoever asked for it';
      end if;
      return new;
    end $$`);
  await runner.query(`create trigger check_exception_by_another before insert on check_exception_approval
    for each row execute function check_exception_by_another()`);
}

/**
 * A signature names all that it covers, item by item, by content hash. The trigger sees every row, whatever the inserting session may see:
 * check 1 and 2 of a request never by one person; check 2 never by who wrote or handed in the newest commit, and only for that commit;
 * check 3 by two people of the tenant, each in a role that may.
 */
async function signatures(runner: QueryRunner): Promise<void> {
  await runner.query(`create table check_signature (
    id uuid primary key default gen_random_uuid(),
    ${SUBJECT},
    side text not null,
    commit_oid text,
    covered text[] not null,
    summary jsonb not null default '{}',
    signer_id uuid not null references app_user(id),
    signer_name text not null,
    at timestamptz not null default clock_timestamp(),
    constraint check_signature_side check (case check_number
      when 1 then side = 'productOwner' when 2 then side = 'developer' else side in ('consultant', 'customer') end),
    constraint check_signature_commit check ((check_number = 2) = (commit_oid is not null)))`);
  await runner.query('create index check_signature_request on check_signature (request_id, check_number, at)');
  await runner.query('create index check_signature_customer on check_signature (connector_version_id, tenant_id, at)');
  await runner.query(`create function check_signed_by_another() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
    declare build request_build;
    begin
      if new.check_number = 3 then
        perform pg_advisory_xact_lock(hashtext(new.connector_version_id::text || new.tenant_id::text));
        if exists (
          select from check_signature
          where connector_version_id = new.connector_version_id and tenant_id = new.tenant_id
            and side <> new.side and signer_id = new.signer_id)
        then
          raise exception 'check 3 needs two people: this one has signed for the other side';
        end if;
        if not exists (
          select from role_grant
          where user_id = new.signer_id and tenant_id = new.tenant_id
            and role = any (case new.side when 'customer' then array['administrator'] else array['consultant', 'partner'] end))
        then
          raise exception 'check 3 is signed by people of the tenant, each in their own role';
        end if;
        return new;
      end if;
      perform from request where id = new.request_id for update;
      if exists (
        select from check_signature
        where request_id = new.request_id and check_number = 3 - new.check_number and signer_id = new.signer_id)
      then
        raise exception 'checks 1 and 2 of a request may not be signed by the same person';
      end if;
      if new.check_number = 2 then
        select * into build from request_build where request_id = new.request_id order by number desc limit 1;
        if build.commit_oid is distinct from new.commit_oid then
          raise exception 'check 2 is signed for the newest commit that was handed in, and for no other';
        end if;
        if build.by_id = new.signer_id
          or exists (
            select from build_author author join request_build other on other.id = author.build_id
            where other.request_id = new.request_id and other.commit_oid = new.commit_oid and author.user_id = new.signer_id)
        then
          raise exception 'check 2 may not be signed by who wrote the code';
        end if;
      end if;
      return new;
    end $$`);
  await runner.query(`create trigger check_signed_by_another before insert on check_signature
    for each row execute function check_signed_by_another()`);
}

/**
 * The fields of the newest functional design of the request after whose build a connector version is, wherever that request comes from.
 * Names, purposes and places in the person: a customer that rolls it out may know them, and nothing else of the request.
 */
async function designedFields(runner: QueryRunner): Promise<void> {
  await runner.query(`create function designed_fields(version_id uuid) returns jsonb stable security definer set search_path = public, pg_temp language sql as $$
    select design.content -> 'fields'
    from connector_version here
      join request_build build on build.commit_oid = here.commit_oid
      join request_design design on design.request_id = build.request_id and design.kind = 'functional'
    where here.id = version_id
    order by build.at desc, design.version desc limit 1 $$`);
}
