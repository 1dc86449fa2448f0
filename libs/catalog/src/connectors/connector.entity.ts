import type { Capability, ConnectorKind, Generation } from '#connectors';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something about a repository that its maintainers should know. `path` null: the repository as a whole. */
export interface CatalogWarning {
  code: string;
  path: string | null;
  /** A sentence a person can act on. */
  message: string;
}

/** One repository of the organisation. GitHub's node id is its identity: names and owners change, and names are used again. */
@Entity('connector')
export class Connector {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'node_id' })
  nodeId: string;

  @Column('text')
  owner: string;

  /** Name of the repository, without its owner. */
  @Column('text')
  repository: string;

  @Column('text')
  url: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text', { array: true })
  topics: string[];

  @Column('text')
  application: string;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('text')
  kind: ConnectorKind;

  @Column('text', { nullable: true })
  category: string | null;

  @Column('text', { nullable: true })
  generation: Generation | null;

  @Column('text', { array: true })
  capabilities: Capability[];

  @Column('boolean')
  importable: boolean;

  @Column('text', { name: 'not_importable_because', nullable: true })
  notImportableBecause: string | null;

  @Column('text', { name: 'icon_sha256', nullable: true })
  iconSha256: string | null;

  @Column('boolean')
  archived: boolean;

  /** When it was found to be gone from the organisation. Its versions stay. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;

  /** Commit of the default branch when the repository was last read; null when it is empty or has not been read yet. */
  @Column('text', { name: 'head_oid', nullable: true })
  headOid: string | null;

  /** What the tags were when the repository was last read: a hash over their names and targets. */
  @Column('text', { name: 'tags_fingerprint', nullable: true })
  tagsFingerprint: string | null;

  /** The version that is offered first. */
  @Column('uuid', { name: 'latest_version_id', nullable: true })
  latestVersionId: string | null;

  /** Date of the newest commit that was read. */
  @Column('timestamptz', { name: 'updated_at', nullable: true })
  updatedAt: Date | null;

  /** What went wrong or looked odd when the repository was synced; what is wrong inside its files is in each version's package. */
  @Column('jsonb')
  warnings: CatalogWarning[];

  /** These warnings and those of the latest version's package. */
  @Column('int', { name: 'warning_count' })
  warningCount: number;
}
