import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody judges away a grave finding of code that they wrote or handed in. Who wrote it may be said later than the finding was judged: then the
 * judgement counts no more.
 */
export class JudgedByOthers1764001810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function wrote_finding(finding uuid, person uuid) returns boolean stable security definer set search_path = public, pg_temp language sql as $$
      select exists (
        select from version_finding found
          join connector_version version on version.id = found.version_id
          join connector on connector.id = version.connector_id
          join request_build build on build.commit_oid = version.commit_oid and lower(build.repository) = lower(connector.repository)
          left join build_author author on author.build_id = build.id and author.user_id = person
        where found.finding_id = finding and found.severity in ('blocker', 'high')
          and (build.by_id = person or author.user_id is not null)) $$`);
    await runner.query(`create function finding_decided_by_another() returns trigger language plpgsql as $$
      begin
        if new.kind in (${AWAY}) and wrote_finding(new.finding_id, new.decided_by) then
          raise exception 'finding_decision_writer: a grave finding may not be judged away by who wrote the code';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger finding_decided_by_another before insert on finding_decision
      for each row execute function finding_decided_by_another()`);
    await runner.query(standing(`and not (kind in (${AWAY}) and wrote_finding(finding_id, decided_by))`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(standing(''));
    await runner.query('drop trigger finding_decided_by_another on finding_decision');
    await runner.query('drop function finding_decided_by_another, wrote_finding');
  }
}

const AWAY = `'accept', 'falsePositive', 'notApplicable'`;

const standing = (counts: string): string => `create or replace view finding_standing as
  select finding.id, finding.connector_id, finding.fingerprint, finding.rule, finding.first_seen_at,
    case when decided.kind = 'accept' and decided.until >= current_date then 'accepted'
      when decided.kind in ('falsePositive', 'notApplicable') then decided.kind else 'open' end as standing,
    case when decided.kind = 'accept' then decided.until end as accepted_until,
    asked.id as question_id, asked.until as question_until, asked.decided_by as question_by, asked.decided_by_name as question_by_name
  from finding
  left join lateral (select kind, until from finding_decision where finding_id = finding.id and kind not in ('askAccept', 'refuse') ${counts}
    order by number desc limit 1) decided on true
  left join lateral (select * from finding_decision where finding_id = finding.id order by number desc limit 1) asked
    on asked.kind = 'askAccept'`;
