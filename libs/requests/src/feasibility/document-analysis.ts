import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FeasibilityReport } from '#feasibility';
import type { AnalysisTask } from './analysis-program.js';

const HANDS_BACK_AFTER = 8_000;
const STOPPED_AFTER = 10_000;
const STARTS_WITHIN = 60_000;
const MOST_MEMORY_MEGABYTES = 384;

export type AnalysisOutcome = { report: FeasibilityReport } | { problem: string };

/**
 * Analyses a document in a process of its own, so that no document can stop the one that asks (a thread that runs out of memory takes its
 * process with it): after eight seconds it hands back what it has, after ten it is stopped, and its memory is bounded. Never throws for what
 * the document holds.
 */
export function analyseDocument(task: Omit<AnalysisTask, 'milliseconds'>): Promise<AnalysisOutcome> {
  const child = fork(program(), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MOST_MEMORY_MEGABYTES}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let timer = setTimeout(() => end({ problem: TOO_LONG }), STARTS_WITHIN);
    const end = (outcome: AnalysisOutcome): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(outcome);
    };
    child.on('message', (message: 'ready' | FeasibilityReport) => {
      if (message !== 'ready') return end({ report: message });
      // Its time begins when it runs: on a busy machine it may have to wait for that
      clearTimeout(timer);
      timer = setTimeout(() => end({ problem: TOO_LONG }), STOPPED_AFTER);
      child.send({ ...task, milliseconds: HANDS_BACK_AFTER } satisfies AnalysisTask);
    });
    child.once('error', () => end({ problem: NOT_READ }));
    child.once('exit', (code, signal) => end({ problem: signal === 'SIGABRT' || code === 134 ? TOO_MUCH : NOT_READ }));
  });
}

const TOO_LONG = 'The document takes too long to analyse. Deliver the part about accounts and permissions, as JSON.';
const TOO_MUCH = 'The document needs too much memory. Deliver the part about accounts and permissions, as JSON.';
const NOT_READ = 'The document could not be analysed. Check that it opens in an editor, and deliver it again.';

/** The compiled program; beside sources, as specs run them, the one that `npm run build` makes. */
function program(): string {
  const isSource = import.meta.url.endsWith('.ts');
  const folder = isSource ? '../../../../dist/libs/requests/src/feasibility/' : './';
  return fileURLToPath(new URL(`${folder}analysis-program.js`, import.meta.url));
}
