import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a tenant demands of a version before it is imported. A tenant without a row has the default. */
@Entity('security_policy')
export class SecurityPolicyRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** `warn` shows what is missing and lets the import through; `stop` refuses it. */
  @Column('text')
  mode: 'warn' | 'stop';

  @Column('boolean', { name: 'needs_review' })
  needsReview: boolean;

  @Column('boolean', { name: 'no_open_blocker' })
  noOpenBlocker: boolean;

  @Column('boolean', { name: 'no_open_high' })
  noOpenHigh: boolean;

  @Column('text', { name: 'changed_by_name' })
  changedByName: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
