import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskOwner } from '../lifecycle/rollout-states.rules.js';
import type { EvidenceKind } from './rollout-tasks.rules.js';

/** One step of a rollout. It is done by its evidence, not by a tick. */
@Entity('rollout_task')
export class RolloutTask {
  @PrimaryColumn('uuid', { name: 'rollout_id' })
  rolloutId: string;

  /** Name in the template, or in the rollout for tasks of its own. */
  @PrimaryColumn('text')
  key: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('int')
  position: number;

  /** A key of the messages (`rollouts.tasks.apiAccess`), or plain words for a task of its own. */
  @Column('text')
  title: string;

  @Column('text')
  owner: TaskOwner;

  /** Working days of the owner. */
  @Column('int')
  days: number;

  @Column('text', { array: true })
  predecessors: string[];

  @Column('text')
  state: 'open' | 'done' | 'notNeeded';

  @Column('text', { name: 'evidence_kind' })
  evidenceKind: EvidenceKind;

  /** What proves it: an id, a link, a sentence. */
  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('text', { name: 'evidence_note' })
  evidenceNote: string;

  /** ISO dates, both inclusive, as planned when the rollout was booked. */
  @Column('date', { name: 'planned_start', nullable: true })
  plannedStart: string | null;

  @Column('date', { name: 'planned_end', nullable: true })
  plannedEnd: string | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('uuid', { name: 'done_by_id', nullable: true })
  doneById: string | null;

  @Column('text', { name: 'done_by_name', nullable: true })
  doneByName: string | null;
}
