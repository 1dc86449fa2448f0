import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Action } from './action.entity.js';

export type AttemptState = 'started' | 'succeeded' | 'failed' | 'uncertain';

/** One try of an action. The row is committed before the script may touch anything, so that a crash leaves a trace. */
@Entity('attempt')
@Unique('attempt_number', ['action', 'number'])
export class Attempt {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @ManyToOne(() => Action, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'action_id' })
  action: Action;

  /** From 1. */
  @Column('int')
  number: number;

  @Column('text')
  state: AttemptState;

  /** Which worker process: name and process id. */
  @Column('text')
  worker: string;

  @Column('text', { nullable: true })
  message: string | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
