import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectInternalDeskTable } from './tenant-table.js';

/** Vendors, what they were asked and what they answered. No customer sees any of it, and what was said stays said. */
export class Vendors1764001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await vendors(runner);
    await questions(runner);
    await links(runner);
    for (const table of TABLES) await protectInternalDeskTable(runner, table);
    for (const table of ['vendor_contact', 'vendor_question', 'vendor_answer']) {
      await runner.query(`revoke update, delete, truncate on ${table} from koppel_app`);
    }
    await runner.query('revoke update, delete, truncate on vendor_link from koppel_app');
    await runner.query('grant update (used_at, revoked_at) on vendor_link to koppel_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = [
  'vendor',
  'vendor_name',
  'request_vendor',
  'vendor_contact',
  'vendor_link',
  'vendor_question',
  'vendor_answer',
];

/** A name, folded to its bare letters, belongs to one vendor: two records of the same vendor cannot come to be. */
async function vendors(runner: QueryRunner): Promise<void> {
  await runner.query(`create table vendor (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    domain text not null default '',
    contacts jsonb not null default '[]',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now())`);
  await runner.query(`create unique index vendor_domain on vendor (domain) where domain <> ''`);
  await runner.query(`create table vendor_name (
    folded text primary key,
    vendor_id uuid not null references vendor(id),
    name text not null,
    former boolean not null)`);
  await runner.query('create index vendor_name_vendor on vendor_name (vendor_id)');
  await runner.query(`create table request_vendor (
    request_id uuid primary key references request(id),
    vendor_id uuid not null references vendor(id))`);
  await runner.query('create index request_vendor_vendor on request_vendor (vendor_id)');
  await runner.query(`create table vendor_contact (
    id uuid primary key default gen_random_uuid(),
    vendor_id uuid not null references vendor(id),
    request_id uuid references request(id),
    on_date date not null,
    person text not null,
    channel text not null check (channel in ('mail', 'phone', 'meeting', 'link', 'other')),
    question text not null,
    answer text not null,
    promised_date date,
    next_action text not null,
    by_id uuid,
    by_name text not null,
    at timestamptz not null default clock_timestamp())`);
  await runner.query('create index vendor_contact_vendor on vendor_contact (vendor_id, at)');
}

/** A question may be asked of a vendor once a request; its answers are found again by `code` at every later request. */
async function questions(runner: QueryRunner): Promise<void> {
  await runner.query(`create table vendor_question (
    id uuid primary key default gen_random_uuid(),
    vendor_id uuid not null references vendor(id),
    request_id uuid not null references request(id),
    code text not null,
    topic text not null,
    kind text not null check (kind in ('yesNo', 'text')),
    text_en text not null,
    text_nl text not null,
    by_name text not null,
    at timestamptz not null default clock_timestamp(),
    constraint vendor_question_once unique (request_id, vendor_id, code))`);
  await runner.query(`create table vendor_answer (
    id uuid primary key default gen_random_uuid(),
    question_id uuid not null references vendor_question(id),
    vendor_id uuid not null references vendor(id),
    code text not null,
    value text check (value in ('yes', 'no', 'unknown')),
    text text not null,
    via text not null check (via in ('link', 'contact')),
    person text not null,
    by_id uuid,
    by_name text not null,
    at timestamptz not null default clock_timestamp())`);
  await runner.query('create index vendor_answer_code on vendor_answer (vendor_id, code, at desc)');
}

/** Of a link only the hash of its token is kept. Once used or revoked it stays so. */
async function links(runner: QueryRunner): Promise<void> {
  await runner.query(`create table vendor_link (
    id uuid primary key default gen_random_uuid(),
    vendor_id uuid not null references vendor(id),
    request_id uuid not null references request(id),
    token_hash text not null unique,
    sent_to text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at timestamptz,
    by_name text not null,
    at timestamptz not null default clock_timestamp())`);
  await runner.query('create index vendor_link_request on vendor_link (request_id)');
}
