import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer } from '#access';
import { DomainError, parseInput, saying } from '#platform';
import { RolloutPlanner } from '../../rollouts/rollout-planner.service.js';
import { RolloutScope } from '../../rollouts/rollout-scope.js';
import type { RolloutTask } from '../../rollouts/tasks/rollout-task.entity.js';
import { templateTasks } from '../../rollouts/tasks/rollout-tasks.rules.js';
import { RolloutTrail } from '../../rollouts/trail/rollout-trail.js';
import type { Rollout } from '../../rollouts/rollout.entity.js';
import { RolloutsRepository } from '../../rollouts/rollouts.repository.js';
import { againstSelfService, mayPlan } from '../../rollouts/self-service.rules.js';
import { type Calendars, CalendarsService } from '../calendar/calendars.service.js';
import { type Day, dayOf } from '../calendar/days.rules.js';
import type { TrailMoment } from '../times/clocks.rules.js';
import { type PhaseDuration, together } from '../times/lead-times.rules.js';
import { LeadTimesQueries } from '../times/lead-times.queries.js';
import { type RolloutPlan, planRollout } from './rollout-plan.rules.js';
import { dayAt } from '../calendar/working-calendar.rules.js';

const DAY = 86_400_000;

export interface ExpectedPlan extends RolloutPlan {
  /** Going live when the development takes longer than usual (P85); the same as `liveOn` where the connector is there already. */
  safeLiveOn: string | null;
  /** Whether the connector is still being built. */
  beforePublication: boolean;
  /** Of a proposal: why the customer should not do it alone; null when it may. */
  alone?: 'healthcare' | 'complex' | null;
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

  async of(rollout: Rollout, now = new Date()): Promise<ExpectedPlan> {
    return (await this.ofAll([rollout], now))[0]!;
  }

  /** Of each, in order: what they need is read once for all of them. */
  ofAll(rollouts: readonly Rollout[], now = new Date()): Promise<ExpectedPlan[]> {
    return this.scope.run(async () => {
      const basis = await this.basis(rollouts, now);
      const all = await this.rollouts.tasksOf(rollouts.map(({ id }) => id));
      const tasks = Map.groupBy(all, ({ rolloutId }) => rolloutId);
      return rollouts.map((rollout) => planned(rollout, tasks.get(rollout.id) ?? [], rollout.id, basis));
    });
  }

  /** "Book now, live on …": what a rollout with this input would become, without beginning it. */
  propose(input: unknown, now = new Date()): Promise<ExpectedPlan> {
    return this.scope.run(async () => {
      const { subject, tenantId, plan } = await this.planner.prepare(input);
      const tasks = templateTasks(plan.mode, subject.writeBack).map((task) => ({ ...task, state: 'open' as const }));
      const rollout = { ...subject, tenantId, startsOn: plan.startsOn ?? null };
      const alone = againstSelfService(subject.complexity, subject.applicationType);
      return { ...planned(rollout, tasks, null, await this.basis([rollout], now)), alone };
    });
  }

  /** Books the first day: writes down what each party is counted on for. */
  book(rolloutId: string, startsOn: string, now = new Date()): Promise<Rollout> {
    const day = parseInput(z.iso.date('give a date'), startsOn, 'The first day');
    return this.scope.run(async () => {
      const rollout = await this.rollouts.lock(rolloutId);
      refuseBooking(rollout);
      const tasks = await this.rollouts.tasks(rollout.id);
      const plan = planned({ ...rollout, startsOn: day }, tasks, rollout.id, await this.basis([rollout], now));
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

  private async basis(rollouts: readonly Planned[], now: Date): Promise<Basis> {
    const unpublished = rollouts.flatMap(({ connectorVersionId, requestId }) =>
      connectorVersionId === null ? [requestId!] : [],
    );
    const isAny = unpublished.length > 0;
    return {
      now,
      calendars: await this.calendars.ofAll(now),
      moments: isAny ? await this.leadTimes.momentsOf(unpublished) : new Map(),
      history: isAny ? await this.leadTimes.history(now) : [],
    };
  }
}

/** What plans are made of. */
interface Basis {
  now: Date;
  calendars: (tenantId: string, rolloutId: string | null) => Calendars;
  /** By request, of those whose connector is still being built. */
  moments: ReadonlyMap<string, TrailMoment[]>;
  history: PhaseDuration[];
}

function planned(
  rollout: Planned,
  tasks: readonly Pick<RolloutTask, 'key' | 'owner' | 'days' | 'predecessors' | 'state'>[],
  rolloutId: string | null,
  basis: Basis,
): ExpectedPlan {
  const calendars = basis.calendars(rollout.tenantId, rolloutId);
  const today = dayAt(calendars.customer.timeZone, basis.now);
  const from = Math.max(today, rollout.startsOn ? dayOf(rollout.startsOn) : today);
  const published = rollout.connectorVersionId === null ? publication(rollout, basis) : null;
  const plan = planRollout(tasks, calendars, from, published?.likely);
  const safe = published ? planRollout(tasks, calendars, from, published.safe).liveOn : plan.liveOn;
  return { ...plan, safeLiveOn: safe, beforePublication: published !== null };
}

/** When there will be a connector, by what such requests took. */
function publication({ requestId, complexity }: Planned, { now, moments, history }: Basis): { likely: Day; safe: Day } {
  const began = (state: string) => moments.get(requestId!)?.find(({ toState }) => toState === state)?.at;
  const [submitted, ready] = [began('submitted'), began('readyForDevelopment')];
  const since = (at: Date | undefined) => (at ? (now.getTime() - at.getTime()) / DAY : 0);
  const development = { phase: 'development' as const, elapsed: since(ready) };
  const ahead = ready ? [development] : [{ phase: 'preliminary' as const, elapsed: since(submitted) }, development];
  const { p50, p85 } = together(history, complexity, ahead);
  const later = (days: number) => Math.ceil(now.getTime() / DAY + days);
  const likely = later(p50 ?? 0);
  return { likely, safe: Math.max(likely, later(p85 ?? p50 ?? 0)) };
}

function refuseBooking({ state, mode }: Rollout): void {
  if (!mayPlan(currentViewer(), mode))
    throw new DomainError(
      'NOT_ALLOWED',
      saying('planning.whoBooks', 'The days are booked by the consultant or by the product owner.'),
    );
  if (state !== 'rolloutPlanning' && state !== 'rolloutPreparing')
    throw new DomainError('CONFLICT', saying('planning.underWay', 'It is under way: its days cannot be booked anew.'));
}
