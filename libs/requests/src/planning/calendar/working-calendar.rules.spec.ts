import { describe, expect, it } from '@jest/globals';
import { isoOf } from './days.rules.js';
import { dutchHolidays, easter, kingsDay } from './holidays.rules.js';
import { afterWorkingHours, dayAt, DUTCH_OFFICE, workingHours } from './working-calendar.rules.js';

const hours = (from: string, to: string): number => workingHours(DUTCH_OFFICE, new Date(from), new Date(to));

describe('Dutch holidays', () => {
  it('follow the moon', () => {
    const days = [2000, 2008, 2011, 2019, 2024, 2025, 2026, 2027, 2038, 2049, 2076, 2100].map((year) =>
      isoOf(easter(year)),
    );
    expect(days).toEqual([
      '2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2025-04-20',
      '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2076-04-19', '2100-03-28',
    ]); // prettier-ignore
  });

  it('have King’s Day a day earlier when it would be a Sunday, and Liberation Day every five years', () => {
    expect([2025, 2026, 2031].map((year) => isoOf(kingsDay(year)))).toEqual(['2025-04-26', '2026-04-27', '2031-04-26']);
    const may = (year: number) => [...dutchHolidays(year)].map(isoOf).filter((day) => day.endsWith('05-05'));
    expect([may(2025), may(2026)]).toEqual([['2025-05-05'], []]);
  });
});

describe('working hours', () => {
  it('leave out nights, weekends and holidays, in the clocks of the place', () => {
    expect(hours('2027-01-04T08:00:00Z', '2027-01-04T16:00:00Z')).toBe(8);
    expect(hours('2027-07-05T07:00:00Z', '2027-07-05T15:00:00Z')).toBe(8);
    expect(hours('2027-01-08T15:00:00Z', '2027-01-11T09:00:00Z')).toBe(2);
    expect(hours('2027-03-26T08:00:00Z', '2027-03-30T15:00:00Z')).toBe(16);
    expect(hours('2027-01-09T08:00:00Z', '2027-01-10T20:00:00Z')).toBe(0);
    expect(hours('2027-01-04T12:00:00Z', '2027-01-04T12:00:00Z')).toBe(0);
  });

  it('can be gone forward, over the change of the clocks too', () => {
    const after = (from: string, count: number) => afterWorkingHours(DUTCH_OFFICE, new Date(from), count).toISOString();
    expect(after('2027-01-08T15:00:00Z', 2)).toBe('2027-01-11T09:00:00.000Z');
    expect(after('2027-03-26T15:00:00Z', 9)).toBe('2027-03-30T15:00:00.000Z');
    expect(after('2027-01-09T03:00:00Z', 16)).toBe('2027-01-12T16:00:00.000Z');
  });

  it('belong to the day of the place', () => {
    expect(isoOf(dayAt('Europe/Amsterdam', new Date('2027-06-30T22:30:00Z')))).toBe('2027-07-01');
  });
});
