import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { z } from 'zod';
import { LiveEvents } from '#platform';
import type { SyncRun } from './sync-run.entity.js';

/** LiveEvents topic of syncs. Its key is the run itself as JSON: a run that changes nothing has no row to read it from. */
export const SYNC_RUN_TOPIC = 'sync-run';

const runSchema = z.object({
  id: z.uuid(),
  trigger: z.enum(['schedule', 'webhook', 'manual']),
  state: z.enum(['running', 'succeeded', 'failed']),
  startedAt: z.coerce.date(),
  finishedAt: z.coerce.date().nullable(),
  done: z.number(),
  total: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  apiRequests: z.number(),
  rateLimitRemaining: z.number().nullable(),
  rateLimitLimit: z.number().nullable(),
  rateLimitResetAt: z.coerce.date().nullable(),
  message: z.string().nullable(),
});

const REMEMBERED = 50;
const LONGEST_MESSAGE = 500;
/** GitHub may keep a run waiting for a while; one that is silent for longer is dead. */
const SILENCE_MILLISECONDS = 180_000;

/** What this process has heard of syncs, wherever they run. Warnings are not passed on here: they are in the row. */
@Injectable()
export class SyncBoard implements OnApplicationBootstrap {
  private readonly heard = new Map<string, { run: SyncRun; at: number }>();

  constructor(private readonly live: LiveEvents) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.live.listen(({ topic, key }) => {
      if (topic === SYNC_RUN_TOPIC) this.hear(key);
    });
  }

  async publish(run: SyncRun): Promise<void> {
    const { warnings: _, ...facts } = run;
    const key = JSON.stringify({ ...facts, message: facts.message?.slice(0, LONGEST_MESSAGE) ?? null });
    await this.live.publish({ topic: SYNC_RUN_TOPIC, key });
  }

  find(id: string): SyncRun | null {
    return this.heard.get(id)?.run ?? null;
  }

  /** The run that began last; with `sweeps`, not counting those of single repositories. */
  newest({ sweeps = false } = {}): SyncRun | null {
    const runs = [...this.heard.values()].map(({ run }) => run).filter((run) => !sweeps || run.trigger !== 'webhook');
    return runs.reduce<SyncRun | null>(
      (newest, run) => (newest && newest.startedAt >= run.startedAt ? newest : run),
      null,
    );
  }

  /** Every run heard of, except those that fell silent: their worker died. */
  recent(): SyncRun[] {
    const alive = ({ run, at }: { run: SyncRun; at: number }): boolean =>
      run.state !== 'running' || Date.now() - at < SILENCE_MILLISECONDS;
    return [...this.heard.values()].filter(alive).map(({ run }) => run);
  }

  /** The run that an event of SYNC_RUN_TOPIC tells of, by its key. */
  read(key: string): SyncRun {
    return { ...runSchema.parse(JSON.parse(key)), warnings: [] };
  }

  private hear(key: string): void {
    const run = this.read(key);
    this.heard.delete(run.id);
    this.heard.set(run.id, { run, at: Date.now() });
    const [oldest] = this.heard.keys();
    if (this.heard.size > REMEMBERED && oldest !== undefined) this.heard.delete(oldest);
  }
}
