import { z } from 'zod';
import type { JobQueue } from '#platform';

const actionJobSchema = z.object({ tenantId: z.uuid(), actionId: z.uuid() });
export type ActionJob = z.infer<typeof actionJobSchema>;

/** Actions of one system at the same time: its hosts allow four; some targets read, change and write a whole user and allow one. */
const PER_SYSTEM = { default: 4, tiers: { one: 1, two: 2, three: 3 } };
const TIERS = ['one', 'two', 'three'] as const;

/** The tier for a connector that demands at most this many concurrent actions (null: says nothing). */
export const tierFor = (concurrentActions: number | null): string | undefined =>
  TIERS[(concurrentActions ?? Infinity) - 1];

/**
 * Real actions. A worker that dies is noticed by its missing heartbeat; the job comes back once more, only so that another worker can mark
 * the attempt uncertain: an action is never silently done twice.
 */
export const RUN_ACTION: JobQueue<ActionJob> = {
  name: 'run-action',
  schema: actionJobSchema,
  retryLimit: 5,
  groupConcurrency: PER_SYSTEM,
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
