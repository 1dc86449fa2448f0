import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TaskOwner } from '../../rollouts/lifecycle/rollout-states.rules.js';

/** Days on which a party of a rollout is away or taken. */
@Entity('calendar_booking')
export class CalendarBooking {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Null: for all customers. */
  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('text')
  party: TaskOwner;

  /** ISO dates, both inclusive. */
  @Column('date', { name: 'from_day' })
  fromDay: string;

  @Column('date', { name: 'to_day' })
  toDay: string;

  @Column('text')
  note: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
