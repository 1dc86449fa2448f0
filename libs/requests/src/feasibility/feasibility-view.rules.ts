import { type FeasibilityReport, withRulings } from '#feasibility';
import type { FeasibilityReportRow } from './feasibility-report.entity.js';
import type { VendorRuling } from '../vendors/questions/report-questions.rules.js';
import type { FeasibilityRuling } from './feasibility-ruling.entity.js';

/** A report as somebody sees it. */
export interface FeasibilityView {
  row: Omit<FeasibilityReportRow, 'report'>;
  /** After what people ruled and the vendor said; null until the analysis is done. */
  report: FeasibilityReport | null;
  /** For the desk alone: who ruled what and why. */
  rulings: FeasibilityRuling[];
}

/** The customer sees what its application can do and what has to be in order; the desk's estimates, doubts and names stay at the desk. */
export function viewOf(
  row: FeasibilityReportRow,
  rulings: FeasibilityRuling[],
  said: readonly VendorRuling[],
  isDesk: boolean,
): FeasibilityView {
  const { report: analysed, ...rest } = row;
  const known = [...rulings, ...said].sort((one, other) => one.at.getTime() - other.at.getTime());
  const report = analysed && withRulings(analysed, known);
  if (isDesk) return { row: rest, report, rulings };
  return { row: { ...rest, byName: '' }, report: report && customerPart(report), rulings: [] };
}

const customerPart = (report: FeasibilityReport): FeasibilityReport => ({
  ...report,
  account: { ...report.account, candidates: [] },
  effort: null,
  questions: [],
});
