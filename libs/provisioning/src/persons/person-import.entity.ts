import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ReceivedField } from './received-fields.rules.js';

export type ImportState = 'queued' | 'running' | 'succeeded' | 'failed';

/** One import of all persons of a source system, and how far it is. */
@Entity('person_import')
@Index('person_import_system', ['systemId', 'createdAt'])
export class PersonImport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'system_id' })
  systemId: string;

  @Column('text', { default: 'queued' })
  state: ImportState;

  @Column('int', { default: 0 })
  done: number;

  @Column('int', { default: 0 })
  total: number;

  @Column('int', { default: 0 })
  added: number;

  @Column('int', { default: 0 })
  changed: number;

  @Column('int', { default: 0 })
  removed: number;

  /** Records that could not be mapped, each with the field that was wrong. */
  @Column('jsonb', { default: [] })
  problems: { externalId: string; field: string; message: string }[];

  /** What the source handed over, mapped or not. */
  @Column('jsonb', { default: [] })
  received: ReceivedField[];

  /** The connector's version whose scripts brought it. */
  @Column('uuid', { name: 'connector_version_id', nullable: true })
  connectorVersionId: string | null;

  /** Why it failed, or what to know about it: a sentence. */
  @Column('text', { nullable: true })
  message: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
