import type { ApiFacts } from '../api-facts.js';
import type {
  ApiFunction,
  Direction,
  DocumentFacts,
  Effort,
  FeasibilityLine,
  Gate,
  Verdict,
} from '../feasibility-report.js';

const ENOUGH_COVERAGE = 80;
const ENOUGH_CONFIDENCE = 0.7;

/** 0–1: 1.0 SCIM, 0.9 a whole description with bodies, 0.7 with gaps, 0.4 text; lowered by what could not be read. */
export function confidenceOf(facts: ApiFacts, isComplete: boolean): number {
  const start = { scim: 1, openapi: facts.hasSchemas ? 0.9 : 0.7, text: 0.4, none: 0.1 }[facts.kind];
  const costs: [boolean, number][] = [
    [facts.unresolved > 0, 0.1],
    [!isComplete, 0.2],
    [facts.kind === 'openapi' && !facts.hasExamples, 0.05],
    [facts.kind === 'openapi' && facts.chosen === null, 0.3],
  ];
  const cost = costs.reduce((sum, [applies, points]) => sum + (applies ? points : 0), 0);
  return Math.max(0.1, Math.round((start - cost) * 100) / 100);
}

export interface Weighed {
  kind: DocumentFacts['kind'];
  /** Resource that is taken as the account. */
  chosen: string | null;
  gates: Gate[];
  confidence: number;
  /** Coverage of every direction that was asked. */
  coverage: number[];
}

export function verdictOf({ kind, chosen, gates, confidence, coverage }: Weighed): Verdict {
  const state = (id: string) => gates.find((gate) => gate.id === id)?.state;
  if (state('G7') === 'blocked') return 'other_protocol';
  if (chosen === null || kind === 'text' || kind === 'none' || confidence < 0.5) return 'not_enough_information';
  if (['G1', 'G2', 'G3', 'G4', 'G5'].some((id) => state(id) === 'blocked')) return 'vendor_needed';
  const isGreen = gates.every((gate) => gate.state === 'open');
  const isCovered = coverage.every((one) => one >= ENOUGH_COVERAGE) && confidence >= ENOUGH_CONFIDENCE;
  return isGreen && isCovered ? 'standard' : 'standard_with_gaps';
}

const CLASSES: [most: number, effort: Effort][] = [
  [5, { class: 'S', days: { low: 14, high: 21 } }],
  [8, { class: 'M', days: { low: 21, high: 35 } }],
  [11, { class: 'L', days: { low: 35, high: 49 } }],
  [Infinity, { class: 'XL', days: { low: 49, high: 61 } }],
];

export interface Work {
  direction: Direction;
  asked: ApiFunction[];
  facts: ApiFacts;
  verdict: Verdict;
}

/** Size of the work, from two weeks to two months as the connector team's experience has it; null when nothing can be said. */
export function effortOf({ direction, asked, facts, verdict }: Work): Effort | null {
  if (verdict === 'not_enough_information') return null;
  const paging = facts.qualities.find((line) => line.id === 'paging')?.answer;
  const points =
    { source: 1, target: 2, both: 4 }[direction] +
    Math.ceil(asked.length / 4) +
    loginPoints(facts) +
    (paging === 'yes' ? 0 : 1) +
    Math.min(2, Math.floor(grantable(facts.functions, facts) / 2)) +
    { standard: 0, standard_with_gaps: 1, vendor_needed: 2, other_protocol: 5 }[verdict];
  return CLASSES.find(([most]) => points <= most)![1];
}

function loginPoints({ authentication, interactive }: ApiFacts): number {
  if (authentication.length === 0 || interactive === 'only') return 2;
  return authentication.some(({ kind }) => kind === 'apiKey' || kind === 'basic' || kind === 'bearer') ? 0 : 1;
}

/** Kinds of permissions that can be given: each is an object of its own to build. */
const grantable = (lines: FeasibilityLine[], facts: ApiFacts): number =>
  lines.some((line) => line.id === 'grant' && line.answer === 'yes')
    ? facts.permissions.filter((one) => one.grant === 'yes').length
    : 0;
