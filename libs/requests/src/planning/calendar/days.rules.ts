/** A calendar day as a number: days since 1 January 1970. Arithmetic on days knows no time zones. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** @param iso `2027-04-27` */
export const dayOf = (iso: string): Day => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / MILLISECONDS);

export const isoOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const dayIn = (year: number, month: number, date: number): Day =>
  Math.round(Date.UTC(year, month - 1, date) / MILLISECONDS);

export const yearOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear();
