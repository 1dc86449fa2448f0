import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TrailColumns } from '../../trail/trail-columns.entity.js';
import type { RolloutHolder, RolloutState } from '../lifecycle/rollout-states.rules.js';

/** One thing that happened to a rollout. */
@Entity('rollout_trail')
export class RolloutTrailEntry extends TrailColumns<RolloutState, RolloutHolder> {
  @PrimaryColumn('uuid', { name: 'rollout_id' })
  rolloutId: string;

  /** SHA-256 over the rollout and its tasks as they were afterwards. */
  @Column('text', { name: 'rollout_hash' })
  rolloutHash: string;
}
