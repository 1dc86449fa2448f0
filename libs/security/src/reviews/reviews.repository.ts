import { Injectable } from '@nestjs/common';
import type { Finding } from '#review';
import { Transaction } from '#platform';
import type { VersionReviewRow } from './version-review.entity.js';

export type NewReview = Omit<VersionReviewRow, 'reviewedAt'>;

/** What a review rests on besides the version itself. */
export interface ReviewBasis {
  rulesVersion: string;
  /** There are hosts: those that were reviewed without syntax trees have to be again. */
  canRead: boolean;
  /** Of FactsSource. */
  facts: ReadonlyMap<string, string>;
}

/** Stores reviews with their findings, and knows which versions need one. */
@Injectable()
export class ReviewsRepository {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Versions that no review by these rules and on these facts is of, at most `most`: those without any first, and of those the ones that are
   * offered first.
   */
  async waiting(basis: ReviewBasis, most: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select version.id ${WAITING} order by review.version_id is not null, version.id is distinct from connector.latest_version_id,
         version.committed_at desc limit $4`,
      [...parametersOf(basis), most],
    );
    return rows.map(({ id }) => id);
  }

  async countWaiting(basis: ReviewBasis): Promise<number> {
    const [row] = await this.transaction.query<{ count: number }>(
      `select count(*)::int as count ${WAITING}`,
      parametersOf(basis),
    );
    return row!.count;
  }

  /** Every review of the connector's versions is as good as one by older rules. */
  async expire(connectorId: string): Promise<void> {
    await this.transaction.query(
      `update version_review set rules_version = '' where version_id in (select id from connector_version where connector_id = $1)`,
      [connectorId],
    );
  }

  /** Replaces the version's review. What was found before keeps its row, and with it what was decided. Call in a transaction. */
  async save(review: NewReview, connectorId: string, findings: readonly Finding[]): Promise<void> {
    await this.transaction.query('delete from version_review where version_id = $1', [review.versionId]);
    await this.transaction.query(
      `insert into version_review (version_id, rules_version, facts_hash, state, partly_because, message, scripts, scripts_read, hosts, milliseconds)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        review.versionId,
        review.rulesVersion,
        review.factsHash,
        review.state,
        review.partlyBecause,
        review.message,
        review.scripts,
        review.scriptsRead,
        review.hosts,
        review.milliseconds,
      ],
    );
    const kept = JSON.stringify(findings.map((finding, place) => ({ ...finding, place })));
    await this.transaction.query(
      `insert into finding (connector_id, fingerprint, rule)
       select distinct on (fingerprint) $1::uuid, fingerprint, rule from jsonb_to_recordset($2) as found (fingerprint text, rule text)
       on conflict do nothing`,
      [connectorId, kept],
    );
    await this.transaction.query(
      `insert into version_finding (version_id, place, finding_id, severity, path, line, detail)
       select $1, place, finding.id, severity, path, line, detail
       from jsonb_array_elements($3) as detail, jsonb_to_record(detail) as found (place int, fingerprint text, severity text, path text, line int)
       join finding using (fingerprint) where finding.connector_id = $2`,
      [review.versionId, connectorId, kept],
    );
  }
}

const WAITING = `from connector_version version join connector on connector.id = version.connector_id
  left join version_review review on review.version_id = version.id
  left join jsonb_each_text($3::jsonb) facts (version_id, hash) on facts.version_id = version.id::text
  where version.withdrawn is distinct from 'superseded' and connector.deleted_at is null
    and (review.version_id is null or review.rules_version <> $1 or ($2 and review.partly_because = 'noHost')
      or review.facts_hash <> coalesce(facts.hash, ''))`;

const parametersOf = ({ rulesVersion, canRead, facts }: ReviewBasis): [string, boolean, string] => [
  rulesVersion,
  canRead,
  JSON.stringify(Object.fromEntries(facts)),
];
