import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One fault of a connector, the same one however its lines move: where it stands in a version is a row of `version_finding`. */
@Entity('finding')
@Unique('finding_once', ['connectorId', 'fingerprint'])
export class FindingRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'connector_id' })
  connectorId: string;

  @Column('text')
  fingerprint: string;

  @Column('text')
  rule: string;

  @Column('timestamptz', { name: 'first_seen_at' })
  firstSeenAt: Date;
}
