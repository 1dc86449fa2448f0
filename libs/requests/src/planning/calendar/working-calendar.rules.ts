import { type Day, weekdayOf } from './days.rules.js';
import { isDutchHoliday } from './holidays.rules.js';

/** When a party works. `opens` and `closes` are hours of the day in `timeZone`. */
export interface WorkingHours {
  /** 1 is Monday. */
  weekdays: readonly number[];
  opens: number;
  closes: number;
  timeZone: string;
}

/** Days, both inclusive, on which a party is away or taken. */
export interface Booking {
  from: Day;
  to: Day;
}

export interface WorkingCalendar extends WorkingHours {
  bookings: readonly Booking[];
}

export const DUTCH_OFFICE: WorkingCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  opens: 9,
  closes: 17,
  timeZone: 'Europe/Amsterdam',
  bookings: [],
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A calendar in which nobody ever works has no answer: after this many days the search ends. */
const MOST_DAYS = 3660;

export const isOpen = ({ weekdays, bookings }: WorkingCalendar, day: Day): boolean =>
  weekdays.includes(weekdayOf(day)) &&
  !isDutchHoliday(day) &&
  !bookings.some(({ from, to }) => from <= day && day <= to);

/** The first working day from `day` on. @throws Error when there is none in ten years */
export function nextOpen(calendar: WorkingCalendar, day: Day): Day {
  for (let one = day; one < day + MOST_DAYS; one += 1) if (isOpen(calendar, one)) return one;
  throw new Error('This calendar has no working day in ten years.');
}

/** The last working day up to `day`. */
export function lastOpen(calendar: WorkingCalendar, day: Day): Day {
  for (let one = day; one > day - MOST_DAYS; one -= 1) if (isOpen(calendar, one)) return one;
  throw new Error('This calendar has no working day in ten years.');
}

/** Working days from `from` up to, and not with, `to`. */
export function openDays(calendar: WorkingCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let one = from; one < to; one += 1) if (isOpen(calendar, one)) count += 1;
  return count;
}

/** Working hours between two moments: evenings, weekends, holidays and bookings do not count. */
export function workingHours(calendar: WorkingCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (const [opens, closes] of windows(calendar, from)) {
    if (opens >= to.getTime()) break;
    sum += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
  }
  return sum / HOUR;
}

/** The moment at which `hours` working hours have gone by since `from`. */
export function afterWorkingHours(calendar: WorkingCalendar, from: Date, hours: number): Date {
  let left = hours * HOUR;
  for (const [opens, closes] of windows(calendar, from)) {
    const begins = Math.max(opens, from.getTime());
    if (begins + left <= closes) return new Date(begins + left);
    left -= Math.max(0, closes - begins);
  }
  throw new Error('This calendar has no working day in ten years.');
}

/** The openings of each working day, in milliseconds, from the one around `from` on. */
function* windows(calendar: WorkingCalendar, from: Date): Generator<[number, number]> {
  const first = Math.floor(from.getTime() / DAY) - 1;
  for (let day = first; day < first + MOST_DAYS; day += 1) {
    if (!isOpen(calendar, day)) continue;
    yield [momentAt(calendar.timeZone, day, calendar.opens), momentAt(calendar.timeZone, day, calendar.closes)];
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC at a moment. */
function offset(timeZone: string, moment: number): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute']);
  return shown - Math.floor(moment / 60_000) * 60_000;
}

/** The moment of an hour of a day, where the party is, in milliseconds. */
export function momentAt(timeZone: string, day: Day, hour: number): number {
  const shown = day * DAY + hour * HOUR;
  return shown - offset(timeZone, shown - offset(timeZone, shown));
}

/** The calendar day that a moment belongs to, where the party is. */
export const dayAt = (timeZone: string, moment: Date): Day =>
  Math.floor((moment.getTime() + offset(timeZone, moment.getTime())) / DAY);
