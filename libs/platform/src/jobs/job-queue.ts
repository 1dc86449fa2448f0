import type { z } from 'zod';

/** A kind of background work: its queue, the shape of its data, and how pg-boss treats it. */
export interface JobQueue<T extends object> {
  /** Queue name, kebab case: `sync-catalog`. */
  name: string;
  schema: z.ZodType<T>;
  /** How often a job that failed or whose worker died is tried again. */
  retryLimit: number;
  retryDelaySeconds?: number;
  /** A job whose worker has not been heard of for this long is given to another; at least 10. */
  heartbeatSeconds: number;
  /** A job that runs longer is given up, heartbeat or not. */
  expireInSeconds: number;
  /** How many jobs of one group run at once over all workers, by the tier that a job names. */
  groupConcurrency?: { default: number; tiers: Record<string, number> };
  /** `exclusive`: at most one job a singleton key is waiting or active. */
  policy?: 'standard' | 'exclusive' | 'short' | 'singleton' | 'stately';
}

/** One claim of a job by a worker. */
export interface JobClaim<T> {
  id: string;
  data: T;
  /** From 1; higher when an earlier claim failed or its worker died. */
  attempt: number;
  /** Aborted when the worker shuts down. */
  signal: AbortSignal;
  /** Completes the job on the open transaction, so that outcome and completion are one. Otherwise it completes when the handler ends. */
  complete(): Promise<void>;
}

export type JobHandler<T> = (claim: JobClaim<T>) => Promise<void>;

export interface SendOptions {
  /** With policy `exclusive` and the like: jobs of one key count as the same. */
  singletonKey?: string;
  /** Jobs of one group share the queue's `groupConcurrency`, all of them the limit of the tier. */
  group?: { id: string; tier?: string };
  startAfterSeconds?: number;
  priority?: number;
}
