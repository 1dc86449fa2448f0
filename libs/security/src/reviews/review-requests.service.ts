import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requirePermission } from '#access';
import { Jobs, parseInput, Transaction } from '#platform';
import { REVIEW_VERSIONS } from './review-jobs.js';
import type { ReviewReason, ReviewRun } from './review-run.entity.js';
import { ReviewRunsRepository } from './review-runs.repository.js';
import { ReviewsRepository } from './reviews.repository.js';

/** Asks workers for reviews, and says how the newest sweep is doing. */
@Injectable()
export class ReviewRequests {
  constructor(
    private readonly jobs: Jobs,
    private readonly runs: ReviewRunsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly transaction: Transaction,
  ) {}

  /** Whatever version needs a review. One sweep that waits is enough: asking again changes nothing. */
  async everything(reason: Exclude<ReviewReason, 'asked'>): Promise<void> {
    await this.jobs.send(REVIEW_VERSIONS, { reason });
  }

  /** Every version of one connector, once more. */
  async again(connectorId: string): Promise<void> {
    requirePermission('finding.judge');
    await this.transaction.run(async () => {
      await this.reviews.expire(parseInput(z.uuid(), connectorId, 'The connector'));
      await this.jobs.send(REVIEW_VERSIONS, { reason: 'asked' });
    });
  }

  newest(): Promise<ReviewRun | null> {
    return this.runs.newest();
  }
}
