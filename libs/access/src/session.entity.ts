import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/** A logged-in browser. The cookie holds a random token; the row holds only its hash. */
@Entity('session')
export class Session {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id' })
  user: User;

  /** The tenant that this browser works in. */
  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
