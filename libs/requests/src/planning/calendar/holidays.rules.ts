import { type Day, dayIn, weekdayOf, yearOf } from './days.rules.js';

/** Easter Sunday of the Gregorian calendar, by the rule of the full moon after the beginning of spring. */
export function easter(year: number): Day {
  const moonYear = year % 19;
  const century = Math.floor(year / 100);
  const leapCenturies = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const age = (19 * moonYear + leapCenturies - moonDrift + 15) % 30;
  const late = age === 29 || (age === 28 && moonYear > 10) ? age - 1 : age;
  const fullMoon = dayIn(year, 3, 21) + late;
  return fullMoon + 7 - (weekdayOf(fullMoon) % 7);
}

/** King's Day is 27 April, and the day before when that is a Sunday. */
export function kingsDay(year: number): Day {
  const day = dayIn(year, 4, 27);
  return weekdayOf(day) === 7 ? day - 1 : day;
}

/** The days on which the Netherlands do not work, weekends apart. Liberation Day is a day off once in five years. */
export function dutchHolidays(year: number): Set<Day> {
  const sunday = easter(year);
  return new Set([
    dayIn(year, 1, 1),
    sunday,
    sunday + 1,
    kingsDay(year),
    ...(year % 5 === 0 ? [dayIn(year, 5, 5)] : []),
    sunday + 39,
    sunday + 49,
    sunday + 50,
    dayIn(year, 12, 25),
    dayIn(year, 12, 26),
  ]);
}

const known = new Map<number, Set<Day>>();

export function isDutchHoliday(day: Day): boolean {
  const year = yearOf(day);
  const days = known.get(year) ?? dutchHolidays(year);
  known.set(year, days);
  return days.has(day);
}
