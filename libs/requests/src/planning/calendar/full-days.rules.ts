import type { Day } from './days.rules.js';
import type { Booking } from './working-calendar.rules.js';

/** The days on which `most` or more of these run at once: nobody is left for one more. */
export function fullDays(bookings: readonly Booking[], most: number): Booking[] {
  const steps = new Map<Day, number>();
  const step = (day: Day, by: number) => steps.set(day, (steps.get(day) ?? 0) + by);
  for (const { from, to } of bookings) {
    step(from, 1);
    step(to + 1, -1);
  }
  const full: Booking[] = [];
  let running = 0;
  let since: Day | null = null;
  for (const [day, by] of [...steps].sort(([one], [other]) => one - other)) {
    running += by;
    if (running >= most) since ??= day;
    else if (since !== null) {
      full.push({ from: since, to: day - 1 });
      since = null;
    }
  }
  return full;
}
