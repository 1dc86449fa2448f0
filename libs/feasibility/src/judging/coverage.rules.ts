import {
  SOURCE_FUNCTIONS,
  TARGET_FUNCTIONS,
  type ApiFunction,
  type Direction,
  type FeasibilityLine,
} from '../feasibility-report.js';

/** How much each function matters; each direction adds up to 100. `read` is needed by all others and counts with them. */
const TARGET: Partial<Record<ApiFunction, number>> = {
  create: 18,
  find: 16,
  update: 14,
  disable: 12,
  list: 10,
  grant: 8,
  revoke: 8,
  listPermissions: 6,
  enable: 4,
  delete: 4,
};
const SOURCE: Partial<Record<ApiFunction, number>> = {
  persons: 35,
  paging: 15,
  departments: 15,
  contracts: 15,
  changedSince: 10,
  fieldNarrowing: 10,
};

/** What every connector of a direction needs, when the customer named nothing. */
const NEEDED: Record<'target' | 'source', ApiFunction[]> = {
  target: ['create', 'find', 'update', 'disable'],
  source: ['persons', 'paging'],
};

export const isTarget = (direction: Direction): boolean => direction !== 'source';
export const isSource = (direction: Direction): boolean => direction !== 'target';

export function functionsOf(direction: Direction): ApiFunction[] {
  return [...(isTarget(direction) ? TARGET_FUNCTIONS : []), ...(isSource(direction) ? SOURCE_FUNCTIONS : [])];
}

/** What is asked and belongs to the direction; for each direction of which nothing was asked, what it needs. */
export function askedFunctions(direction: Direction, asked: readonly ApiFunction[]): ApiFunction[] {
  const known = functionsOf(direction).filter((one) => asked.includes(one));
  const of = (wanted: boolean, side: 'target' | 'source', all: readonly ApiFunction[]): ApiFunction[] =>
    wanted && !all.some((one) => known.includes(one)) ? NEEDED[side] : [];
  const added = [
    ...of(isTarget(direction), 'target', TARGET_FUNCTIONS),
    ...of(isSource(direction), 'source', SOURCE_FUNCTIONS),
  ];
  return functionsOf(direction).filter((one) => known.includes(one) || added.includes(one));
}

/** 0–100: the weight of what is a sure yes. What is unknown does not count, so it can only rise by asking. */
export function coverageOf(lines: FeasibilityLine[], side: 'target' | 'source'): number {
  const weights = side === 'target' ? TARGET : SOURCE;
  return Object.entries(weights).reduce(
    (sum, [id, weight]) => sum + (lines.some((line) => line.id === id && line.answer === 'yes') ? weight : 0),
    0,
  );
}

export const missingOf = (asked: ApiFunction[], lines: FeasibilityLine[]): ApiFunction[] =>
  asked.filter((id) => !lines.some((line) => line.id === id && line.answer === 'yes'));
