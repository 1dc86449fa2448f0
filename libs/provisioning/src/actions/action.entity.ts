import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { NotificationOrder } from './notification-order.rules.js';
import type { ActionReport } from './runs/action-report.js';

/** uncertain: a worker died, or a script was killed, after a writing call may have left; somebody must look before it is repeated. */
export type ActionState = 'queued' | 'running' | 'succeeded' | 'failed' | 'uncertain';

/** One action of a target system for at most one person: a preview, or the real thing. */
@Entity('action')
@Index('action_system', ['systemId', 'createdAt'])
@Index('action_person', ['personId', 'createdAt'])
export class Action {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'system_id' })
  systemId: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** The connector's word: create, update, grant, importAccounts … */
  @Column('text')
  action: string;

  @Column('text', { name: 'permission_set', nullable: true })
  permissionSet: string | null;

  /** For resource scripts: which set. */
  @Column('text', { name: 'resource_set', nullable: true })
  resourceSet: string | null;

  /** For resource scripts: the contract fields whose distinct values they get, such as `Department`. */
  @Column('jsonb', { name: 'contract_fields', nullable: true })
  contractFields: string[] | null;

  /** grant, update or revoke for sub-permissions; for a uniqueness check the action that it precedes. */
  @Column('text', { nullable: true })
  operation: string | null;

  /** For grant, revoke and sub-permissions: `{displayName, identification}` as the permission list gave it. */
  @Column('jsonb', { nullable: true })
  permission: { displayName: string; identification: unknown } | null;

  /** For notifications: the message, and the action that it is about. */
  @Column('jsonb', { nullable: true })
  notification: NotificationOrder | null;

  /** Nothing is written and nothing is stored. */
  @Column('boolean', { default: false })
  preview: boolean;

  @Column('text', { default: 'queued' })
  state: ActionState;

  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;

  @Column('text', { name: 'requested_by_name' })
  requestedByName: string;

  /** What happened, for a person to read; secrets are masked before it gets here. */
  @Column('jsonb', { nullable: true })
  report: ActionReport | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
