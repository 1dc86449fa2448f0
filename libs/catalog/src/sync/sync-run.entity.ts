import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SyncTrigger = 'schedule' | 'webhook' | 'manual';
export type SyncState = 'running' | 'succeeded' | 'failed';

export interface SyncWarning {
  repository: string;
  code: string;
  message: string;
}

/** One sync that changed something or failed. A sync that finds nothing new leaves no row: see docs/decisions. */
@Entity('sync_run')
export class SyncRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  trigger: SyncTrigger;

  @Column('text')
  state: SyncState;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** Repositories looked at so far, and in all. */
  @Column('int')
  done: number;

  @Column('int')
  total: number;

  @Column('int')
  changed: number;

  @Column('int')
  unchanged: number;

  @Column('int', { name: 'api_requests' })
  apiRequests: number;

  /** Points left of the hour's budget, as GitHub's last answer said. */
  @Column('int', { name: 'rate_limit_remaining', nullable: true })
  rateLimitRemaining: number | null;

  @Column('int', { name: 'rate_limit_limit', nullable: true })
  rateLimitLimit: number | null;

  @Column('timestamptz', { name: 'rate_limit_reset_at', nullable: true })
  rateLimitResetAt: Date | null;

  /** Why it failed or stopped early, as a sentence. */
  @Column('text', { nullable: true })
  message: string | null;

  @Column('jsonb')
  warnings: SyncWarning[];
}
