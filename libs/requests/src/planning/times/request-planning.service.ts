import { Injectable } from '@nestjs/common';
import { FeasibilityReportsRepository } from '../../feasibility/feasibility-reports.repository.js';
import { STATES } from '../../requests/request-states.rules.js';
import { RequestScope } from '../../requests/request-scope.js';
import { RequestsRepository } from '../../requests/requests.repository.js';
import { complexityOf } from '../../rollouts/self-service.rules.js';
import { CalendarsService } from '../calendar/calendars.service.js';
import { type PhaseTime, timeByHolder, type TrailMoment } from './clocks.rules.js';
import { averages, type HolderAverage } from './holder-totals.rules.js';
import { type Forecast, forecast, LEAD_PHASES, type LeadPhase, together } from './lead-times.rules.js';
import { LeadTimesQueries } from './lead-times.queries.js';
import { PlanningRepository } from '../calendar/planning.repository.js';
import { type PromiseKept, promiseOf } from './promises.rules.js';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.js';

const DAY = 86_400_000;

export interface PhaseForecast extends Forecast {
  phase: LeadPhase;
  /** Calendar days that it has lasted; null before it has begun. */
  elapsed: number | null;
  /** How long it took, once it is over. */
  took: number | null;
}

export interface RequestPlanning {
  times: PhaseTime[];
  promise: PromiseKept | null;
  phases: PhaseForecast[];
  /** When it will be available, and when it will be live at a customer; ISO moments, null beyond all experience. */
  available: { p50: Date | null; p85: Date | null };
  live: { p50: Date | null; p85: Date | null };
}

/** What became of a request's time, what was promised, and what is to be expected. The clock is an input. */
@Injectable()
export class RequestPlanningService {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly reports: FeasibilityReportsRepository,
    private readonly leadTimes: LeadTimesQueries,
    private readonly planning: PlanningRepository,
    private readonly calendars: CalendarsService,
  ) {}

  of(requestId: string, now = new Date()): Promise<RequestPlanning> {
    return this.scope.run(async () => {
      const request = await this.requests.get(requestId);
      const moments = await this.leadTimes.moments(request.id);
      const { hours, promises } = await this.planning.settings();
      const desk: WorkingCalendar = { ...hours, bookings: [] };
      const calendars = { ...(await this.calendars.of(request.tenantId, null, now)), desk };
      const history = await this.leadTimes.history(now);
      const complexity = (await this.reports.effort(request.id)) ?? complexityOf(request.form.functions);
      const lasted = phasesOf(moments, now);
      const phases = LEAD_PHASES.map((phase) => ({
        phase,
        ...lasted[phase],
        ...forecast(history, phase, complexity, lasted[phase].elapsed ?? 0),
      }));
      const ahead = phases
        .filter(({ took }) => took === null)
        .map(({ phase, elapsed }) => ({ phase, elapsed: elapsed ?? 0 }));
      const closed = STATES[request.state].phase === 'closed';
      const expected = (until: readonly LeadPhase[]) =>
        closed
          ? { p50: null, p85: null }
          : dates(
              now,
              together(
                history,
                complexity,
                ahead.filter(({ phase }) => until.includes(phase)),
              ),
            );
      return {
        times: timeByHolder(
          moments,
          now,
          (holder) => calendars[holder === 'customer' || holder === 'vendor' ? holder : 'desk'],
        ),
        promise: promiseOf(moments, now, desk, promises),
        phases,
        available: expected(['preliminary', 'development']),
        live: expected(LEAD_PHASES),
      };
    });
  }

  /** Who holds the ball, on average for a request: by phase, and by vendor. For the desk. */
  holderTotals(now = new Date()): Promise<{ phases: HolderAverage[]; vendors: HolderAverage[] }> {
    return this.scope.run(async () => {
      const { hours } = await this.planning.settings();
      const calendar: WorkingCalendar = { ...hours, bookings: [] };
      const requests = (await this.leadTimes.allMoments()).map(({ vendor, moments }) => ({
        vendor,
        times: timeByHolder(moments, now, () => calendar),
      }));
      return averages(requests);
    });
  }
}

const dates = (now: Date, { p50, p85 }: { p50: number | null; p85: number | null }) => ({
  p50: p50 === null ? null : new Date(now.getTime() + p50 * DAY),
  p85: p85 === null ? null : new Date(now.getTime() + p85 * DAY),
});

/** How long each phase has lasted, from the first time that it was entered. A rollout is counted at each customer, not here. */
function phasesOf(
  moments: readonly TrailMoment[],
  now: Date,
): Record<LeadPhase, { elapsed: number | null; took: number | null }> {
  const first = (state: string) => moments.find(({ toState }) => toState === state)?.at ?? null;
  const [submitted, ready, published] = [first('submitted'), first('readyForDevelopment'), first('published')];
  const between = (from: Date | null, to: Date | null) => ({
    elapsed: from && !to ? (now.getTime() - from.getTime()) / DAY : null,
    took: from && to ? (to.getTime() - from.getTime()) / DAY : null,
  });
  return {
    preliminary: between(submitted, ready),
    development: between(ready, published),
    rollout: { elapsed: null, took: null },
  };
}
