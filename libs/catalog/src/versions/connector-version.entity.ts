import type { ConnectorPackage } from '#connectors';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, RelationId } from 'typeorm';
import { Connector } from '../connectors/connector.entity.js';

/** Why a version is no longer what upstream calls by its label. Its bytes and whoever pinned it stay as they are. */
export type Withdrawal = 'tagMoved' | 'tagRemoved' | 'superseded';

/**
 * One state of a connector, never changed once stored: the application's role may update nothing but `withdrawn`.
 * A tag that moves upstream makes a second row with the same label.
 */
@Entity('connector_version')
export class ConnectorVersion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => Connector, { nullable: false })
  @JoinColumn({ name: 'connector_id' })
  connector: Connector;

  @RelationId((version: ConnectorVersion) => version.connector)
  connectorId: string;

  /** The tag as upstream writes it, or for a state without one the derived version: `v1.2.0`, `0.0.0+5.ab12cd3`. */
  @Column('text')
  label: string;

  /** The label as a semantic version: `1.2.0`. */
  @Column('text')
  version: string;

  @Column('text')
  kind: 'tag' | 'head';

  @Column('text', { name: 'commit_oid' })
  commitOid: string;

  @Column('text', { name: 'tree_oid' })
  treeOid: string;

  @Column('timestamptz', { name: 'committed_at' })
  committedAt: Date;

  /** SHA-256 over the sorted list of path, mode and SHA-256 of every file. */
  @Column('text')
  digest: string;

  @Column('jsonb')
  package: ConnectorPackage;

  /** Null while upstream still means these bytes by the label. */
  @Column('text', { nullable: true })
  withdrawn: Withdrawal | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
