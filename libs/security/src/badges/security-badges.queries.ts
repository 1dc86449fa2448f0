import { Injectable } from '@nestjs/common';
import { AskedTogether, Transaction } from '#platform';
import { badgeState, NO_FINDINGS, type FindingCounts, type SecurityBadge } from './badge.rules.js';

interface Row extends FindingCounts {
  versionId: string;
  reviewed: boolean;
  settled: number;
  partly: boolean;
  reviewedAt: Date;
}

/** The badges of versions. Those that are asked for in one go, say of a list's cards, come from one statement. */
@Injectable()
export class SecurityBadges {
  private readonly asked = new AskedTogether(async (versionIds) => {
    const rows = await this.rows(versionIds);
    return new Map(rows.map((row) => [row.versionId, row]));
  });

  constructor(private readonly transaction: Transaction) {}

  async of(versionId: string): Promise<SecurityBadge> {
    return badge(versionId, await this.asked.of(versionId));
  }

  private rows(versionIds: string[]): Promise<Row[]> {
    return this.transaction.query<Row>(
      `select review.version_id as "versionId", review.state = 'reviewed' as reviewed, review.partly_because is not null as partly,
         review.reviewed_at as "reviewedAt", count(*) filter (where standing.standing <> 'open')::int as settled, ${OPEN_COUNTS}
       from version_review review left join version_finding found using (version_id) left join finding_standing standing on standing.id = found.finding_id
       where review.version_id = any ($1) group by review.version_id`,
      [versionIds],
    );
  }
}

/** Of `found` (version_finding) and `standing` (finding_standing), in a grouped select. */
export const OPEN_COUNTS = Object.keys(NO_FINDINGS)
  .map(
    (severity) =>
      `count(*) filter (where standing.standing = 'open' and found.severity = '${severity}')::int as ${severity}`,
  )
  .join(', ');

function badge(versionId: string, row: Row | undefined): SecurityBadge {
  if (!row?.reviewed)
    return { ...NO_FINDINGS, versionId, state: 'notReviewed', settled: 0, partly: false, reviewedAt: null };
  const { reviewed, ...facts } = row;
  return { ...facts, state: badgeState(row, { reviewed, partly: row.partly }) };
}
