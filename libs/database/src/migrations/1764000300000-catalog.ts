import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Connectors, their immutable versions with files and bytes, sync runs, and what search looks things up in.
 * Immutability is a right that the application does not have: of a version it may update only the withdrawal, of files nothing.
 */
export class Catalog1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await connectors(runner);
    await versions(runner);
    await runner.query(`create table sync_run (
      id uuid primary key,
      trigger text not null,
      state text not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      done int not null,
      total int not null,
      changed int not null,
      unchanged int not null,
      api_requests int not null,
      rate_limit_remaining int,
      rate_limit_limit int,
      rate_limit_reset_at timestamptz,
      message text,
      warnings jsonb not null)`);
    await runner.query('create index sync_run_started on sync_run (started_at desc)');
    await search(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function edits(text, text)');
    await runner.query('drop table search_alias, connector_term, sync_run, version_file, blob');
    await runner.query('alter table connector drop constraint connector_latest_version');
    await runner.query('drop table connector_version, connector_former_name, connector');
  }
}

async function connectors(runner: QueryRunner): Promise<void> {
  await runner.query(`create table connector (
    id uuid primary key default gen_random_uuid(),
    node_id text not null constraint connector_node_id unique,
    owner text not null,
    repository text not null,
    url text not null,
    description text,
    topics text[] not null,
    application text not null,
    summary text,
    kind text not null,
    category text,
    generation text,
    capabilities text[] not null,
    importable boolean not null,
    not_importable_because text,
    icon_sha256 text,
    archived boolean not null,
    deleted_at timestamptz,
    head_oid text,
    tags_fingerprint text,
    latest_version_id uuid,
    updated_at timestamptz,
    warnings jsonb not null,
    warning_count int not null,
    document tsvector not null default '',
    created_at timestamptz not null default now())`);
  await runner.query('create index connector_repository on connector (lower(repository))');
  await runner.query('create index connector_document on connector using gin (document)');
  await runner.query(`create table connector_former_name (
    id uuid primary key default gen_random_uuid(),
    connector_id uuid not null references connector(id),
    owner text not null,
    repository text not null,
    until timestamptz not null)`);
  await runner.query('create index connector_former_name_repository on connector_former_name (lower(repository))');
  await runner.query('create index connector_former_name_connector on connector_former_name (connector_id)');
}

async function versions(runner: QueryRunner): Promise<void> {
  await runner.query(`create table connector_version (
    id uuid primary key default gen_random_uuid(),
    connector_id uuid not null references connector(id),
    label text not null,
    version text not null,
    kind text not null,
    commit_oid text not null,
    tree_oid text not null,
    committed_at timestamptz not null,
    digest text not null,
    package jsonb not null,
    withdrawn text,
    withdrawn_at timestamptz,
    created_at timestamptz not null default now(),
    constraint connector_version_once unique (connector_id, kind, label, commit_oid))`);
  await runner.query(`alter table connector add constraint connector_latest_version
    foreign key (latest_version_id) references connector_version(id)`);
  await runner.query('create table blob (sha256 text primary key, size int not null, bytes bytea not null)');
  await runner.query(`create table version_file (
    version_id uuid not null references connector_version(id),
    path text not null,
    mode text not null,
    size int not null,
    sha256 text not null references blob(sha256),
    primary key (version_id, path))`);
  await runner.query('revoke update, delete on connector_version, version_file, blob from koppel_app');
  await runner.query('grant update (withdrawn, withdrawn_at) on connector_version to koppel_app');
}

/**
 * `connector_term`: the words that a connector answers to, spelt in one piece (`entraid`), 1 for its name and less for what is further
 * from it. `search_alias`: other words for the same; a target beginning with `#` is a category.
 */
async function search(runner: QueryRunner): Promise<void> {
  await runner.query('create extension if not exists fuzzystrmatch');
  await runner.query(`create table connector_term (
    connector_id uuid not null references connector(id),
    term text not null,
    weight real not null,
    primary key (connector_id, term))`);
  await runner.query('create index connector_term_nearest on connector_term using gist (term gist_trgm_ops)');
  await runner.query('create index connector_term_prefix on connector_term (term text_pattern_ops)');
  await runner.query(`create table search_alias (
    alias text not null,
    target text not null,
    source text not null,
    primary key (alias, target))`);
  await runner.query(`create function edits(a text, b text) returns int immutable strict parallel safe language sql as $$
    select min(distance)::int from (
      select levenshtein(a, b)::int as distance
      union all
      select levenshtein(overlay(a placing reverse(substr(a, i, 2)) from i for 2), b) + 1
      from generate_series(1, length(a) - 1) i) as ways $$`);
}
