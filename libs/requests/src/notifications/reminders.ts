import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { LOGGER, type Logger } from '#platform';
import { CalendarsService } from '../planning/calendar/calendars.service.js';
import type { PlanningSettings } from '../planning/calendar/planning-settings.rules.js';
import { PlanningRepository } from '../planning/calendar/planning.repository.js';
import { workingHours } from '../planning/calendar/working-calendar.rules.js';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { type UnansweredRequest, UnansweredQueries } from './unanswered.queries.js';
import { NotificationsRepository } from './notifications.repository.js';

interface Waited {
  /** Working days of the customer. */
  days: number;
  unanswered: PlanningSettings['unanswered'];
}

/** Customers who have not answered a question: reminded twice, then the request is closed, and one click opens it again. The clock is an input. */
@Injectable()
export class Reminders {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly scope: TenantScope,
    private readonly desk: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly unanswered: UnansweredQueries,
    private readonly planning: PlanningRepository,
    private readonly calendars: CalendarsService,
    private readonly notifications: NotificationsRepository,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Running it again, or on several machines, changes nothing. One that fails does not keep the others. */
  run(now = new Date()): Promise<void> {
    return asPlatform('reminders', null, async () => {
      const { requests, waited } = await this.scope.runForEvery(async () => ({
        requests: await this.unanswered.all(),
        waited: await this.waited(now),
      }));
      for (const request of requests) {
        try {
          const closeAfter = await this.scope.runForEvery(() => this.remind(request, waited(request)));
          if (closeAfter !== null) await this.close(request, closeAfter);
        } catch (error) {
          this.logger.error(
            { err: error, request: request.id },
            'A customer could not be reminded; the next round tries again',
          );
        }
      }
    });
  }

  /** For how many of the customer's working days a question has been open, by calendars that are read once for all of them. */
  private async waited(now: Date): Promise<(request: UnansweredRequest) => Waited> {
    const { unanswered, hours } = await this.planning.settings();
    const calendars = await this.calendars.ofAll(now);
    return ({ tenantId, since }) => ({
      days: workingHours(calendars(tenantId, null).customer, since, now) / (hours.closes - hours.opens),
      unanswered,
    });
  }

  /** @returns after how many days it is to be closed, where it is */
  private async remind(request: UnansweredRequest, { days, unanswered }: Waited): Promise<number | null> {
    if (days >= unanswered.close) return unanswered.close;
    if (days >= unanswered.secondReminder) await this.add(request, 2);
    else if (days >= unanswered.firstReminder) await this.add(request, 1);
    return null;
  }

  /** Not where the customer has answered meanwhile, even if something else has been asked since. */
  private close({ id, since }: UnansweredRequest, days: number): Promise<void> {
    const reason = `There was no answer within ${days} working days.`;
    return this.desk.run(async () => {
      const { state, holderSince } = await this.requests.lock(id);
      if (state !== 'needsInfo' || holderSince.getTime() !== since.getTime()) return;
      await this.lifecycle.move(id, { action: 'closeUnanswered', reason });
    });
  }

  /** Each reminder of each question once. */
  private add({ id, since, reason }: UnansweredRequest, which: 1 | 2): Promise<void> {
    const facts = { action: 'remind', fromState: 'needsInfo', toState: 'needsInfo', holder: 'customer', reason };
    return this.notifications.addEvent(`reminder/${id}/${since.toISOString()}/${which}`, 'reminder', id, facts);
  }
}
