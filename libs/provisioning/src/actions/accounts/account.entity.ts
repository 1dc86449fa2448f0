import { Column, Entity, PrimaryGeneratedColumn, Unique, UpdateDateColumn } from 'typeorm';

/** What is known of a person's account in a target system: the reference that its scripts gave, and its stored data. */
@Entity('account')
@Unique('account_of_person', ['systemId', 'personId'])
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** The target system. */
  @Column('uuid', { name: 'system_id' })
  systemId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Any JSON value; handed back to the scripts unchanged. */
  @Column('jsonb')
  reference: unknown;

  /** By mapped field name: the fields whose mapping says to store them. */
  @Column('jsonb', { default: {} })
  data: Record<string, unknown>;

  /** The person as the last action that succeeded saw them; null where none has since this is kept. */
  @Column('jsonb', { nullable: true })
  person: Record<string, unknown> | null;

  /** Null until an enable or disable has said so. */
  @Column('boolean', { nullable: true })
  enabled: boolean | null;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
