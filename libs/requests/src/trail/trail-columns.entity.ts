import { Column, PrimaryColumn } from 'typeorm';

/** What every trail says of something that happened. Entries are only ever added: the application's role may not change or delete them. */
export abstract class TrailColumns<State extends string, Holder extends string> {
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

  /** What was done: an action of the table of transitions, or `editForm`, `addAttachment`, `doTask` … */
  @Column('text')
  action: string;

  @Column('text', { name: 'from_state' })
  fromState: State;

  @Column('text', { name: 'to_state' })
  toState: State;

  /** Who had the ball afterwards. */
  @Column('text')
  holder: Holder;

  @Column('text', { nullable: true })
  reason: string | null;

  /** What changed, `{field: {before, after}}`, and whatever else belongs to the action. */
  @Column('jsonb', { default: {} })
  details: Record<string, unknown>;

  /** Only for the desk: the customer does not see it. */
  @Column('boolean')
  internal: boolean;
}
