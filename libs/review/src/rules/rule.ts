import type { Detection, Severity, Step } from '../findings/finding.js';
import type { Review } from '../review.js';

export interface Rule {
  id: string;
  severity: Severity;
  steps: Step[];
  /** Reported for the whole connector once, at its first place. */
  once?: boolean;
  /** Weighs the same in a folder of tests: a secret there is a secret. Other rules give `info` there. */
  alsoInTests?: boolean;
  detect: (review: Review) => Iterable<Detection>;
}
