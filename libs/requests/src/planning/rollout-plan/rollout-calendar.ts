import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { asViewer, currentViewer, permissionsOf, UsersRepository } from '#access';
import { DomainError, ENVIRONMENT, type Environment, SecretBox } from '#platform';
import type { Rollout } from '../../rollouts/rollout.entity.js';
import { RolloutsQueries } from '../../rollouts/rollouts.queries.js';
import { dayOf, isoOf } from '../calendar/days.rules.js';
import { CALENDAR_WORDS, type CalendarWords } from './calendar-words.rules.js';
import { RolloutPlans } from './rollout-plans.service.js';

const CONTEXT = 'rollout-calendar';

/** A rollout as an iCalendar that any calendar program can follow. */
@Injectable()
export class RolloutCalendar {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly secrets: SecretBox,
    private readonly users: UsersRepository,
    private readonly queries: RolloutsQueries,
    private readonly plans: RolloutPlans,
  ) {}

  /** An address that nobody can guess and that works for the viewer alone: it shows what they may see at that moment. */
  address(rolloutId: string, language: string): string {
    const { userId, tenantId } = currentViewer();
    const key = this.secrets.seal(JSON.stringify({ userId, tenantId, rolloutId, language }), CONTEXT);
    return `${this.environment.KOPPEL_PUBLIC_URL}/calendars/rollouts/${key}.ics`;
  }

  /** @throws DomainError NOT_FOUND when the key is not one of ours, or its owner may not see the rollout any more */
  async read(key: string): Promise<string> {
    const { userId, tenantId, rolloutId, language } = this.open(key);
    const grants = await this.users.grants(userId);
    const permissions = permissionsOf(grants, tenantId);
    if (!permissions.has('rollout.read') && !permissions.has('desk.read')) throw unknown();
    const viewer = { kind: 'user' as const, userId, name: 'calendar', grants, tenantId };
    return asViewer(viewer, async () =>
      this.text(await this.queries.get(rolloutId), CALENDAR_WORDS[language === 'nl' ? 'nl' : 'en']),
    );
  }

  private async text(rollout: Rollout, words: CalendarWords): Promise<string> {
    const plan = await this.plans.of(rollout);
    const tasks = await this.queries.tasks(rollout.id);
    const calendar = ical({
      name: `${rollout.application} · ${words.rollout} ${rollout.number}`,
      method: ICalCalendarMethod.PUBLISH,
    });
    for (const { key, start, end } of plan.tasks) {
      const task = tasks.find((one) => one.key === key)!;
      calendar.createEvent({
        id: `${rollout.id}/${key}`,
        summary: `${rollout.application}: ${words.tasks[task.key] ?? task.title} (${words.owners[task.owner]})`,
        allDay: true,
        start: `${start}T00:00:00Z`,
        end: `${isoOf(dayOf(end) + 1)}T00:00:00Z`,
        url: `${this.environment.KOPPEL_PUBLIC_URL}/rollouts/${rollout.id}`,
      });
    }
    return calendar.toString();
  }

  private open(key: string): { userId: string; tenantId: string | null; rolloutId: string; language?: string } {
    try {
      return JSON.parse(this.secrets.open(key, CONTEXT)) as ReturnType<RolloutCalendar['open']>;
    } catch {
      throw unknown();
    }
  }
}

const unknown = (): DomainError =>
  new DomainError('NOT_FOUND', 'There is no calendar at this address. Copy its address from the rollout again.');
