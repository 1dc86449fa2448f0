import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { Complexity } from './self-service.rules.js';
import type { RolloutHolder, RolloutMode, RolloutState } from './lifecycle/rollout-states.rules.js';

/** A connector on its way into one customer's tenant. One at a time for a connector version and customer. */
@Entity('rollout')
export class Rollout {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Short number that people say. */
  @Column({ type: 'int', insert: false, update: false })
  number: number;

  /** The customer. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** The request that it comes from; perhaps another customer's, so nothing of it may be shown by this id. */
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId: string | null;

  @Column('uuid', { name: 'connector_id', nullable: true })
  connectorId: string | null;

  /** Null while it is booked before the connector is published. */
  @Column('uuid', { name: 'connector_version_id', nullable: true })
  connectorVersionId: string | null;

  /** The customer's own system on that version. */
  @Column('uuid', { name: 'system_id', nullable: true })
  systemId: string | null;

  @Column('text')
  application: string;

  /** As in the form of a request: `healthcare`, `hr` … */
  @Column('text', { name: 'application_type', nullable: true })
  applicationType: string | null;

  @Column('boolean', { name: 'write_back' })
  writeBack: boolean;

  @Column('text')
  complexity: Complexity;

  @Column('text')
  mode: RolloutMode;

  @Column('text')
  state: RolloutState;

  @Column('text')
  holder: RolloutHolder;

  @Column('timestamptz', { name: 'holder_since', default: () => 'now()' })
  holderSince: Date;

  /** ISO date on which the preparation is booked to begin. */
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: string | null;

  /** ISO date of going live, as planned when it was booked. */
  @Column('date', { name: 'live_on', nullable: true })
  liveOn: string | null;

  @Column('timestamptz', { name: 'live_at', nullable: true })
  liveAt: Date | null;

  /** How many entries the trail has: a state changes only together with an entry. */
  @Column('int', { name: 'trail_length', default: 0 })
  trailLength: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
