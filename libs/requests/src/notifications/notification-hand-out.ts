import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { ENVIRONMENT, type Environment, LiveEvents, LOGGER, type Logger } from '#platform';
import type { Holder } from '../requests/request-states.rules.js';
import { type RolloutHolder, rolloutLabel, type RolloutState } from '../rollouts/lifecycle/rollout-states.rules.js';
import {
  type EventFacts,
  isNews,
  nextAttempt,
  type NotificationFacts,
  onePerPerson,
  type Recipient,
  requestFacts,
} from './notification-facts.rules.js';
import { requestLink, rolloutLink } from './notification-links.rules.js';
import type { MailState } from './notification.entity.js';
import type { NotificationPreference } from './notification-preference.entity.js';
import { type NotificationEvent, NotificationsRepository } from './notifications.repository.js';
import { RecipientsQueries, type RequestSubject } from './recipients.queries.js';

/** Topic of LiveEvents; the key is the user's id. */
export const NOTIFICATION_TOPIC = 'notification';

interface Told {
  recipient: Recipient;
  facts: NotificationFacts;
  link: string;
}

/** Makes of each event one notification a recipient: all of them and the mark that it is done in one transaction. */
@Injectable()
export class NotificationHandOut {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly scope: TenantScope,
    private readonly notifications: NotificationsRepository,
    private readonly recipients: RecipientsQueries,
    private readonly live: LiveEvents,
  ) {}

  /** Hands out everything that is due. One that fails is tried again later, and given up in the end; the others do not wait for it. */
  async run(now = new Date()): Promise<void> {
    while (await this.next(now));
  }

  /** @returns whether there was one */
  private async next(now: Date): Promise<boolean> {
    const taken: { event?: NotificationEvent } = {};
    try {
      return await this.forEvery(async () => {
        const event = await this.notifications.nextEvent(now);
        if (!event) return false;
        taken.event = event;
        await this.handOut(event);
        return true;
      });
    } catch (error) {
      if (!taken.event) throw error;
      await this.setAside(taken.event, error, now);
      return true;
    }
  }

  private async setAside({ id, attempts }: NotificationEvent, error: unknown, now: Date): Promise<void> {
    const next = nextAttempt(attempts + 1, now);
    await this.forEvery(() => this.notifications.setAside(id, next));
    const what = next
      ? 'Nobody could be told of an event; it is tried again'
      : 'Nobody is told of an event: it is given up';
    this.logger.error({ err: error, event: id, next }, what);
  }

  private forEvery<T>(work: () => Promise<T>): Promise<T> {
    return asPlatform('notifications', null, () => this.scope.runForEvery(work));
  }

  private async handOut(event: NotificationEvent): Promise<void> {
    const told = event.kind === 'rollout' ? await this.ofRollout(event) : await this.ofRequest(event);
    const preferences = await this.notifications.preferences(told.map(({ recipient }) => recipient.userId));
    await this.notifications.handOut(
      event.id,
      told.map(({ recipient: { userId, category }, facts, link }) => ({
        eventId: event.id,
        userId,
        category,
        facts,
        link,
        mail: this.mailFor(category, preferences.get(userId)),
      })),
    );
    for (const { recipient } of told) await this.live.publish({ topic: NOTIFICATION_TOPIC, key: recipient.userId });
  }

  private async ofRequest({ kind, subjectId, actorId, facts }: NotificationEvent): Promise<Told[]> {
    const request = await this.recipients.request(subjectId);
    const why = kind === 'rollout' ? 'request' : kind;
    const chosen = await this.chosen(why, subjectId, request, facts);
    return onePerPerson(chosen, actorId).map((recipient) => {
      const told = requestFacts(why, request, facts, recipient);
      return { recipient, facts: told, link: requestLink(subjectId, request.repository, recipient, told) };
    });
  }

  private async chosen(
    why: Exclude<NotificationEvent['kind'], 'rollout'>,
    subjectId: string,
    request: RequestSubject,
    facts: EventFacts,
  ): Promise<Recipient[]> {
    const holder = facts.holder as Holder;
    if (why === 'message') return this.recipients.ofMessage(subjectId, request, facts.action === 'writeToCustomer');
    if (facts.action === 'receiveVendorAnswers') return this.recipients.ofVendorAnswers(subjectId, holder);
    return (await this.recipients.ofRequest(subjectId, request, holder)).filter((one) =>
      why === 'reminder' ? one.category === 'mine' && one.yours : isNews(facts, one),
    );
  }

  private async ofRollout({ subjectId, actorId, facts }: NotificationEvent): Promise<Told[]> {
    const { number, title, ...subject } = await this.recipients.rollout(subjectId);
    const all = await this.recipients.ofRollout({ number, title, ...subject }, facts.holder as RolloutHolder);
    return onePerPerson(all, actorId).map((recipient) => ({
      recipient,
      facts: {
        kind: 'rollout',
        number,
        title,
        label: rolloutLabel(facts.toState as RolloutState, facts.holder as RolloutHolder),
        reason: facts.reason,
        yours: recipient.yours,
      },
      link: rolloutLink(subjectId),
    }));
  }

  private mailFor(category: string, preference?: NotificationPreference): MailState {
    const frequency = preference?.mail ?? 'each';
    const muted = (preference?.muted as string[] | undefined)?.includes(category) ?? false;
    if (this.environment.KOPPEL_SMTP_URL === '' || muted || frequency === 'never') return 'none';
    return frequency === 'each' ? 'waiting' : 'digest';
  }
}
