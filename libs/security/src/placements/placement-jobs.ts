import { z } from 'zod';
import type { JobQueue } from '#platform';

const jobSchema = z.object({});

/** LiveEvents topic: versions were placed. */
export const PLACEMENT_TOPIC = 'version-placement';

/** Where versions run: at most one sweep works and one waits, over all workers. */
export const PLACE_VERSIONS: JobQueue<z.infer<typeof jobSchema>> = {
  name: 'place-versions',
  schema: jobSchema,
  policy: 'stately',
  retryLimit: 3,
  retryDelaySeconds: 5,
  heartbeatSeconds: 15,
  expireInSeconds: 6 * 3600,
};
