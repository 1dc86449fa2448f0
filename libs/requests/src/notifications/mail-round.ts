import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { LOGGER, type Logger } from '#platform';
import { PlanningRepository } from '../planning/calendar/planning.repository.js';
import { momentAt } from '../planning/calendar/working-calendar.rules.js';
import { MailLinks } from './mail-links.js';
import { Mailer } from './mailer.js';
import { digestBoundary, type Language, nextAttempt } from './notification-facts.rules.js';
import { digestOf, mailOf, type MailText } from './notification-texts.rules.js';
import { type Mailing, NotificationsRepository } from './notifications.repository.js';

/** A mail that takes longer was cut off. */
const LONGEST_MILLISECONDS = 600_000;

/**
 * Sends what waits. A mail is marked before it leaves and marked again when it has left: a worker that dies in between leaves a mail that is
 * uncertain, and nobody gets one twice.
 */
@Injectable()
export class MailRound {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly scope: TenantScope,
    private readonly notifications: NotificationsRepository,
    private readonly planning: PlanningRepository,
    private readonly mailer: Mailer,
    private readonly links: MailLinks,
  ) {}

  async run(now = new Date()): Promise<void> {
    if (!this.mailer.configured) return;
    await this.notifications.markUncertain(now);
    await this.notifications.dropUnwanted();
    const until = new Date(now.getTime() + LONGEST_MILLISECONDS);
    for (;;) {
      const mailings = await this.notifications.claimMail(now, until);
      if (mailings.length === 0) break;
      await this.send(mailings, now, (language) => this.single(mailings[0]!, language));
    }
    await this.digests(now, until);
  }

  private async digests(now: Date, until: Date): Promise<void> {
    const { hours } = await this.planning.settings();
    for (const { userId, mail } of await this.notifications.digestReaders()) {
      const frequency = mail === 'weekly' ? 'weekly' : 'daily';
      const before = digestBoundary(frequency, now, (day, hour) => momentAt(hours.timeZone, day, hour));
      const mailings = await this.notifications.claimDigest(userId, before, now, until);
      if (mailings.length === 0) continue;
      const items = mailings.map(({ facts, link }) => ({ facts, open: this.links.page(link) }));
      await this.send(mailings, now, (language) => digestOf(items, language, this.links.unsubscribe(userId)));
    }
  }

  private async send(
    mailings: Mailing[],
    now: Date,
    write: (language: Language) => MailText | Promise<MailText>,
  ): Promise<void> {
    const { id, userId, email, attempts } = mailings[0]!;
    const ids = mailings.map((one) => one.id);
    if (email === '') return this.notifications.settle(ids, 'none', now);
    try {
      const language = (await this.notifications.preferences([userId])).get(userId)?.language ?? 'en';
      await this.mailer.send({
        id,
        to: email,
        ...(await write(language)),
        unsubscribe: this.links.unsubscribe(userId),
      });
      await this.notifications.settle(ids, 'sent', now);
    } catch (error) {
      this.logger.warn({ err: error, notification: id }, 'A mail could not be sent');
      const next = nextAttempt(attempts, now);
      const again = mailings.length > 1 ? 'digest' : 'waiting';
      await this.notifications.settle(ids, next ? again : 'failed', now, next);
    }
  }

  private async single({ id, userId, facts, link }: Mailing, language: Language): Promise<MailText> {
    const links = { open: this.links.page(link), unsubscribe: this.links.unsubscribe(userId) };
    if (facts.kind !== 'closedUnanswered') return mailOf(facts, language, links);
    const closing = await asPlatform('mail', null, () => this.scope.runForEvery(() => this.notifications.closing(id)));
    return mailOf(facts, language, { ...links, reopen: this.links.reopen(userId, closing) });
  }
}
