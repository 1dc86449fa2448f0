import type { Day } from '../calendar/days.rules.js';
import { lastOpen, nextOpen, openDays, type WorkingCalendar } from '../calendar/working-calendar.rules.js';

export interface TaskToSchedule {
  key: string;
  /** Working days of its own calendar; none for a mere moment. */
  days: number;
  /** Keys of other tasks; those that are not in the plan hold nothing up. */
  predecessors: readonly string[];
  calendar: WorkingCalendar;
  /** It cannot begin earlier, whatever its predecessors do. */
  notBefore?: Day;
}

export interface ScheduledTask {
  key: string;
  start: Day;
  /** The last day of work. Of a mere moment its start. */
  end: Day;
  /** Working days of its owner by which it may begin later without making the whole later. */
  slack: number;
  /** A day's delay of it is a delay of the whole. */
  critical: boolean;
}

export interface Schedule {
  /** In the order of the given tasks. */
  tasks: ScheduledTask[];
  /** The last day of all. */
  end: Day;
}

/**
 * The earliest plan that the parties' calendars allow, and what in it may not slip.
 * @param start the day on which the whole may begin
 * @throws Error when the predecessors run in a circle
 */
export function schedule(tasks: readonly TaskToSchedule[], start: Day): Schedule {
  const ordered = inOrder(tasks);
  const begun = new Map<string, Day>();
  const free = new Map<string, Day>();
  for (const task of ordered) {
    const earliest = Math.max(
      start,
      task.notBefore ?? start,
      ...task.predecessors.map((key) => free.get(key) ?? start),
    );
    const begins = nextOpen(task.calendar, earliest);
    begun.set(task.key, begins);
    free.set(task.key, afterWork(task, begins));
  }
  const end = Math.max(start, ...free.values());
  const latest = latestStarts(ordered, end);
  return {
    end: Math.max(start, end - 1),
    tasks: tasks.map((task) => {
      const begins = begun.get(task.key)!;
      const slack = openDays(task.calendar, begins, latest.get(task.key)!);
      return {
        key: task.key,
        start: begins,
        end: Math.max(begins, free.get(task.key)! - 1),
        slack,
        critical: slack === 0,
      };
    }),
  };
}

/** The day from which on whatever comes after it may begin: the one after the last day of work, or its own when there is no work. */
export function afterWork({ days, calendar }: Pick<TaskToSchedule, 'days' | 'calendar'>, begins: Day): Day {
  let day = begins;
  for (let left = days; left > 0; left -= 1) day = nextOpen(calendar, day) + 1;
  return day;
}

/** The latest days on which each may begin so that the whole ends no later. */
function latestStarts(ordered: readonly TaskToSchedule[], end: Day): Map<string, Day> {
  const latest = new Map<string, Day>();
  for (const task of ordered.toReversed()) {
    const followers = ordered.filter(({ predecessors }) => predecessors.includes(task.key));
    const finished = Math.min(end, ...followers.map(({ key }) => latest.get(key)!));
    let day = task.days === 0 ? lastOpen(task.calendar, finished) : finished;
    for (let left = task.days; left > 0; left -= 1) day = lastOpen(task.calendar, day - 1);
    latest.set(task.key, day);
  }
  return latest;
}

function inOrder(tasks: readonly TaskToSchedule[]): TaskToSchedule[] {
  const ordered: TaskToSchedule[] = [];
  const placed = new Set<string>();
  const keys = new Set(tasks.map(({ key }) => key));
  while (ordered.length < tasks.length) {
    const ready = tasks.filter(
      ({ key, predecessors }) => !placed.has(key) && predecessors.every((one) => placed.has(one) || !keys.has(one)),
    );
    if (ready.length === 0) throw new Error('The tasks of this plan wait for each other in a circle.');
    for (const task of ready) placed.add(task.key);
    ordered.push(...ready);
  }
  return ordered;
}
