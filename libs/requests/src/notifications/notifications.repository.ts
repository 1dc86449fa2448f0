import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { EventFacts, Language, NotificationCategory, NotificationFacts } from './notification-facts.rules.js';
import { Notification, type MailState } from './notification.entity.js';
import { NotificationPreference } from './notification-preference.entity.js';

export interface NotificationEvent {
  id: string;
  kind: 'request' | 'rollout' | 'reminder' | 'message';
  subjectId: string;
  actorId: string | null;
  facts: EventFacts;
  /** How often it could not be handed out. */
  attempts: number;
}

export interface NewNotification {
  eventId: string;
  userId: string;
  category: NotificationCategory;
  facts: NotificationFacts;
  link: string;
  mail: MailState;
}

/** What is mailed, with where to and how. */
export interface Mailing {
  id: string;
  userId: string;
  email: string;
  facts: NotificationFacts;
  link: string;
  attempts: number;
}

export interface Closing {
  requestId: string;
  tenantId: string;
  number: number;
}

/** Loads and saves events, notifications and preferences. Those of a person are asked for by that person alone. */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The oldest event that is due and not handed out, locked; another worker's is passed over. Call inside TenantScope.runForEvery. */
  async nextEvent(now: Date): Promise<NotificationEvent | null> {
    const [event] = await this.transaction.query<NotificationEvent>(
      `select id, kind, subject_id as "subjectId", actor_id as "actorId", facts, attempts from notification_event
       where handed_out_at is null and next_at <= $1 order by created_at limit 1 for update skip locked`,
      [now],
    );
    return event ?? null;
  }

  /** An event that could not be handed out waits, and the others go on. @param next null to give it up. Call inside TenantScope.runForEvery. */
  async setAside(eventId: string, next: Date | null): Promise<void> {
    await this.transaction.query(
      'update notification_event set attempts = attempts + 1, next_at = $2 where id = $1 and handed_out_at is null',
      [eventId, next],
    );
  }

  /** An event of its key once; a second time nothing happens. Call inside TenantScope.runForEvery or runForDesk. */
  async addEvent(key: string, kind: NotificationEvent['kind'], subjectId: string, facts: EventFacts): Promise<void> {
    await this.transaction.query(
      'insert into notification_event (key, kind, subject_id, facts) values ($1, $2, $3, $4) on conflict (key) do nothing',
      [key, kind, subjectId, JSON.stringify(facts)],
    );
  }

  async handOut(eventId: string, notifications: NewNotification[]): Promise<void> {
    for (const one of notifications) {
      await this.transaction.query(
        `insert into notification (event_id, user_id, category, facts, link, mail) values ($1, $2, $3, $4, $5, $6)
         on conflict (event_id, user_id) do nothing`,
        [one.eventId, one.userId, one.category, JSON.stringify(one.facts), one.link, one.mail],
      );
    }
    await this.transaction.query('update notification_event set handed_out_at = now() where id = $1', [eventId]);
  }

  async preferences(userIds: string[]): Promise<Map<string, NotificationPreference>> {
    const rows = await this.transaction.query<NotificationPreference>(
      `select user_id as "userId", language, mail, muted from notification_preference where user_id = any($1)`,
      [userIds],
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }

  async savePreference(preference: NotificationPreference): Promise<void> {
    await this.transaction.run(async () => {
      await this.transaction.repository(NotificationPreference).save(preference);
      await this.dropUnwanted();
    });
  }

  /** The language alone: how somebody is told otherwise stays, or is as for whoever has not said. */
  async saveLanguage(userId: string, language: Language): Promise<void> {
    await this.transaction.query(
      `insert into notification_preference (user_id, language, mail) values ($1, $2, 'each')
       on conflict (user_id) do update set language = excluded.language`,
      [userId, language],
    );
  }

  /** Newest first. */
  of(userId: string, page: { skip: number; take: number }): Promise<[Notification[], number]> {
    return this.transaction
      .repository(Notification)
      .findAndCount({ where: { userId }, order: { createdAt: 'DESC', id: 'ASC' }, ...page });
  }

  async unread(userId: string): Promise<number> {
    const [row] = await this.transaction.query<{ count: number }>(
      'select count(*)::int as count from notification where user_id = $1 and read_at is null',
      [userId],
    );
    return row!.count;
  }

  /** @param ids null for all */
  async markRead(userId: string, ids: string[] | null): Promise<void> {
    await this.transaction.query(
      `update notification set read_at = now()
       where user_id = $1 and read_at is null and ($2::text[] is null or id::text = any($2))`,
      [userId, ids],
    );
  }

  /** What waits for somebody who does not want it by mail any more stays in the app alone. */
  async dropUnwanted(): Promise<void> {
    await this.transaction.query(
      `update notification set mail = 'none' from notification_preference preference
       where preference.user_id = notification.user_id and notification.mail in ('waiting', 'digest')
         and (preference.mail = 'never' or notification.category = any(preference.muted))`,
    );
  }

  /** Claims the next mail: from now on it is `sending`, until `settle`. One that was cut off is never claimed again. */
  claimMail(now: Date, until: Date): Promise<Mailing[]> {
    return this.claim(`mail = 'waiting' and mail_next_at <= $1`, [now], 1, until);
  }

  /** The same for one person's digest: all that is older than `before`. */
  claimDigest(userId: string, before: Date, now: Date, until: Date): Promise<Mailing[]> {
    const where = `mail = 'digest' and mail_next_at <= $1 and user_id = $2 and notification.created_at <= $3`;
    return this.claim(where, [now, userId, before], 200, until);
  }

  /** Who has something to be sent at once in a digest. */
  digestReaders(): Promise<{ userId: string; mail: 'daily' | 'weekly' }[]> {
    return this.transaction.query(
      `select distinct notification.user_id as "userId", coalesce(preference.mail, 'daily') as mail
       from notification left join notification_preference preference on preference.user_id = notification.user_id
       where notification.mail = 'digest'`,
    );
  }

  async settle(ids: string[], mail: MailState, now: Date, next: Date | null = null): Promise<void> {
    await this.transaction.query(
      `update notification set mail = $2, mail_at = case when $2 = 'sent' then $3::timestamptz end, mail_next_at = coalesce($4, mail_next_at)
       where id = any($1)`,
      [ids, mail, now, next],
    );
  }

  /** What was being sent when its worker died may have arrived: it is not sent again. */
  async markUncertain(now: Date): Promise<void> {
    await this.transaction.query(
      `update notification set mail = 'uncertain' where mail = 'sending' and mail_next_at <= $1`,
      [now],
    );
  }

  /** Which closing of which request a notification tells of: the number of its entry in the trail. Call inside TenantScope.runForEvery. */
  async closing(notificationId: string): Promise<Closing> {
    const [row] = await this.transaction.query<Closing>(
      `select request.id as "requestId", request.tenant_id as "tenantId", split_part(event.key, '/', 3)::int as number
       from notification join notification_event event on event.id = event_id join request on request.id = event.subject_id
       where notification.id = $1`,
      [notificationId],
    );
    return row!;
  }

  private claim(where: string, parameters: unknown[], most: number, until: Date): Promise<Mailing[]> {
    return this.transaction.run(async () => {
      const rows = await this.transaction.query<Mailing>(
        `select notification.id, user_id as "userId", app_user.email, facts, link, mail_attempts + 1 as attempts
         from notification join app_user on app_user.id = user_id
         where ${where} and not exists (select 1 from notification_preference preference
             where preference.user_id = notification.user_id and (preference.mail = 'never' or category = any(preference.muted)))
         order by notification.created_at limit ${most} for update of notification skip locked`,
        parameters,
      );
      await this.transaction.query(
        `update notification set mail = 'sending', mail_next_at = $2, mail_attempts = mail_attempts + 1 where id = any($1)`,
        [rows.map(({ id }) => id), until],
      );
      return rows;
    });
  }
}
