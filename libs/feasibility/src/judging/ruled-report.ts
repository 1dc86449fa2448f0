import type { FeasibilityLine, FeasibilityReport, Gate, Ruling } from '../feasibility-report.js';
import { coverageOf, isSource, isTarget, missingOf } from './coverage.rules.js';
import { findGate, functionsGate } from './gates.rules.js';
import { verdictOf } from './verdict.rules.js';

const STATES: Record<Ruling['answer'], Gate['state']> = { yes: 'open', no: 'blocked', unknown: 'unknown' };

/** What the analyser had noted would speak against the person's answer. */
const JUDGED = { en: 'Judged by a person.', nl: 'Door een persoon beoordeeld.' };

/** Everything in a report that a person may answer otherwise. */
export const linesOf = (report: FeasibilityReport): string[] => [
  ...report.functions.map(({ id }) => id),
  ...report.qualities.map(({ id }) => id),
  ...report.gates.map(({ id }) => id),
];

/**
 * The report as it stands after what people knew better: the later ruling on a line counts. Coverage, what is missing, the gates that follow
 * from functions and the verdict are weighed anew; a ruling on a gate itself goes before all.
 */
export function withRulings(report: FeasibilityReport, rulings: readonly Ruling[]): FeasibilityReport {
  if (rulings.length === 0) return report;
  const byLine = new Map(rulings.map((ruling) => [ruling.lineId, ruling]));
  const functions = report.functions.map((line) => ruledLine(line, byLine));
  const qualities = report.qualities.map((line) => ruledLine(line, byLine));
  const { direction, asked, confidence, account, document } = report;
  const gates = report.gates.map((gate) => ruledGate(followed(gate, report, functions), gate, byLine));
  const coverage = {
    target: isTarget(direction) ? coverageOf(functions, 'target') : null,
    source: isSource(direction) ? coverageOf(functions, 'source') : null,
  };
  const weighed = [coverage.target, coverage.source].filter((one) => one !== null);
  const verdict = verdictOf({ kind: document.kind, chosen: account.chosen, gates, confidence, coverage: weighed });
  return { ...report, functions, qualities, gates, coverage, missing: missingOf(asked, functions), verdict };
}

type Rulings = ReadonlyMap<string, Ruling>;

function ruledLine(line: FeasibilityLine, rulings: Rulings): FeasibilityLine {
  const ruling = rulings.get(line.id);
  return ruling ? { ...line, answer: ruling.answer, note: ruling.note ?? JUDGED, overruled: line.answer } : line;
}

/** Gates that only repeat what functions say follow them. */
function followed(gate: Gate, report: FeasibilityReport, functions: FeasibilityLine[]): Gate {
  if (gate.id === 'G1') return findGate(functions, isTarget(report.direction));
  return gate.id === 'G2' ? functionsGate(functions, report.asked) : gate;
}

function ruledGate(gate: Gate, before: Gate, rulings: Rulings): Gate {
  const ruling = rulings.get(gate.id);
  if (!ruling) return gate;
  return { ...gate, state: STATES[ruling.answer], note: ruling.note ?? JUDGED, overruled: before.state };
}
