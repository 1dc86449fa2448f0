import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique, UpdateDateColumn } from 'typeorm';

/** How accounts of a target are matched with persons before one is made. */
export interface Correlation {
  enabled: boolean;
  /** Path in the person: `ExternalId`, `Accounts.MicrosoftActiveDirectory.mail`. */
  personField: string;
  /** Name in the field mapping: `employeeNumber`. */
  accountField: string;
}

export type SystemKind = 'source' | 'target' | 'notification';

/** A connector imported into a tenant, pinned to one immutable version of it. */
@Entity('system')
@Unique('system_name_in_tenant', ['tenantId', 'name'])
export class System {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** As the tenant calls it: `AFAS gebruikers`. */
  @Column('text')
  name: string;

  @Column('text')
  kind: SystemKind;

  @Column('uuid', { name: 'connector_id' })
  connectorId: string;

  @Column('uuid', { name: 'connector_version_id' })
  connectorVersionId: string;

  /** Which flavour of the connector: '' is the main one. */
  @Column('text', { default: '' })
  flavour: string;

  @Column('jsonb', { nullable: true })
  correlation: Correlation | null;

  /** Fields of the mapping that the uniqueness script checks; null: those that the connector's mapping names. Empty: it is not run. */
  @Column('jsonb', { name: 'unique_fields', nullable: true })
  uniqueFields: string[] | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
