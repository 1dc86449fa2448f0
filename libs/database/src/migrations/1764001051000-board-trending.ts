import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public board is sorted by: how many joined lately. */
export class BoardTrending1764001051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create or replace view board_entry as
      select request.id, request.number, request.title, request.kind, request.connector_id, request.state, request.holder,
        request.holder_since, request.submitted_at, request.form ->> 'vendorName' as vendor,
        request.form ->> 'applicationType' as application_type, request.form -> 'functions' as functions,
        (select count(*)::int from request_vote vote where vote.request_id = request.id) as votes,
        (select count(*)::int from request_vote vote
          where vote.request_id = request.id and vote.at > now() - interval '30 days') as recent_votes
      from request
      where request.state not in ('draft', 'withdrawn', 'duplicate')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view board_entry');
    await runner.query(`create view board_entry as
      select request.id, request.number, request.title, request.kind, request.connector_id, request.state, request.holder,
        request.holder_since, request.submitted_at, request.form ->> 'vendorName' as vendor,
        request.form ->> 'applicationType' as application_type, request.form -> 'functions' as functions,
        (select count(*)::int from request_vote vote where vote.request_id = request.id) as votes
      from request
      where request.state not in ('draft', 'withdrawn', 'duplicate')`);
  }
}
