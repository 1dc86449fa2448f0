import ivm from 'isolated-vm';
import type { ExpressionAnalysis } from './expression-analysis.js';
import type { SandboxAnswer, SandboxQuestion } from './sandbox-messages.js';

/*
 * Entry of the child process that evaluates mapping JavaScript: no environment, no secrets, no file writing, no child processes.
 * Node runs this file as it stands, so what it imports of its own folder is imported by its own extension.
 */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const { analyseExpression } = (await import(
  `./expression-analysis${extension}`
)) as typeof import('./expression-analysis.js');
const { isolateDates } = (await import(`./isolate-dates${extension}`)) as typeof import('./isolate-dates.js');
const { isolateProgram } = (await import(`./isolate-program${extension}`)) as typeof import('./isolate-program.js');

const MAXIMUM_PROGRAMS = 16;

interface LoadedProgram {
  question: Extract<SandboxQuestion, { kind: 'prepare' }>;
  analyses: ExpressionAnalysis[];
  isolate: ivm.Isolate | null;
  run: ivm.Reference<(lines: string, from: number, to: number, skip: string) => string> | null;
  progress: Int32Array;
}

const programs = new Map<string, LoadedProgram>();

function prepare(question: LoadedProgram['question']): SandboxAnswer {
  const analyses = question.expressions.map((code) => analyseExpression(code, question.inputs));
  programs.set(question.program, {
    question,
    analyses,
    isolate: null,
    run: null,
    progress: new Int32Array(new SharedArrayBuffer(4)),
  });
  for (const [key, program] of programs) {
    if (programs.size <= MAXIMUM_PROGRAMS) break;
    program.isolate?.dispose();
    programs.delete(key);
  }
  const plans = analyses.map(({ error, reads }) => ({ error, reads }));
  return { id: question.id, kind: 'prepared', plans };
}

/** A memory bomb takes its isolate with it; the next evaluation gets a new one. */
function runner(program: LoadedProgram): NonNullable<LoadedProgram['run']> {
  if (program.run !== null && program.isolate?.isDisposed === false) return program.run;
  const { inputs, diacritics, memoryMegabytes } = program.question;
  program.isolate = new ivm.Isolate({ memoryLimit: memoryMegabytes });
  const context = program.isolate.createContextSync();
  const buffer = new ivm.ExternalCopy(program.progress.buffer as SharedArrayBuffer);
  program.run = context.evalClosureSync(
    `return (${isolateProgram.toString()})((${isolateDates.toString()})(), $0, $1, $2, $3)`,
    [inputs, program.analyses.map(({ body, error, mutates }) => ({ body, error, mutates })), diacritics, buffer].map(
      (value) => (value === buffer ? buffer.copyInto() : new ivm.ExternalCopy(value).copyInto()),
    ),
    { result: { reference: true }, timeout: 5_000 },
  ) as NonNullable<LoadedProgram['run']>;
  return program.run;
}

type EvaluateQuestion = Extract<SandboxQuestion, { kind: 'evaluate' }>;

/** On a busy machine the time may pass without the script having run: then it gets another turn. */
function attempt(program: LoadedProgram, question: EvaluateQuestion, turnsLeft: number): SandboxAnswer {
  program.progress[0] = question.from;
  const run = runner(program);
  const before = program.isolate!.cpuTime;
  try {
    const limit = { timeout: question.limitMilliseconds };
    const results = run.applySync(undefined, [question.lines, question.from, question.to, question.skip.join()], limit);
    return { id: question.id, kind: 'evaluated', results: results as string };
  } catch (error) {
    const outOfMemory = program.isolate?.isDisposed !== false;
    const message = (error as Error).message;
    const because = outOfMemory ? 'memory' : message.includes('timed out') ? 'time' : 'other';
    if (because === 'time' && turnsLeft > 0) {
      const usedMilliseconds = Number((program.isolate!.cpuTime - before) / 1_000_000n);
      if (usedMilliseconds < question.limitMilliseconds / 2) return attempt(program, question, turnsLeft - 1);
    }
    const at = program.progress[0] < 0 ? null : program.progress[0];
    return { id: question.id, kind: 'stopped', because, message, at };
  }
}

function evaluate(question: EvaluateQuestion): SandboxAnswer {
  const program = programs.get(question.program);
  if (program === undefined) return { id: question.id, kind: 'unknownProgram' };
  programs.delete(question.program);
  programs.set(question.program, program);
  return attempt(program, question, 3);
}

process.on('message', (question: SandboxQuestion) => {
  process.send!(question.kind === 'prepare' ? prepare(question) : evaluate(question));
});
process.on('disconnect', () => process.exit(0));
