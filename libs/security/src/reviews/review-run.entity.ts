import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One sweep over the versions that had no review, or one by older rules. A sweep that finds none writes no row. */
@Entity('review_run')
export class ReviewRun {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  reason: ReviewReason;

  @Column('text', { name: 'rules_version' })
  rulesVersion: string;

  @Column('text')
  state: 'running' | 'finished' | 'failed';

  /** Versions reviewed so far, of so many. */
  @Column('int')
  done: number;

  @Column('int')
  total: number;

  /** Versions that were analysed only in part. */
  @Column('int')
  partly: number;

  @Column('text', { nullable: true })
  message: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}

/**
 * `sync`: versions came. `start`: a worker started, perhaps with newer rules. `asked`: by somebody, for one connector. `facts`: a design,
 * an API document or a vendor says something else.
 */
export type ReviewReason = 'sync' | 'start' | 'asked' | 'facts';
