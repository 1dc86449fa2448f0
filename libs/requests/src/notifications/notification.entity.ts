import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { NotificationCategory, NotificationFacts } from './notification-facts.rules.js';

/** `sending` that is not followed by `sent` was cut off: it becomes `uncertain` and is not repeated, as it may have arrived. */
export type MailState = 'none' | 'waiting' | 'digest' | 'sending' | 'sent' | 'uncertain' | 'failed';

/** One event for one person. It carries only what this person may know. */
@Entity('notification')
export class Notification {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  category: NotificationCategory;

  @Column('jsonb')
  facts: NotificationFacts;

  /** Path in the web app. */
  @Column('text')
  link: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  @Column('text')
  mail: MailState;

  /** Not before; of one that is being sent, when it counts as cut off. */
  @Column('timestamptz', { name: 'mail_next_at', default: () => `'epoch'` })
  mailNextAt: Date;

  @Column('int', { name: 'mail_attempts', default: 0 })
  mailAttempts: number;

  @Column('timestamptz', { name: 'mail_at', nullable: true })
  mailAt: Date | null;
}
