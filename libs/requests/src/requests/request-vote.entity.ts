import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskedFunction } from './asked-functions.rules.js';

/** An organisation that wants it too: one vote each, with what it needs of it. */
@Entity('request_vote')
export class RequestVote {
  @PrimaryColumn('uuid', { name: 'request_id' })
  requestId: string;

  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text', { array: true })
  functions: AskedFunction[];

  @Column('int', { nullable: true })
  users: number | null;

  /** Comes with a request that was joined with this one. */
  @Column('int', { name: 'mutations_per_month', nullable: true })
  mutationsPerMonth: number | null;

  /** ISO date. */
  @Column('date', { name: 'wanted_date', nullable: true })
  wantedDate: string | null;

  @Column('uuid', { name: 'voter_id', nullable: true })
  voterId: string | null;

  @Column('text', { name: 'voter_name' })
  voterName: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
