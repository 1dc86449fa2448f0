import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a customer rolls out alone, no consultant works in its tenant: one of ours may sign check 3 with it from afar. */
export class SigningFromAfar1764001900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function signs_from_afar(signer uuid, version_id uuid, customer uuid) returns boolean stable language sql
      set search_path = public, pg_temp as $$
        select exists (select from role_grant where user_id = signer and tenant_id is null and role = 'remoteConsultant')
          and exists (
            select from rollout
            where connector_version_id = version_id and tenant_id = customer and mode = 'selfService' and state <> 'cancelled') $$`);
    await runner.query(
      signedByAnother(
        "and not (new.side = 'consultant' and signs_from_afar(new.signer_id, new.connector_version_id, new.tenant_id))",
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(signedByAnother(''));
    await runner.query('drop function signs_from_afar');
  }
}

/** As in the migration of the checks; `otherwise` is what lets somebody sign check 3 who has no role in the tenant. */
const signedByAnother = (
  otherwise: string,
): string => `create or replace function check_signed_by_another() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
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
          ${otherwise}
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
    end $$`;
