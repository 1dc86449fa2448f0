import type { FeasibilityReport } from '#feasibility';
import { BoundedProcess, programBeside } from '#processes';
import type { AnalysisTask } from './analysis-program.js';

const HANDS_BACK_AFTER = 8_000;
const LIMITS = { milliseconds: 10_000, memoryMegabytes: 384 };

export type AnalysisOutcome = { report: FeasibilityReport } | { problem: string };

/**
 * Analyses a document in a process of its own, so that no document can stop the one that asks: after eight seconds it hands back what it has,
 * after ten it is stopped, and its memory is bounded. Never throws for what the document holds.
 */
export async function analyseDocument(task: Omit<AnalysisTask, 'milliseconds'>): Promise<AnalysisOutcome> {
  const program = programBeside(import.meta.url, 'analysis-program.js');
  const process = new BoundedProcess<AnalysisTask, FeasibilityReport>(program, LIMITS);
  const outcome = await process.run({ ...task, milliseconds: HANDS_BACK_AFTER });
  process.close();
  return 'answer' in outcome ? { report: outcome.answer } : { problem: PROBLEMS[outcome.stopped] };
}

const PROBLEMS = {
  time: 'The document takes too long to analyse. Deliver the part about accounts and permissions, as JSON.',
  memory: 'The document needs too much memory. Deliver the part about accounts and permissions, as JSON.',
  ended: 'The document could not be analysed. Check that it opens in an editor, and deliver it again.',
};
