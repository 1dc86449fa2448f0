import { SEVERITIES, type Finding, type Severity } from './finding.js';

export interface ReviewSummary {
  /** `blocked`: a blocker is open. `attention`: something high or medium is, or a script could not be read whole. */
  badge: 'passed' | 'attention' | 'blocked';
  counts: Record<Severity, number>;
}

export function reviewSummary(findings: Pick<Finding, 'severity'>[]): ReviewSummary {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity] += 1;
  const badge = counts.blocker > 0 ? 'blocked' : counts.high + counts.medium > 0 ? 'attention' : 'passed';
  return { badge, counts };
}
