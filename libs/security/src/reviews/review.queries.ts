import { Injectable } from '@nestjs/common';
import { DomainError, saying, Transaction } from '#platform';
import { ConnectorVersions } from '#catalog';
import { RULE_LIST, toSarif } from '#review';
import { FindingQueries } from '../findings/finding.queries.js';
import { VersionReviewRow } from './version-review.entity.js';

/** Reads of reviews for screens and other programs. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly transaction: Transaction,
    private readonly versions: ConnectorVersions,
    private readonly findings: FindingQueries,
  ) {}

  find(versionId: string): Promise<VersionReviewRow | null> {
    return this.transaction.repository(VersionReviewRow).findOneBy({ versionId });
  }

  /** The version's open findings as SARIF 2.1.0. @throws DomainError NOT_FOUND, also while it has no review */
  async sarif(versionId: string): Promise<{ name: string; log: ReturnType<typeof toSarif> }> {
    const version = await this.versions.get(versionId);
    const review = await this.find(versionId);
    if (review?.state !== 'reviewed')
      throw new DomainError(
        'NOT_FOUND',
        saying('findings.notReviewed', 'This version has not been reviewed yet. Try again in a few minutes.'),
      );
    const open = (await this.findings.ofVersion(versionId)).filter(({ standing }) => standing === 'open');
    const { repository, label } = version;
    return {
      name: `${repository}-${label}.sarif`,
      log: toSarif(
        open.map(({ detail }) => detail),
        { version: RULE_LIST.version },
      ),
    };
  }
}
