import { z } from 'zod';

/** Who wants a request, added up over the organisations that asked for it. */
export interface Demand {
  /** Distinct organisations: the customer that filed it and those that voted for it. */
  organisations: number;
  users: number;
  mutationsPerMonth: number;
  /** The earliest wanted date, as an ISO date; null when nobody named one. */
  wantedDate: string | null;
}

const weight = z.number('give a number').min(0, 'at least 0').max(1000, 'at most 1000');

/** Points for one organisation, for each tenfold of users and of mutations, and for a wanted date that is near. */
export const priorityWeightsSchema = z.object({
  organisations: weight,
  users: weight,
  mutations: weight,
  wantedDate: weight,
});

export type PriorityWeights = z.infer<typeof priorityWeightsSchema>;

export const DEFAULT_WEIGHTS: PriorityWeights = { organisations: 10, users: 5, mutations: 3, wantedDate: 10 };

/** One part of a priority, as it is shown: `factor × weight = points`. */
export interface PriorityTerm {
  name: keyof PriorityWeights;
  /** What it is made from: a number, or an ISO date; null when unknown. */
  amount: number | string | null;
  factor: number;
  weight: number;
  points: number;
}

export interface Priority {
  score: number;
  terms: PriorityTerm[];
}

const MILLISECONDS_A_DAY = 86_400_000;
const NEAR_DAYS = 30;
const FAR_DAYS = 365;

/**
 * How urgent a request is, as a sum whose every term can be shown. Users and mutations count by their order of magnitude: one large customer
 * does not outweigh five others. It sorts; it decides nothing.
 */
export function priorityOf(demand: Demand, weights: PriorityWeights, today: Date): Priority {
  const factors: [keyof PriorityWeights, number | string | null, number][] = [
    ['organisations', demand.organisations, demand.organisations],
    ['users', demand.users, Math.log10(1 + demand.users)],
    ['mutations', demand.mutationsPerMonth, Math.log10(1 + demand.mutationsPerMonth)],
    ['wantedDate', demand.wantedDate, nearness(demand.wantedDate, today)],
  ];
  const terms = factors.map(([name, amount, factor]): PriorityTerm => {
    const shown = round(factor);
    return { name, amount, factor: shown, weight: weights[name], points: round(shown * weights[name]) };
  });
  return { score: round(terms.reduce((sum, { points }) => sum + points, 0)), terms };
}

/** 1 for a date within a month (or passed), 0 for one in a year or none, and in between in proportion. */
function nearness(date: string | null, today: Date): number {
  if (date === null) return 0;
  const days = (Date.parse(date) - today.getTime()) / MILLISECONDS_A_DAY;
  return Math.min(1, Math.max(0, (FAR_DAYS - days) / (FAR_DAYS - NEAR_DAYS)));
}

const round = (value: number): number => Math.round(value * 10) / 10;
