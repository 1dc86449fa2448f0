import type { Ruling } from '#feasibility';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person's answer to a line of a report instead of the analyser's. Only ever added; the latest on a line counts. */
@Entity('feasibility_ruling')
export class FeasibilityRuling {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text', { name: 'line_id' })
  lineId: string;

  @Column('text')
  answer: Ruling['answer'];

  /** For the desk alone. */
  @Column('text')
  reason: string;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId: string | null;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
