import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BoundedProcess, programBeside, type Limits, type Outcome } from '#processes';
import type { Judgement, ReviewTask } from './review-program.js';

/** Injection token of what one review may take. */
export const REVIEW_LIMITS = Symbol('REVIEW_LIMITS');

/** A package takes a tenth of a second; one that was made to keep the review busy is stopped. */
export const USUAL_LIMITS: Limits = { milliseconds: 30_000, memoryMegabytes: 512 };

/** Judges packages in a process of its own, one after another: no connector can stop the worker. */
@Injectable()
export class BoundedReview implements OnModuleDestroy {
  private readonly process: BoundedProcess<ReviewTask, Judgement>;

  constructor(@Inject(REVIEW_LIMITS) limits: Limits) {
    this.process = new BoundedProcess(programBeside(import.meta.url, 'review-program.js'), limits);
  }

  run(task: ReviewTask): Promise<Outcome<Judgement>> {
    return this.process.run(task);
  }

  onModuleDestroy(): void {
    this.process.close();
  }
}
