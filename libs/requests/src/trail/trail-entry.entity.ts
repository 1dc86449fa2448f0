import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Holder, RequestState } from '../lifecycle/states.rules.js';

/** One thing that happened to a request. Entries are only ever added: the application's role may not change or delete them. */
@Entity('request_trail')
export class TrailEntry {
  @PrimaryColumn('uuid', { name: 'request_id' })
  requestId: string;

  /** From 1, without gaps. */
  @PrimaryColumn('int')
  number: number;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  /** The roles that the actor had then. */
  @Column('text', { array: true })
  roles: string[];

  /** What was done: an action of the lifecycle, or `editForm`, `addAttachment`, `recordSearch` … */
  @Column('text')
  action: string;

  @Column('text', { name: 'from_state' })
  fromState: RequestState;

  @Column('text', { name: 'to_state' })
  toState: RequestState;

  /** Who had the ball afterwards. */
  @Column('text')
  holder: Holder;

  @Column('text', { nullable: true })
  reason: string | null;

  /** What changed, `{field: {before, after}}`, and whatever else belongs to the action. */
  @Column('jsonb', { default: {} })
  details: Record<string, unknown>;

  /** SHA-256 over the request as it was afterwards: evidence that refers to it can be told from what came later. */
  @Column('text', { name: 'request_hash' })
  requestHash: string;

  /** Only for the desk: the customer does not see it. */
  @Column('boolean')
  internal: boolean;
}
