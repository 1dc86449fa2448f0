/** How much a version is trusted, in one word. */
export type BadgeState = 'passed' | 'attention' | 'blocked' | 'notReviewed';

/** Open findings: those that nobody has accepted or judged away. */
export interface FindingCounts {
  blocker: number;
  high: number;
  medium: number;
  low: number;
  info: number;
}

export interface SecurityBadge extends FindingCounts {
  versionId: string;
  state: BadgeState;
  /** Findings that were accepted, or judged to be none. */
  settled: number;
  /** Some scripts could not be analysed whole. */
  partly: boolean;
  reviewedAt: Date | null;
}

export const NO_FINDINGS: FindingCounts = { blocker: 0, high: 0, medium: 0, low: 0, info: 0 };

/** What is analysed only in part never passes: nobody knows what is in the rest. */
export function badgeState(
  counts: FindingCounts,
  { reviewed, partly }: { reviewed: boolean; partly: boolean },
): BadgeState {
  if (!reviewed) return 'notReviewed';
  if (counts.blocker > 0) return 'blocked';
  return partly || counts.high > 0 || counts.medium > 0 ? 'attention' : 'passed';
}
