import { z } from 'zod';
import type { JobQueue } from '#platform';

/** A sweep that somebody asked for; the regular ones need no job. At most one waits. */
export const SYNC_CATALOG: JobQueue<{ runId: string }> = {
  name: 'sync-catalog',
  schema: z.object({ runId: z.uuid() }),
  policy: 'short',
  retryLimit: 2,
  retryDelaySeconds: 5,
  heartbeatSeconds: 15,
  expireInSeconds: 3600,
};

/** A repository that GitHub said something about. At most one waits for each: later news are in what it will read. */
export const SYNC_REPOSITORY: JobQueue<{ nodeId: string; repository: string }> = {
  name: 'sync-repository',
  schema: z.object({ nodeId: z.string().min(1).max(200), repository: z.string().max(200) }),
  policy: 'short',
  retryLimit: 3,
  retryDelaySeconds: 5,
  heartbeatSeconds: 15,
  expireInSeconds: 600,
};
