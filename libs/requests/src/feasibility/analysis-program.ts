import { analyseApiDocument, type AnalyseOptions } from '#feasibility';

/** What the process is given: the document, and how long it may take before it hands back what it has. */
export interface AnalysisTask {
  bytes: Uint8Array;
  options: Omit<AnalyseOptions, 'outOfTime'>;
  milliseconds: number;
}

/* Entry of the process that analyses one document: without environment and secrets, it only answers its parent. */
process.once('message', ({ bytes, options, milliseconds }: AnalysisTask) => {
  const end = Date.now() + milliseconds;
  process.send?.(analyseApiDocument(bytes, { ...options, outOfTime: () => Date.now() > end }), () => process.exit());
});
process.send?.('ready');
