import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { System } from './system.entity.js';

/** One value of a system's settings form. A secret is kept sealed only, and never read back to a client. */
@Entity('system_setting')
@Unique('system_setting_key', ['system', 'key'])
export class SystemSetting {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @ManyToOne(() => System, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'system_id' })
  system: System;

  /** Key of the form's field, dotted as written there. */
  @Column('text')
  key: string;

  @Column('jsonb', { nullable: true })
  value: string | number | boolean | null;

  /** Where the field is secret: the value sealed by SecretBox. */
  @Column('text', { nullable: true })
  sealed: string | null;

  @Column('timestamptz', { name: 'set_at', default: () => 'now()' })
  setAt: Date;
}
