import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer } from '#access';
import { DomainError, parseInput } from '#platform';
import { RolloutPlanner } from '../../rollouts/rollout-planner.service.js';
import { RolloutScope } from '../../rollouts/rollout-scope.js';
import type { RolloutTask } from '../../rollouts/tasks/rollout-task.entity.js';
import { templateTasks } from '../../rollouts/tasks/rollout-tasks.rules.js';
import { RolloutTrail } from '../../rollouts/trail/rollout-trail.js';
import type { Rollout } from '../../rollouts/rollout.entity.js';
import { RolloutsRepository } from '../../rollouts/rollouts.repository.js';
import { mayPlan } from '../../rollouts/self-service.rules.js';
import { CalendarsService } from '../calendar/calendars.service.js';
import { type Day, dayOf } from '../calendar/days.rules.js';
import { together } from '../times/lead-times.rules.js';
import { LeadTimesQueries } from '../times/lead-times.queries.js';
import { type RolloutPlan, planRollout } from './rollout-plan.rules.js';
import { dayAt } from '../calendar/working-calendar.rules.js';

const DAY = 86_400_000;

export interface ExpectedPlan extends RolloutPlan {
  /** Going live when the development takes longer than usual (P85); the same as `liveOn` where the connector is there already. */
  safeLiveOn: string | null;
  /** Whether the connector is still being built. */
  beforePublication: boolean;
}

type Planned = Pick<Rollout, 'tenantId' | 'requestId' | 'connectorVersionId' | 'complexity' | 'startsOn'>;

/** When a rollout will be done: earliest dates, the critical path, the task that blocks. The clock is an input. */
@Injectable()
export class RolloutPlans {
  constructor(
    private readonly scope: RolloutScope,
    private readonly planner: RolloutPlanner,
    private readonly rollouts: RolloutsRepository,
    private readonly calendars: CalendarsService,
    private readonly leadTimes: LeadTimesQueries,
    private readonly trail: RolloutTrail,
  ) {}

  of(rollout: Rollout, now = new Date()): Promise<ExpectedPlan> {
    return this.scope.run(async () => this.plan(rollout, await this.rollouts.tasks(rollout.id), rollout.id, now));
  }

  /** "Book now, live on …": what a rollout with this input would become, without beginning it. */
  propose(input: unknown, now = new Date()): Promise<ExpectedPlan> {
    return this.scope.run(async () => {
      const { subject, tenantId, plan } = await this.planner.prepare(input);
      const tasks = templateTasks(plan.mode, subject.writeBack).map((task) => ({ ...task, state: 'open' as const }));
      return this.plan({ ...subject, tenantId, startsOn: plan.startsOn ?? null }, tasks, null, now);
    });
  }

  /** Books the first day: writes down what each party is counted on for. */
  book(rolloutId: string, startsOn: string, now = new Date()): Promise<Rollout> {
    const day = parseInput(z.iso.date('give a date'), startsOn, 'The first day');
    return this.scope.run(async () => {
      const rollout = await this.rollouts.lock(rolloutId);
      refuseBooking(rollout);
      const tasks = await this.rollouts.tasks(rollout.id);
      const plan = await this.plan({ ...rollout, startsOn: day }, tasks, rollout.id, now);
      await this.rollouts.saveTasks(
        plan.tasks.map(({ key, start, end }) => ({ rolloutId, key, plannedStart: start, plannedEnd: end })),
      );
      const details = {
        startsOn: { before: rollout.startsOn, after: day },
        liveOn: { before: rollout.liveOn, after: plan.liveOn },
      };
      return this.trail.record(rollout, { action: 'book', details }, { startsOn: day, liveOn: plan.liveOn });
    });
  }

  private async plan(
    rollout: Planned,
    tasks: readonly Pick<RolloutTask, 'key' | 'owner' | 'days' | 'predecessors' | 'state'>[],
    rolloutId: string | null,
    now: Date,
  ): Promise<ExpectedPlan> {
    const calendars = await this.calendars.of(rollout.tenantId, rolloutId, now);
    const today = dayAt(calendars.customer.timeZone, now);
    const from = Math.max(today, rollout.startsOn ? dayOf(rollout.startsOn) : today);
    const published = rollout.connectorVersionId === null ? await this.publication(rollout, now) : null;
    const plan = planRollout(tasks, calendars, from, published?.likely);
    const safe = published ? planRollout(tasks, calendars, from, published.safe).liveOn : plan.liveOn;
    return { ...plan, safeLiveOn: safe, beforePublication: published !== null };
  }

  /** When there will be a connector, by what such requests took. */
  private async publication({ requestId, complexity }: Planned, now: Date): Promise<{ likely: Day; safe: Day }> {
    const moments = await this.leadTimes.moments(requestId!);
    const began = (state: string) => moments.find(({ toState }) => toState === state)?.at;
    const [submitted, ready] = [began('submitted'), began('readyForDevelopment')];
    const since = (at: Date | undefined) => (at ? (now.getTime() - at.getTime()) / DAY : 0);
    const development = { phase: 'development' as const, elapsed: since(ready) };
    const ahead = ready ? [development] : [{ phase: 'preliminary' as const, elapsed: since(submitted) }, development];
    const { p50, p85 } = together(await this.leadTimes.history(now), complexity, ahead);
    const later = (days: number) => Math.ceil(now.getTime() / DAY + days);
    const likely = later(p50 ?? 0);
    return { likely, safe: Math.max(likely, later(p85 ?? p50 ?? 0)) };
  }
}

function refuseBooking({ state, mode }: Rollout): void {
  if (!mayPlan(currentViewer(), mode))
    throw new DomainError('NOT_ALLOWED', 'The days are booked by the consultant or by the product owner.');
  if (state !== 'rolloutPlanning' && state !== 'rolloutPreparing')
    throw new DomainError('CONFLICT', 'It is under way: its days cannot be booked anew.');
}
