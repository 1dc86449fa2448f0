import type { Contract } from './person.js';

/** Highest wins in this order; a missing number counts as none. */
const NUMBERS = ['Fte', 'HoursPerWeek', 'Percentage', 'Sequence'] as const;
const NEVER = '9999-12-31';

/** The calendar day of an ISO date or date-time as it is written, without shifting it to another time zone. */
export const dayOf = (date: unknown): string | null => {
  const day = typeof date === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(date.trim())?.[0] : undefined;
  return day ?? null;
};

/** Today in a time zone, as `2026-11-23`. */
export const today = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);

function numberOf(value: unknown): number {
  const number = typeof value === 'number' ? value : Number.parseFloat(String(value ?? '').replace(',', '.'));
  return Number.isFinite(number) ? number : Number.NEGATIVE_INFINITY;
}

function compare(a: Contract, b: Contract): number {
  for (const name of NUMBERS) {
    const first = numberOf(a.Details?.[name]);
    const second = numberOf(b.Details?.[name]);
    if (first !== second) return second - first;
  }
  const ends = (dayOf(b.EndDate) ?? NEVER).localeCompare(dayOf(a.EndDate) ?? NEVER);
  return ends !== 0 ? ends : (dayOf(a.StartDate) ?? '').localeCompare(dayOf(b.StartDate) ?? '');
}

const hasStarted = (contract: Contract, day: string): boolean => (dayOf(contract.StartDate) ?? '') <= day;

/** From its first to its last day, both included. */
export const isActive = (contract: Contract, day: string): boolean =>
  hasStarted(contract, day) && (dayOf(contract.EndDate) ?? NEVER) >= day;

/**
 * The contract that stands for the person on a day: of all contracts, ordered by Fte, hours, percentage, sequence and end date
 * (highest and latest first) and start date (earliest first), the first active one, else the first future one, else the first past one.
 */
export function primaryContract(contracts: readonly Contract[], day: string): Contract | null {
  const ordered = [...contracts].sort(compare);
  return (
    ordered.find((contract) => isActive(contract, day)) ??
    ordered.find((contract) => !hasStarted(contract, day)) ??
    ordered[0] ??
    null
  );
}
