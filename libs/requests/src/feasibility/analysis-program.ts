import { analyseApiDocument, type AnalyseOptions } from '#feasibility';
import { answerTasks } from '#processes';

/** What the process is given: the document, and how long it may take before it hands back what it has. */
export interface AnalysisTask {
  bytes: Uint8Array;
  options: Omit<AnalyseOptions, 'outOfTime'>;
  milliseconds: number;
}

answerTasks(({ bytes, options, milliseconds }: AnalysisTask) => {
  const end = Date.now() + milliseconds;
  return analyseApiDocument(bytes, { ...options, outOfTime: () => Date.now() > end });
});
