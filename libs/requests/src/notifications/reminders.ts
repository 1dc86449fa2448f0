import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { LOGGER, type Logger } from '#platform';
import { CalendarsService } from '../planning/calendar/calendars.service.js';
import { PlanningRepository } from '../planning/calendar/planning.repository.js';
import { workingHours } from '../planning/calendar/working-calendar.rules.js';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { type UnansweredRequest, UnansweredQueries } from './unanswered.queries.js';
import { NotificationsRepository } from './notifications.repository.js';

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
      for (const request of await this.scope.runForEvery(() => this.unanswered.all())) {
        try {
          const closeAfter = await this.scope.runForEvery(() => this.remind(request, now));
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

  /** @returns after how many days it is to be closed, where it is */
  private async remind(request: UnansweredRequest, now: Date): Promise<number | null> {
    const { unanswered, hours } = await this.planning.settings();
    const { customer } = await this.calendars.of(request.tenantId, null, now);
    const days = workingHours(customer, request.since, now) / (hours.closes - hours.opens);
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
