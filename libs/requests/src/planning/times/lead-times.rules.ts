import type { Complexity } from '../../rollouts/self-service.rules.js';

/** Where a request's time goes; in calendar days, as people count them. */
export const LEAD_PHASES = ['preliminary', 'development', 'rollout'] as const;
export type LeadPhase = (typeof LEAD_PHASES)[number];

/** How long one phase took, or, while it is under way, has lasted. */
export interface PhaseDuration {
  phase: LeadPhase;
  complexity: Complexity;
  days: number;
  /** What is under way counts too: without it only the quick ones would be known. */
  finished: boolean;
}

type Sample = Pick<PhaseDuration, 'days' | 'finished'>;

export interface Forecast {
  /** Calendar days; half of them took at most this long. Null beyond all experience. */
  p50: number | null;
  p85: number | null;
  /** From what is known: of the like, of everything, or an assumption while too few are finished. */
  basis: 'alike' | 'all' | 'assumed';
  /** How many finished ones it rests on. */
  count: number;
}

/** Fewer finished ones than this say nothing. */
const ENOUGH = 10;

/** What is assumed until there is history: two weeks to two months of development, and a while before and after. */
const ASSUMED: Record<LeadPhase, readonly [number, number]> = {
  preliminary: [14, 120],
  development: [14, 61],
  rollout: [21, 90],
};
/** Which part of that range a class takes. */
const SHARE: Record<Complexity, readonly [number, number]> = {
  S: [0, 0.5],
  M: [0.15, 0.75],
  L: [0.35, 0.9],
  XL: [0.55, 1],
};

/** How long a phase will take, or, when it has lasted `elapsed` days already, will have taken in the end. */
export function forecast(
  history: readonly PhaseDuration[],
  phase: LeadPhase,
  complexity: Complexity,
  elapsed = 0,
): Forecast {
  const { samples, basis, count } = experience(history, phase, complexity);
  const longer = samples.filter(({ days }) => days > elapsed);
  return { p50: quantile(longer, 0.5), p85: quantile(longer, 0.85), basis, count };
}

/** How long several phases take together: every combination of what each may take. */
export function together(
  history: readonly PhaseDuration[],
  complexity: Complexity,
  phases: readonly { phase: LeadPhase; elapsed: number }[],
): { p50: number | null; p85: number | null } {
  let sums: Sample[] = [{ days: 0, finished: true }];
  for (const { phase, elapsed } of phases) {
    const { samples } = experience(history, phase, complexity);
    const longer = samples.filter(({ days }) => days > elapsed);
    const left = evenly(longer.map(({ days, finished }) => ({ days: days - elapsed, finished })));
    sums = evenly(sums.flatMap((sum) => left.map(({ days }) => ({ days: sum.days + days, finished: true }))));
  }
  return { p50: quantile(sums, 0.5), p85: quantile(sums, 0.85) };
}

function experience(history: readonly PhaseDuration[], phase: LeadPhase, complexity: Complexity) {
  const all = history.filter((one) => one.phase === phase);
  const alike = all.filter((one) => one.complexity === complexity);
  const enough = (some: PhaseDuration[]): boolean => some.filter(({ finished }) => finished).length >= ENOUGH;
  const samples = enough(alike) ? alike : enough(all) ? all : null;
  const count = (samples ?? all).filter(({ finished }) => finished).length;
  if (!samples) return { samples: assumed(phase, complexity), basis: 'assumed' as const, count };
  return { samples, basis: samples === alike ? ('alike' as const) : ('all' as const), count };
}

/** Long ones are rarer than short ones: even steps of growth between the ends of the range. */
function assumed(phase: LeadPhase, complexity: Complexity): Sample[] {
  const [low, high] = ASSUMED[phase];
  const [from, to] = SHARE[complexity];
  const at = (share: number): number => low * (high / low) ** share;
  return Array.from({ length: 101 }, (_, index) => ({
    days: at(from + ((to - from) * index) / 100),
    finished: true,
  }));
}

/**
 * The number of days that a share `p` of all such phases stays below. What is under way hands its weight to those that last longer
 * (Kaplan and Meier), and the next one comes anywhere between those seen with the same chance. Null when nothing known lasted that long.
 */
export function quantile(samples: readonly Sample[], p: number): number | null {
  const known = weighed(samples);
  const last = known.at(-1);
  if (!last || p > last.below) return null;
  const share = samples.length / (samples.length + 1);
  const at = known.findIndex(({ below }) => below * share >= p);
  if (at === -1) return last.days;
  if (at === 0) return known[0]!.days;
  const [one, other] = [known[at - 1]!, known[at]!];
  const part = (p / share - one.below) / (other.below - one.below);
  return one.days + (other.days - one.days) * part;
}

/** The finished ones, shortest first, each with the share of all that is not longer. */
function weighed(samples: readonly Sample[]): { days: number; below: number }[] {
  const sorted = samples.toSorted((a, b) => a.days - b.days || Number(b.finished) - Number(a.finished));
  const known: { days: number; below: number }[] = [];
  let longer = 1;
  sorted.forEach(({ days, finished }, index) => {
    if (!finished) return;
    longer *= 1 - 1 / (sorted.length - index);
    known.push({ days, below: 1 - longer });
  });
  return known;
}

const MOST_STEPS = 60;

/** At most sixty values that stand for all of them; beyond all experience stands the longest known. */
function evenly(samples: readonly Sample[]): Sample[] {
  const longest = weighed(samples).at(-1)?.days;
  if (longest === undefined) return [];
  const steps = Math.min(MOST_STEPS, samples.length);
  return Array.from({ length: steps }, (_, index) => ({
    days: quantile(samples, (index + 0.5) / steps) ?? longest,
    finished: true,
  }));
}
