import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { Holder, RequestState } from './request-states.rules.js';
import type { IntakeForm } from './intake-form.rules.js';

/** A customer's wish for a new connector, or for more of an existing one. */
@Entity('request')
export class Request {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Short number that people say: R-1042. */
  @Column({ type: 'int', insert: false, update: false })
  number: number;

  /** The customer. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  kind: 'new' | 'expansion';

  /** The connector that is to be expanded, or that the request has become. */
  @Column('uuid', { name: 'connector_id', nullable: true })
  connectorId: string | null;

  /** Name of the application; the same as in the form, for lists and search. */
  @Column('text')
  title: string;

  @Column('text')
  state: RequestState;

  @Column('text')
  holder: Holder;

  /** Since when the holder has the ball. */
  @Column('timestamptz', { name: 'holder_since', default: () => 'now()' })
  holderSince: Date;

  /** Where it goes on after the customer's answer. */
  @Column('text', { name: 'resume_state', nullable: true })
  resumeState: RequestState | null;

  @Column('jsonb')
  form: IntakeForm;

  /** The request that this one was joined with. */
  @Column('uuid', { name: 'canonical_id', nullable: true })
  canonicalId: string | null;

  /** The request for the other half of the same wish, from which this one came. */
  @Column('uuid', { name: 'half_of_id', nullable: true })
  halfOfId: string | null;

  @Column('uuid', { name: 'requester_id', nullable: true })
  requesterId: string | null;

  @Column('text', { name: 'requester_name' })
  requesterName: string;

  /** How many entries the trail has: a state changes only together with an entry. */
  @Column('int', { name: 'trail_length', default: 0 })
  trailLength: number;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
