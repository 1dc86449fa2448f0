import { isClosed, STATES, type Holder, type Phase, type RequestState } from '../../requests/request-states.rules.js';
import { workingHours, type WorkingCalendar } from '../calendar/working-calendar.rules.js';

/** As much of a trail's entry as time depends on. */
export interface TrailMoment {
  at: Date;
  toState: RequestState;
  holder: Holder;
}

/** A stretch of time in which one party had the ball in one state. */
export interface Stretch {
  state: RequestState;
  holder: Holder;
  from: Date;
  /** Null while it lasts. */
  until: Date | null;
}

export interface PhaseTime {
  phase: Phase;
  holder: Holder;
  /** Working hours of the holder. */
  hours: number;
  since: Date;
}

/** What the trail says about time: from the submission on, without the time in which it was closed. Entries are oldest first. */
export function stretches(trail: readonly TrailMoment[]): Stretch[] {
  const found: Stretch[] = [];
  trail.forEach(({ at, toState, holder }, index) => {
    const until = trail[index + 1]?.at ?? null;
    const last = found.at(-1);
    if (toState === 'draft' || isClosed(toState)) return;
    if (last && last.until?.getTime() === at.getTime() && last.state === toState && last.holder === holder) {
      last.until = until;
    } else found.push({ state: toState, holder, from: at, until });
  });
  return found;
}

/** Working hours by phase and party. What waits for the customer or the vendor is theirs; a published request waits for nobody here. */
export function timeByHolder(
  trail: readonly TrailMoment[],
  now: Date,
  calendarOf: (holder: Holder) => WorkingCalendar,
): PhaseTime[] {
  const sums = new Map<string, PhaseTime>();
  for (const { state, holder, from, until } of stretches(trail)) {
    const { phase } = STATES[state];
    if (phase === 'rollout') continue;
    const key = `${phase}/${holder}`;
    const sum = sums.get(key) ?? { phase, holder, hours: 0, since: from };
    sum.hours += workingHours(calendarOf(holder), from, until ?? now);
    sums.set(key, sum);
  }
  return [...sums.values()];
}
