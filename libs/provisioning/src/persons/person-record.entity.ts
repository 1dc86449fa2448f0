import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person of a tenant, as its source system gave them at the last import and the person mapping made of it. */
@Entity('person')
@Unique('person_in_source', ['systemId', 'externalId'])
export class PersonRecord {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** The source system. */
  @Column('uuid', { name: 'system_id' })
  systemId: string;

  @Column('text', { name: 'external_id' })
  externalId: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  /** Name of the primary contract's department, for lists. */
  @Column('text', { nullable: true })
  department: string | null;

  /** Name of the primary contract's title, for lists. */
  @Column('text', { nullable: true })
  title: string | null;

  /** The person with contracts, in the internal structure (docs/person.md). */
  @Column('jsonb')
  data: Record<string, unknown>;

  /** SHA-256 of `data`: equal means nothing changed. */
  @Column('text')
  digest: string;

  /** Set when the source no longer has them. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
