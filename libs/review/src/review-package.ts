import { Fingerprints } from './findings/fingerprint.js';
import { SEVERITIES, type Detection, type Finding, type Severity } from './findings/finding.js';
import { limited } from './findings/left-off.js';
import type { ReviewInput } from './review-input.js';
import { Review } from './review.js';
import { leftOff } from './rules/files/left-off.js';
import { RULES } from './rules/rule-table.js';
import type { Rule } from './rules/rule.js';
import { tokenDetections } from './rules/token-rules.js';
import { findingMessage } from './texts/rule-texts.js';

type Unnamed = Omit<Finding, 'fingerprint'>;

/**
 * Judges a package by all rules. Deterministic: the same input gives the same findings in the same order, by path, line and rule. Never throws
 * for content; values of secrets and persons never come back.
 */
export function reviewPackage(input: ReviewInput): Finding[] {
  const review = new Review(input);
  const found = RULES.flatMap((rule) => ofRule(review, rule));
  const all = limited([...found, ...byTokens(review, found)].sort(inOrder), leftOff, findingMessage).sort(inOrder);
  const fingerprints = new Fingerprints();
  return all.map((finding) => ({
    ...finding,
    fingerprint: fingerprints.next(finding.rule, finding.path, finding.snippet),
  }));
}

function ofRule(review: Review, rule: Rule): Unnamed[] {
  const detections = [...rule.detect(review)].map((detection) => asFinding(review, rule, detection, null));
  const findings = firsts(detections, ({ path, line, column }) => `${path} ${line} ${column}`);
  return rule.once ? findings.sort(inOrder).slice(0, 1) : findings;
}

function firsts(findings: Unnamed[], place: (finding: Unnamed) => string): Unnamed[] {
  const byPlace = new Map(findings.toReversed().map((finding) => [place(finding), finding]));
  return findings.filter((finding) => byPlace.get(place(finding)) === finding);
}

/** For scripts that were not read whole: words, where the tree gave nothing on that line. */
function byTokens(review: Review, found: Unnamed[]): Unnamed[] {
  const lineOf = ({ rule, path, line }: Unnamed): string => `${rule} ${path} ${line}`;
  const known = new Set(found.map(lineOf));
  return review.scripts
    .filter(({ isWhole }) => !isWhole)
    .flatMap((script) => [...tokenDetections(script)])
    .map(({ rule, detection }) =>
      asFinding(
        review,
        RULES.find(({ id }) => id === rule)!,
        detection,
        'tokens',
      ),
    )
    .filter((finding) => !known.has(lineOf(finding)));
}

function asFinding(review: Review, rule: Rule, detection: Detection, readAs: 'tokens' | null): Unnamed {
  const { path, start, end, subject } = detection;
  const file = review.textOf(path);
  const { severity, note } = weigh(rule, detection, file?.zone === 'test');
  const place = file && end > 0 ? review.excerptsOf(file).at(start) : { line: 1, column: 1, snippet: '' };
  const shown = { rule: rule.id, subject: subject.replace(/\s+/g, ' ').slice(0, 160), note };
  const script = review.scripts.find((candidate) => candidate.path === path);
  return {
    ...shown,
    severity,
    steps: rule.steps,
    path,
    ...place,
    message: findingMessage(shown),
    readAs: readAs ?? (script?.isWhole ? 'tree' : script ? 'tokens' : 'text'),
  };
}

function weigh(rule: Rule, detection: Detection, inTests: boolean): { severity: Severity; note: string | null } {
  if (inTests && !rule.alsoInTests) return { severity: 'info', note: 'onlyInTests' };
  return { severity: detection.severity ?? rule.severity, note: detection.note ?? null };
}

const order = new Map(RULES.map(({ id }, index) => [id, index]));

function inOrder(one: Unnamed, other: Unnamed): number {
  return (
    (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) ||
    one.line - other.line ||
    one.column - other.column ||
    order.get(one.rule)! - order.get(other.rule)! ||
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
  );
}
