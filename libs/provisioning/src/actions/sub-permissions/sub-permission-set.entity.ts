import { Column, Entity, PrimaryGeneratedColumn, Unique, UpdateDateColumn } from 'typeorm';

/** The sub-permissions that a person has below one permission, as its script returned them the last time: handed back at the next run. */
@Entity('sub_permission_set')
@Unique('sub_permissions_of_person', ['systemId', 'personId', 'permissionSet', 'permissionKey'])
export class SubPermissionSet {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'system_id' })
  systemId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Folder of the permission set; '' for the main one. */
  @Column('text', { name: 'permission_set' })
  permissionSet: string;

  /** The permission's identification in a form in which equal ones are equal texts. */
  @Column('text', { name: 'permission_key' })
  permissionKey: string;

  @Column('jsonb')
  permission: { displayName: string; identification: unknown };

  /** With the entry by which a script says that it granted nothing. */
  @Column('jsonb')
  items: { displayName: string; reference: unknown }[];

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
