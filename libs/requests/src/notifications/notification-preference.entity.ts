import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, MailFrequency, NotificationCategory } from './notification-facts.rules.js';

/** How somebody wants to hear of things. */
@Entity('notification_preference')
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  language: Language;

  @Column('text')
  mail: MailFrequency;

  /** What is shown in the app alone. */
  @Column('text', { array: true })
  muted: NotificationCategory[];
}
