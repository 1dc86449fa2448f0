import type { Rule } from '../rules/rule.js';
import { SEVERITIES, type Finding } from './finding.js';

/** Of one rule in one file; more are not read by anybody. */
const MOST = 200;

type Unnamed = Omit<Finding, 'fingerprint'>;

/**
 * At most so many findings of each rule in each file, the worst of them. One finding of `leftOff` stands where the next would have been: it
 * says how many there are, and weighs what the worst of those weighs, so that nothing passes because there is too much of it.
 */
export function limited(findings: Unnamed[], leftOff: Rule, message: (finding: Unnamed) => string): Unnamed[] {
  const groups = Map.groupBy(findings, ({ rule, path }) => `${rule} ${path}`);
  return [...groups.values()].flatMap((group) => {
    if (group.length <= MOST) return group;
    const sorted = group.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    const next = sorted[MOST]!;
    const rest = { ...next, rule: leftOff.id, subject: `${next.rule}: ${group.length - MOST}` };
    return [...sorted.slice(0, MOST), { ...rest, message: message(rest) }];
  });
}
