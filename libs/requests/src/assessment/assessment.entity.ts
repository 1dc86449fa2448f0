import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** What the product owner makes of a request: for the desk only. Every change of it is in the trail, before and after. */
@Entity('assessment')
export class Assessment {
  @PrimaryColumn('uuid', { name: 'request_id' })
  requestId: string;

  /** Customers and users that would have something of it, as the product owner sees it; null while unknown. */
  @Column('int', { nullable: true })
  customers: number | null;

  @Column('int', { nullable: true })
  users: number | null;

  @Column('text', { nullable: true })
  risk: Risk | null;

  /** In what the risk lies. */
  @Column('text', { name: 'risk_note', default: '' })
  riskNote: string;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column('text', { name: 'assignee_name', nullable: true })
  assigneeName: string | null;

  /** Where no report says whether it can be made, or where the product owner knows better. */
  @Column('text', { nullable: true })
  verdict: OwnVerdict | null;

  @Column('text', { name: 'verdict_reason', nullable: true })
  verdictReason: string | null;

  /** Working days of development, from and to. */
  @Column('int', { name: 'estimate_from', nullable: true })
  estimateFrom: number | null;

  @Column('int', { name: 'estimate_to', nullable: true })
  estimateTo: number | null;

  /** ISO date on which a request that was set aside is looked at again. */
  @Column('date', { name: 'recheck_on', nullable: true })
  recheckOn: string | null;

  /** What would have to change for it to be possible. */
  @Column('text', { name: 'would_change', nullable: true })
  wouldChange: string | null;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}

export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

export const OWN_VERDICTS = ['feasible', 'feasibleWithGaps', 'vendorNeeded', 'notFeasible'] as const;
export type OwnVerdict = (typeof OWN_VERDICTS)[number];
