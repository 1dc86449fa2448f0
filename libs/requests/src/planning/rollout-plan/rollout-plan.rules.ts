import { readyTasks } from '../../rollouts/tasks/rollout-tasks.rules.js';
import type { TaskOwner } from '../../rollouts/lifecycle/rollout-states.rules.js';
import { schedule, type ScheduledTask } from './critical-path.rules.js';
import { type Day, isoOf } from '../calendar/days.rules.js';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.js';

interface OpenTask {
  key: string;
  owner: TaskOwner;
  days: number;
  predecessors: string[];
  state: 'open' | 'done' | 'notNeeded';
}

export interface RolloutPlan {
  /** The open ones; ISO dates, both inclusive. */
  tasks: { key: string; start: string; end: string; slack: number; critical: boolean }[];
  /** Key of the task that everything waits for now; null when none is open. */
  blocking: string | null;
  /** ISO dates; null when it is live already. */
  liveOn: string | null;
  endsOn: string | null;
}

/**
 * What is left of a rollout, as early as the calendars allow.
 * @param from the first day on which anything may begin: today, or the day that is booked
 * @param connectorFrom the first day on which there is a connector to import; unset where there is one already
 */
export function planRollout(
  tasks: readonly OpenTask[],
  calendars: Record<TaskOwner, WorkingCalendar>,
  from: Day,
  connectorFrom?: Day,
): RolloutPlan {
  const open = tasks.filter(({ state }) => state === 'open');
  const { tasks: planned } = schedule(
    open.map(({ key, owner, days, predecessors }) => ({
      key,
      days,
      predecessors,
      calendar: calendars[owner],
      ...(key === 'connectorImported' && connectorFrom !== undefined && { notBefore: connectorFrom }),
    })),
    from,
  );
  const last = Math.max(...planned.map(({ end }) => end));
  const live = planned.find(({ key }) => key === 'goLive');
  return {
    tasks: planned.map(({ key, start, end, slack, critical }) => ({
      key,
      start: isoOf(start),
      end: isoOf(end),
      slack,
      critical,
    })),
    blocking: mostUrgent(readyTasks(open).map(({ key }) => planned.find((one) => one.key === key)!)),
    liveOn: live ? isoOf(live.end) : null,
    endsOn: planned.length > 0 ? isoOf(last) : null,
  };
}

const mostUrgent = (ready: ScheduledTask[]): string | null =>
  ready.toSorted((one, other) => one.slack - other.slack || one.start - other.start)[0]?.key ?? null;
