import { Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { CalendarsService } from '../planning/calendars.service.js';
import { PlanningRepository } from '../planning/planning.repository.js';
import { workingHours } from '../planning/working-calendar.rules.js';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { type UnansweredRequest, UnansweredQueries } from './unanswered.queries.js';
import { NotificationsRepository } from './notifications.repository.js';

/** Customers who have not answered a question: reminded twice, then the request is closed, and one click opens it again. The clock is an input. */
@Injectable()
export class Reminders {
  constructor(
    private readonly scope: TenantScope,
    private readonly unanswered: UnansweredQueries,
    private readonly planning: PlanningRepository,
    private readonly calendars: CalendarsService,
    private readonly notifications: NotificationsRepository,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Running it again, or on several machines, changes nothing. */
  async run(now = new Date()): Promise<void> {
    const due = await asPlatform('reminders', null, () => this.scope.runForEvery(() => this.remind(now)));
    for (const { id, days } of due) {
      await asPlatform('reminders', null, () =>
        this.lifecycle.move(id, {
          action: 'closeUnanswered',
          reason: `There was no answer within ${days} working days.`,
        }),
      );
    }
  }

  /** @returns those that are to be closed */
  private async remind(now: Date): Promise<{ id: string; days: number }[]> {
    const { unanswered, hours } = await this.planning.settings();
    const closing: { id: string; days: number }[] = [];
    for (const request of await this.unanswered.all()) {
      const { customer } = await this.calendars.of(request.tenantId, null, now);
      const days = workingHours(customer, request.since, now) / (hours.closes - hours.opens);
      if (days >= unanswered.close) closing.push({ id: request.id, days: unanswered.close });
      else if (days >= unanswered.secondReminder) await this.add(request, 2);
      else if (days >= unanswered.firstReminder) await this.add(request, 1);
    }
    return closing;
  }

  /** Each reminder of each question once. */
  private add({ id, since, reason }: UnansweredRequest, which: 1 | 2): Promise<void> {
    const facts = { action: 'remind', toState: 'needsInfo', holder: 'customer', reason };
    return this.notifications.addEvent(`reminder/${id}/${since.toISOString()}/${which}`, 'reminder', id, facts);
  }
}
