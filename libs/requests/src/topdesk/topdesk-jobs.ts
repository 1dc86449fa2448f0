import { z } from 'zod';
import type { JobQueue } from '#platform';

/** One round of TOPdesk at a time, over all workers. */
export const TOPDESK_ROUND: JobQueue<Record<string, never>> = {
  name: 'topdesk-round',
  schema: z.object({}) as z.ZodType<Record<string, never>>,
  retryLimit: 0,
  heartbeatSeconds: 10,
  expireInSeconds: 900,
  policy: 'exclusive',
};
