import type { ApiFunction, Direction, FeasibilityReport } from '#feasibility';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How a document was analysed: the same document, options and analyser give the same report. */
export interface AnalysisOptions {
  direction: Direction;
  asked: ApiFunction[];
  /** Resource that a person took as the account; null for the analyser's own choice. */
  account: string | null;
}

/** One analysis of one API document of a request. Only its outcome is ever written to. */
@Entity('feasibility_report')
export class FeasibilityReportRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'attachment_id' })
  attachmentId: string;

  @Column('text', { name: 'document_name' })
  documentName: string;

  /** SHA-256 of the document, hexadecimal. */
  @Column('text', { name: 'document_hash' })
  documentHash: string;

  /** Made from a document that the customer does not see. */
  @Column('boolean')
  internal: boolean;

  /** Version of the analyser. */
  @Column('text')
  analyser: string;

  @Column('jsonb')
  options: AnalysisOptions;

  @Column('text')
  state: 'queued' | 'running' | 'done' | 'failed';

  @Column('jsonb', { nullable: true })
  report: FeasibilityReport | null;

  /** Why there is none, in a sentence for people. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** Who asked for it. */
  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
