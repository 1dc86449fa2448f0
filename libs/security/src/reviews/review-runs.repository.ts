import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { ReviewRun } from './review-run.entity.js';

@Injectable()
export class ReviewRunsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** One sweep works at a time, so one that seems to is of a worker that died. */
  async start(run: Pick<ReviewRun, 'reason' | 'rulesVersion' | 'total'>): Promise<ReviewRun> {
    await this.transaction.query(
      `update review_run set state = 'failed', finished_at = now(), message = 'The worker ended; the next sweep did the rest.' where state = 'running'`,
    );
    const runs = this.transaction.repository(ReviewRun);
    const { id } = await runs.save(
      runs.create({ ...run, state: 'running', done: 0, partly: 0, startedAt: new Date() }),
    );
    return runs.findOneByOrFail({ id });
  }

  async save(run: ReviewRun): Promise<void> {
    await this.transaction.repository(ReviewRun).save(run);
  }

  async newest(): Promise<ReviewRun | null> {
    const [run] = await this.transaction.repository(ReviewRun).find({ order: { startedAt: 'DESC' }, take: 1 });
    return run ?? null;
  }
}
