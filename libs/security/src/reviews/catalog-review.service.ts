import { Inject, Injectable } from '@nestjs/common';
import { LiveEvents } from '#platform';
import { RULE_LIST } from '#review';
import { ScriptReading } from '../syntax/script-reading.js';
import { FACTS_SOURCE, type FactsSource } from './facts-source.js';
import { REVIEW_RUN_TOPIC, type ReviewJob } from './review-jobs.js';
import type { ReviewRun } from './review-run.entity.js';
import { ReviewRunsRepository } from './review-runs.repository.js';
import { type ReviewBasis, ReviewsRepository } from './reviews.repository.js';
import { VersionReview } from './version-review.service.js';

/** Versions fetched at a time, and under review at a time: while one waits for its scripts to be parsed, rules judge the other. */
const BATCH = 20;
const AT_ONCE = 2;
const TOLD_EVERY_MILLISECONDS = 300;

/** Reviews all versions that need it, with progress to follow. */
@Injectable()
export class CatalogReview {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly runs: ReviewRunsRepository,
    private readonly reading: ScriptReading,
    private readonly versionReview: VersionReview,
    private readonly live: LiveEvents,
    @Inject(FACTS_SOURCE) private readonly known: FactsSource,
  ) {}

  /** Whether there is anything to do: asking writes nothing. */
  async isNeeded(): Promise<boolean> {
    return (await this.reviews.countWaiting(await this.basis())) > 0;
  }

  /** @returns the finished run; null when no version needed a review */
  async run({ reason }: ReviewJob, signal?: AbortSignal): Promise<ReviewRun | null> {
    const total = await this.reviews.countWaiting(await this.basis());
    if (total === 0) return null;
    const progress = new Progress(
      await this.runs.start({ reason, rulesVersion: RULE_LIST.version, total }),
      this.runs,
      this.live,
    );
    try {
      for (let next = await this.next(); next.length > 0; next = await this.next())
        await this.reviewAll(next, progress, signal);
      return await progress.finish('finished', null);
    } catch (error) {
      await progress.finish('failed', error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  private async next(): Promise<string[]> {
    return this.reviews.waiting(await this.basis(), BATCH);
  }

  private async basis(): Promise<ReviewBasis> {
    return { rulesVersion: RULE_LIST.version, canRead: this.reading.canRead, facts: await this.known.hashes() };
  }

  private async reviewAll(versionIds: string[], progress: Progress, signal?: AbortSignal): Promise<void> {
    const left = [...versionIds];
    const work = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        if (signal?.aborted) throw new Error('The worker stops; the rest is reviewed by the next one.');
        const { partlyBecause } = await this.versionReview.run(id);
        await progress.add(partlyBecause !== null);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}

class Progress {
  private toldAt = 0;

  constructor(
    private readonly run: ReviewRun,
    private readonly runs: ReviewRunsRepository,
    private readonly live: LiveEvents,
  ) {}

  async add(partly: boolean): Promise<void> {
    this.run.done += 1;
    // Versions that came meanwhile were not counted at the start.
    this.run.total = Math.max(this.run.total, this.run.done);
    if (partly) this.run.partly += 1;
    if (Date.now() - this.toldAt >= TOLD_EVERY_MILLISECONDS) await this.tell();
  }

  async finish(state: 'finished' | 'failed', message: string | null): Promise<ReviewRun> {
    Object.assign(this.run, { state, message, finishedAt: new Date() });
    await this.tell();
    return this.run;
  }

  private async tell(): Promise<void> {
    this.toldAt = Date.now();
    await this.runs.save(this.run);
    await this.live.publish({ topic: REVIEW_RUN_TOPIC, key: this.run.id });
  }
}
