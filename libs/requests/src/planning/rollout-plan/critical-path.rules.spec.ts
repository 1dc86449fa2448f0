import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterWork, schedule, type TaskToSchedule } from './critical-path.rules.js';
import { type Day, dayOf, isoOf } from '../calendar/days.rules.js';
import { DUTCH_OFFICE, nextOpen, type WorkingCalendar } from '../calendar/working-calendar.rules.js';

const START = dayOf('2027-04-19');

/** Two to nine tasks, each after some of those before it, in calendars of four parties with days off of their own. */
const plans = fc
  .tuple(
    fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 12 }),
        party: fc.nat(3),
        after: fc.array(fc.nat(8), { maxLength: 3 }),
        wait: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 4 }),
      }),
      { minLength: 2, maxLength: 9 },
    ),
    fc.array(
      fc.record({
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        bookings: fc.array(fc.tuple(fc.nat(60), fc.nat(6)), { maxLength: 3 }),
      }),
      { minLength: 4, maxLength: 4 },
    ),
  )
  .map(([tasks, parties]): TaskToSchedule[] => {
    const calendars = parties.map(({ weekdays, bookings }): WorkingCalendar => ({
      ...DUTCH_OFFICE,
      weekdays,
      bookings: bookings.map(([from, length]) => ({ from: START + from, to: START + from + length })),
    }));
    return tasks.map(({ days, party, after, wait }, index) => ({
      key: `t${index}`,
      days,
      calendar: calendars[party]!,
      predecessors: [...new Set(after.filter((one) => one < index).map((one) => `t${one}`))],
      ...(wait !== undefined && { notBefore: START + wait }),
    }));
  });

/** The day after the last, found by walking every chain of tasks from its first to its last; `late` begins a working day later. */
function longestChain(tasks: readonly TaskToSchedule[], late: string | null = null, starts?: Map<string, Day>): Day {
  const walk = (task: TaskToSchedule, from: Day): Day => {
    const earliest = Math.max(from, task.notBefore ?? from);
    const delayed = task.key === late ? Math.max(earliest, starts!.get(task.key)! + 1) : earliest;
    const free = afterWork(task, nextOpen(task.calendar, delayed));
    return Math.max(
      free,
      ...tasks.filter((other) => other.predecessors.includes(task.key)).map((other) => walk(other, free)),
    );
  };
  return Math.max(START, ...tasks.map((task) => walk(task, START)));
}

describe('the critical path', () => {
  it('ends when the longest chain ends, and holds exactly the tasks whose delay is everybody’s, on 500 random plans', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const { tasks: planned, end } = schedule(tasks, START);
        const free = longestChain(tasks);
        expect(end).toBe(Math.max(START, free - 1));
        const starts = new Map(planned.map(({ key, start }) => [key, start]));
        for (const { key, critical } of planned) {
          const later = longestChain(tasks, key, starts);
          expect({ key, critical }).toEqual({ key, critical: later > free });
        }
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('works on no holiday, no weekend and no booked day', () => {
    const calendar = { ...DUTCH_OFFICE, bookings: [{ from: dayOf('2027-04-22'), to: dayOf('2027-04-22') }] };
    const { tasks } = schedule(
      [
        { key: 'a', days: 4, predecessors: [], calendar },
        { key: 'b', days: 2, predecessors: ['a'], calendar },
        { key: 'c', days: 1, predecessors: [], calendar },
      ],
      START,
    );
    expect(tasks.map(({ key, start, end, slack }) => [key, isoOf(start), isoOf(end), slack])).toEqual([
      ['a', '2027-04-19', '2027-04-23', 0],
      ['b', '2027-04-26', '2027-04-28', 0],
      ['c', '2027-04-19', '2027-04-19', 5],
    ]);
  });

  it('refuses a circle', () => {
    const task = (key: string, before: string): TaskToSchedule => ({
      key,
      days: 1,
      predecessors: [before],
      calendar: DUTCH_OFFICE,
    });
    expect(() => schedule([task('a', 'b'), task('b', 'a')], START)).toThrow(/circle/);
  });
});
