import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectInternalDeskTable } from './tenant-table.js';

/** What people are told: events from the trails, one row a recipient, and how each wants to hear of it. */
export class Notifications1764001410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table notification_event (
      id uuid primary key default gen_random_uuid(),
      key text not null unique,
      kind text not null check (kind in ('request', 'rollout', 'reminder')),
      subject_id uuid not null,
      actor_id uuid,
      facts jsonb not null,
      created_at timestamptz not null default now(),
      handed_out_at timestamptz)`);
    await runner.query(
      'create index notification_event_new on notification_event (created_at) where handed_out_at is null',
    );
    await protectInternalDeskTable(runner, 'notification_event');
    await runner.query('revoke delete on notification_event from koppel_app');
    for (const subject of ['request', 'rollout']) await tell(runner, subject);
    await runner.query(`create table notification (
      id uuid primary key default gen_random_uuid(),
      event_id uuid not null references notification_event(id),
      user_id uuid not null references app_user(id) on delete cascade,
      category text not null check (category in ('mine', 'queue', 'votes', 'rollouts')),
      facts jsonb not null,
      link text not null,
      created_at timestamptz not null default now(),
      read_at timestamptz,
      mail text not null check (mail in ('none', 'waiting', 'digest', 'sending', 'sent', 'uncertain', 'failed')),
      mail_next_at timestamptz not null default 'epoch',
      mail_attempts int not null default 0,
      mail_at timestamptz,
      constraint notification_once unique (event_id, user_id))`);
    await runner.query('create index notification_of_user on notification (user_id, created_at)');
    await runner.query(
      `create index notification_mail on notification (mail_next_at) where mail in ('waiting', 'digest', 'sending')`,
    );
    await runner.query(`create table notification_preference (
      user_id uuid primary key references app_user(id) on delete cascade,
      language text not null check (language in ('en', 'nl')),
      mail text not null check (mail in ('each', 'daily', 'weekly', 'never')),
      muted text[] not null default '{}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const subject of ['request', 'rollout']) {
      await runner.query(`drop trigger ${subject}_trail_tells on ${subject}_trail`);
      await runner.query(`drop function ${subject}_trail_tells`);
    }
    await runner.query('drop table notification_preference, notification, notification_event');
  }
}

/** Whoever writes that something moved has told it, in the same transaction: nobody can forget to. */
async function tell(runner: QueryRunner, subject: string): Promise<void> {
  await runner.query(`create function ${subject}_trail_tells() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
    begin
      insert into notification_event (key, kind, subject_id, actor_id, facts)
      values ('${subject}/' || new.${subject}_id || '/' || new.number, '${subject}', new.${subject}_id, new.actor_id,
        jsonb_build_object('action', new.action, 'fromState', new.from_state, 'toState', new.to_state, 'holder', new.holder,
          'reason', case when not new.internal then new.reason end));
      return new;
    end $$`);
  await runner.query(`create trigger ${subject}_trail_tells after insert on ${subject}_trail
    for each row when (new.from_state <> new.to_state) execute function ${subject}_trail_tells()`);
}
