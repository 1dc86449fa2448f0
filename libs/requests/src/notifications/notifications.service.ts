import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer } from '#access';
import { DomainError, type Page, type PageRequest, pageRequestSchema, parseInput, saying, skip } from '#platform';
import { Mailer } from './mailer.js';
import { LANGUAGES, MAIL_FREQUENCIES, NOTIFICATION_CATEGORIES } from './notification-facts.rules.js';
import type { Notification } from './notification.entity.js';
import type { NotificationPreference } from './notification-preference.entity.js';
import { NotificationsRepository } from './notifications.repository.js';

const preferenceSchema = z.object({
  language: z.enum(LANGUAGES, 'choose a language'),
  mail: z.enum(MAIL_FREQUENCIES, 'choose how often'),
  muted: z.array(z.enum(NOTIFICATION_CATEGORIES)).max(NOTIFICATION_CATEGORIES.length),
});

/** What the viewer was told, and how they want to be told. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Newest first. */
  async list(page: PageRequest): Promise<Page<Notification>> {
    const range = parseInput(pageRequestSchema, page, 'The page');
    const [items, totalItems] = await this.notifications.of(this.self(), { skip: skip(range), take: range.size });
    return { items, totalItems };
  }

  unread(): Promise<number> {
    return this.notifications.unread(this.self());
  }

  /** @param ids null for all of them */
  async markRead(ids: string[] | null): Promise<void> {
    await this.notifications.markRead(this.self(), ids);
  }

  async preference(): Promise<NotificationPreference & { mailConfigured: boolean }> {
    const userId = this.self();
    const known = (await this.notifications.preferences([userId])).get(userId);
    return {
      ...(known ?? { userId, language: 'en', mail: 'each', muted: [] }),
      mailConfigured: this.mailer.configured,
    };
  }

  async changePreference(input: unknown): Promise<NotificationPreference & { mailConfigured: boolean }> {
    const preference = parseInput(preferenceSchema, input, 'The preferences');
    await this.notifications.savePreference({ userId: this.self(), ...preference });
    return this.preference();
  }

  /** The language that the viewer reads Koppel in is the one in which it writes to them. */
  async chooseLanguage(input: string): Promise<void> {
    const language = parseInput(preferenceSchema.shape.language, input, 'The language');
    await this.notifications.saveLanguage(this.self(), language);
  }

  private self(): string {
    const { userId } = currentViewer();
    if (userId === null) throw new DomainError('NOT_LOGGED_IN', saying('general.logIn', 'Log in first.'));
    return userId;
  }
}
