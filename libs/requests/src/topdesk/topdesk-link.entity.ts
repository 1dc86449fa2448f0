import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form that came through TOPdesk, by its number there: imported once, whatever happens. */
@Entity('topdesk_link')
export class TopdeskLink {
  /** Number of the incident in TOPdesk: `I 2611 001`. */
  @PrimaryColumn('text')
  number: string;

  @Column('text', { name: 'incident_id' })
  incidentId: string;

  /** Null while it cannot be imported; `problem` says why. */
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId: string | null;

  /** A sentence for who can mend it. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** What was sent, as it came. */
  @Column('jsonb')
  incident: Record<string, unknown>;

  /** Entries of the request's trail up to this number are in the progress trail over there. */
  @Column('int', { name: 'reported_up_to', default: 0 })
  reportedUpTo: number;

  /** Since when the incident is known to have been removed over there. */
  @Column('timestamptz', { name: 'gone_at', nullable: true })
  goneAt: Date | null;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt: Date;
}
