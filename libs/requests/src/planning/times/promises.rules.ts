import type { RequestState } from '../../requests/request-states.rules.js';
import { stretches, type TrailMoment } from './clocks.rules.js';
import type { Stage } from '../calendar/planning-settings.rules.js';
import { afterWorkingHours, workingHours, type WorkingCalendar } from '../calendar/working-calendar.rules.js';

const STAGE_STATES: Record<Stage, readonly RequestState[]> = {
  firstAssessment: ['submitted', 'intakeAssessment'],
  study: ['feasibility', 'securityCheck1'],
  design: ['functionalDesign', 'technicalDesign'],
  development: ['readyForDevelopment', 'inDevelopment'],
  review: ['securityCheck2', 'tested'],
};

/** Others have the ball: what was promised waits for them. */
const PAUSES: readonly RequestState[] = ['needsInfo', 'vendorContact'];

const AT_RISK = 0.75;

export interface PromiseKept {
  stage: Stage;
  /** Working hours. */
  promised: number;
  used: number;
  /** When the time is up, as things stand; null while others have the ball. */
  due: Date | null;
  state: 'onTime' | 'atRisk' | 'breached' | 'paused';
}

const stageOf = (state: RequestState): Stage | null =>
  (Object.keys(STAGE_STATES) as Stage[]).find((stage) => STAGE_STATES[stage].includes(state)) ?? null;

/** How what was promised for the present stage is doing; null where nothing is promised. Entries are oldest first. */
export function promiseOf(
  trail: readonly TrailMoment[],
  now: Date,
  calendar: WorkingCalendar,
  promises: Record<Stage, number>,
): PromiseKept | null {
  const way = stretches(trail);
  const last = way.at(-1);
  if (!last || last.until !== null) return null;
  const since = way.toReversed().find(({ state }) => !PAUSES.includes(state));
  const stage = since ? stageOf(since.state) : null;
  if (!stage) return null;
  let used = 0;
  for (const { state, from, until } of way.toReversed()) {
    if (PAUSES.includes(state)) continue;
    if (stageOf(state) !== stage) break;
    used += workingHours(calendar, from, until ?? now);
  }
  const promised = promises[stage] * (calendar.closes - calendar.opens);
  const paused = PAUSES.includes(last.state);
  return { stage, promised, used, ...standing(used, promised, paused, now, calendar) };
}

function standing(
  used: number,
  promised: number,
  paused: boolean,
  now: Date,
  calendar: WorkingCalendar,
): Pick<PromiseKept, 'due' | 'state'> {
  if (paused) return { due: null, state: 'paused' };
  if (used > promised) return { due: null, state: 'breached' };
  const due = afterWorkingHours(calendar, now, promised - used);
  return { due, state: used > promised * AT_RISK ? 'atRisk' : 'onTime' };
}
