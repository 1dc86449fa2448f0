import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { RoleName } from './roles.rules.js';
import { User } from './user.entity.js';

/** A role that a user has, in one tenant or (tenant null) on the platform. */
@Entity('role_grant')
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id' })
  user: User;

  @Column('text')
  role: RoleName;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;
}
