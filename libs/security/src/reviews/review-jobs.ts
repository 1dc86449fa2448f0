import { z } from 'zod';
import type { JobQueue } from '#platform';
import type { ReviewReason } from './review-run.entity.js';

const jobSchema = z.object({ reason: z.enum(['sync', 'start', 'asked', 'facts']) satisfies z.ZodType<ReviewReason> });
export type ReviewJob = z.infer<typeof jobSchema>;

/** LiveEvents topic of sweeps; the key is the run's id. */
export const REVIEW_RUN_TOPIC = 'review-run';

/**
 * Reviews: at most one sweep works and one waits, over all workers. A sweep asks anew for what is left, so versions that come meanwhile
 * are in it, and before those that only have newer rules to wait for.
 */
export const REVIEW_VERSIONS: JobQueue<ReviewJob> = {
  name: 'review-versions',
  schema: jobSchema,
  policy: 'stately',
  retryLimit: 3,
  retryDelaySeconds: 5,
  heartbeatSeconds: 15,
  expireInSeconds: 6 * 3600,
};
