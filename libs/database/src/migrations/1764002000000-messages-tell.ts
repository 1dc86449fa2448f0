import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever writes a message about a request has told it too, in the same transaction. Of a long one the beginning is enough to come and read. */
export class MessagesTell1764002000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await kinds(runner, `'request', 'rollout', 'reminder', 'message'`);
    await runner.query(`create function request_message_tells() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
      begin
        insert into notification_event (key, kind, subject_id, actor_id, facts)
        select 'message/' || new.id, 'message', new.request_id, new.author_id,
          jsonb_build_object('action', case when new.by_desk and new.audience = 'customer' then 'writeToCustomer' else 'writeToDesk' end,
            'fromState', state, 'toState', state, 'holder', holder,
            'reason', case when length(new.body) > 500 then left(new.body, 500) || '…' else new.body end)
        from request where id = new.request_id;
        return new;
      end $$`);
    await runner.query(`create trigger request_message_tells after insert on request_message
      for each row execute function request_message_tells()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger request_message_tells on request_message');
    await runner.query('drop function request_message_tells');
    await runner.query(
      `delete from notification where event_id in (select id from notification_event where kind = 'message')`,
    );
    await runner.query(`delete from notification_event where kind = 'message'`);
    await kinds(runner, `'request', 'rollout', 'reminder'`);
  }
}

async function kinds(runner: QueryRunner, list: string): Promise<void> {
  await runner.query('alter table notification_event drop constraint notification_event_kind_check');
  await runner.query(
    `alter table notification_event add constraint notification_event_kind_check check (kind in (${list}))`,
  );
}
