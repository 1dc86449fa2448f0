import { z } from 'zod';
import type { JobQueue } from '#platform';

const actionJobSchema = z.object({ tenantId: z.uuid(), actionId: z.uuid() });
export type ActionJob = z.infer<typeof actionJobSchema>;

/**
 * Real actions. A worker that dies is noticed by its missing heartbeat; the job comes back once more, only so that another worker can mark
 * the attempt uncertain: an action is never silently done twice.
 */
export const RUN_ACTION: JobQueue<ActionJob> = {
  name: 'run-action',
  schema: actionJobSchema,
  retryLimit: 5,
  heartbeatSeconds: 10,
  expireInSeconds: 3600,
};

/** Previews: somebody is waiting for them, and they write nothing, so they have a queue of their own. */
export const PREVIEW_ACTION: JobQueue<ActionJob> = { ...RUN_ACTION, name: 'preview-action' };

const importJobSchema = z.object({ tenantId: z.uuid(), importId: z.uuid() });
export type ImportJob = z.infer<typeof importJobSchema>;

export const IMPORT_PERSONS: JobQueue<ImportJob> = {
  name: 'import-persons',
  schema: importJobSchema,
  retryLimit: 2,
  heartbeatSeconds: 10,
  expireInSeconds: 4000,
};
