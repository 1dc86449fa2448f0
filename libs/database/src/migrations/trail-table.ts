import type { QueryRunner } from 'typeorm';

const BEGINNING = { request: 'draft', rollout: 'rolloutPlanning' } as const;

/**
 * Makes the append-only trail of `subject`, a table with `state` and `trail_length`: who did what, from where to where. Customers read the
 * entries of their own organisation that are meant for them; the desk reads all; nobody changes one. And the subject's state changes only
 * together with an entry that says so, from the state in which it begins: the database refuses
 * the application anything else. For migrations.
 */
export async function createTrail(runner: QueryRunner, subject: 'request' | 'rollout'): Promise<void> {
  const trail = `${subject}_trail`;
  await runner.query(`create table ${trail} (
    ${subject}_id uuid not null,
    number int not null,
    tenant_id uuid not null references tenant(id),
    at timestamptz not null default now(),
    actor_id uuid,
    actor_name text not null,
    roles text[] not null,
    action text not null,
    from_state text not null,
    to_state text not null,
    holder text not null,
    reason text,
    details jsonb not null default '{}',
    ${subject}_hash text not null,
    internal boolean not null,
    primary key (${subject}_id, number),
    foreign key (${subject}_id, tenant_id) references ${subject}(id, tenant_id))`);
  await runner.query(`revoke update, delete, truncate on ${trail} from koppel_app`);
  await runner.query(`alter table ${trail} enable row level security`);
  await runner.query(`create policy ${trail}_tenant on ${trail}
    using (tenant_id::text = current_setting('koppel.tenant', true) and not internal)
    with check (tenant_id::text = current_setting('koppel.tenant', true))`);
  const desk = `current_setting('koppel.desk', true) = 'on' or current_setting('koppel.tenant', true) = 'all'`;
  await runner.query(`create policy ${trail}_desk on ${trail} using (${desk}) with check (${desk})`);
  await runner.query(`create function ${subject}_moves_with_trail() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
    begin
      if new.state is distinct from old.state and not exists (
        select from ${trail}
        where ${subject}_id = new.id and number = new.trail_length and from_state = old.state and to_state = new.state)
      then
        raise exception '${subject} % may not move from % to % without an entry in its trail', new.id, old.state, new.state;
      end if;
      return new;
    end $$`);
  await runner.query(`create trigger ${subject}_moves_with_trail before update on ${subject}
    for each row execute function ${subject}_moves_with_trail()`);
  await runner.query(`create function ${subject}_begins() returns trigger language plpgsql as $$
    begin
      if current_user = 'koppel_app' and (new.state <> '${BEGINNING[subject]}' or new.trail_length <> 0) then
        raise exception 'a ${subject} begins as ${BEGINNING[subject]} and with an empty trail, not as %', new.state;
      end if;
      return new;
    end $$`);
  await runner.query(`create trigger ${subject}_begins before insert on ${subject}
    for each row execute function ${subject}_begins()`);
}
