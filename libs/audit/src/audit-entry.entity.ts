import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One thing that happened, in the past tense. Rows are only ever added: the application's role may not change or delete them. */
@Entity('audit_entry')
@Index('audit_entry_tenant_at', ['tenantId', 'at'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  /** The tenant it concerns; null for what concerns the whole platform. */
  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  /** The user who did it; null when the platform did. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  /** What happened: `SystemImported`, `SystemSettingsChanged`, `SyncStarted`. */
  @Column('text')
  event: string;

  @Column('text', { name: 'subject_type' })
  subjectType: string;

  @Column('text', { name: 'subject_id' })
  subjectId: string;

  /** Facts about it. Never a secret: settings are recorded by key, not by value. */
  @Column('jsonb', { default: {} })
  details: Record<string, unknown>;
}
