import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `askAccept` is a question, `accept` and `refuse` answer it; `reopen` takes back whatever was decided. */
export type DecisionKind = 'askAccept' | 'accept' | 'refuse' | 'falsePositive' | 'notApplicable' | 'reopen';

/** What somebody decided about a finding. Rows are added only; the newest that is no question and no refusal counts. */
@Entity('finding_decision')
export class FindingDecision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  @Column('text')
  kind: DecisionKind;

  @Column('text')
  reason: string;

  /** Last day of an acceptance: `2026-12-31`. */
  @Column('date', { nullable: true })
  until: string | null;

  /** The question that an acceptance answers, and who asked it: never who accepts. */
  @Column('uuid', { nullable: true })
  answers: string | null;

  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: string | null;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('text', { name: 'decided_by_name' })
  decidedByName: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
