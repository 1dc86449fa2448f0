import { createHash } from 'node:crypto';
import type { JsonValue } from '../json/json-value.js';
import {
  batches,
  BatchRun,
  RepeatedStops,
  type BatchPart,
  type Evaluation,
  type PartAnswer,
  type PartResults,
} from './batch-run.js';
import { DIACRITICS } from './diacritics.js';
import { project, readTree } from './sandbox/projection.rules.js';
import { SandboxConnection } from './sandbox/sandbox-connection.js';
import type { ExpressionPlan } from './sandbox/sandbox-messages.js';

/** A set of mapping scripts that see the same inputs, for instance `Person` and `Iteration`. */
export interface MappingProgram {
  /** Whose mapping this is: two owners never share an isolate, even when their scripts are equal. */
  owner: string;
  inputs: string[];
  expressions: string[];
}

export interface SandboxLimits {
  /** A batch that runs longer is stopped, and continued around the evaluation that was under way. Default 2000. */
  batchMilliseconds?: number;
  /** One evaluation on its own may take this long. Default 1000. */
  evaluationMilliseconds?: number;
  /** Default 64. */
  memoryMegabytes?: number;
  /** IANA name; default Europe/Amsterdam. */
  timeZone?: string;
}

/**
 * Evaluates mapping JavaScript in a child process that holds no secrets: many items and scripts in one crossing, one isolate a program,
 * nothing carried from one evaluation to the next. A script that loops, eats memory or kills the process costs its own result only.
 */
export class MappingSandbox {
  private connection: SandboxConnection | null = null;
  private plans = new Map<string, ExpressionPlan[]>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly limits: Required<SandboxLimits>;

  constructor(limits: SandboxLimits = {}) {
    const defaults = {
      batchMilliseconds: 2_000,
      evaluationMilliseconds: 1_000,
      memoryMegabytes: 64,
      timeZone: 'Europe/Amsterdam',
    };
    this.limits = { ...defaults, ...limits };
  }

  /** For each item (its inputs, in the program's order) the results of all expressions, in order. */
  evaluate(program: MappingProgram, items: JsonValue[][]): Promise<Evaluation[][]> {
    const result = this.turn.then(() => this.evaluateAll(program, items));
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Ends the process. A later evaluation starts a new one. */
  close(): void {
    this.connection?.end();
    this.connection = null;
    this.plans.clear();
  }

  private async evaluateAll(program: MappingProgram, items: JsonValue[][]): Promise<Evaluation[][]> {
    const width = program.expressions.length;
    if (width === 0) return items.map(() => []);
    const key = createHash('sha256').update(JSON.stringify(program)).digest('hex');
    const plans = await this.prepare(key, program);
    const trees = program.inputs.map((input) =>
      readTree(plans.map(({ reads }) => (reads[input] === undefined ? [] : reads[input]))),
    );
    const texts = items.map((inputs) =>
      inputs.map((value, index) => JSON.stringify(project(value, trees[index]!))).join('\n'),
    );
    const results: Evaluation[][] = [];
    const stops = new RepeatedStops();
    for (const batch of batches(texts)) {
      const run = new BatchRun(batch, width, stops, (part) => this.run(key, program, part));
      const flat = await run.results();
      for (let item = 0; item < batch.length; item++) results.push(flat.slice(item * width, (item + 1) * width));
    }
    return results;
  }

  private async prepare(key: string, program: MappingProgram): Promise<ExpressionPlan[]> {
    const known = this.plans.get(key);
    if (known !== undefined && this.connection?.alive) return known;
    for (let attempt = 0; attempt < 2; attempt++) {
      const { inputs, expressions } = program;
      const { memoryMegabytes } = this.limits;
      const question = {
        kind: 'prepare' as const,
        program: key,
        inputs,
        expressions,
        diacritics: DIACRITICS,
        memoryMegabytes,
      };
      const answer = await this.connected().ask(question, 10_000);
      if (answer?.kind !== 'prepared') continue;
      this.plans.set(key, answer.plans);
      return answer.plans;
    }
    throw new Error(
      'The mapping sandbox did not start. Check that the packages isolated-vm and acorn are installed for this version of Node.',
    );
  }

  private connected(): SandboxConnection {
    if (this.connection?.alive) return this.connection;
    this.plans.clear();
    this.connection = new SandboxConnection(this.limits.timeZone);
    return this.connection;
  }

  /** One crossing. Retries only what says nothing about the scripts: a process that had forgotten the program. */
  private async run(key: string, program: MappingProgram, part: BatchPart): Promise<PartAnswer> {
    const { evaluationMilliseconds, batchMilliseconds } = this.limits;
    const limitMilliseconds = Math.min(batchMilliseconds, evaluationMilliseconds + 5 * (part.to - part.from - 1));
    for (let attempt = 0; attempt < 2; attempt++) {
      await this.prepare(key, program);
      const answer = await this.connected().ask(
        { kind: 'evaluate', program: key, ...part, limitMilliseconds },
        limitMilliseconds,
      );
      if (answer?.kind === 'unknownProgram') this.plans.delete(key);
      else if (answer?.kind === 'evaluated') return { results: JSON.parse(answer.results) as PartResults };
      else if (answer?.kind === 'stopped')
        return { at: answer.at, message: this.stopMessage(answer.because, answer.message) };
      else return { at: null, message: 'The script ended the mapping sandbox' };
    }
    return { at: null, message: 'The mapping sandbox had no room for this mapping; try again' };
  }

  private stopMessage(because: 'time' | 'memory' | 'other', message: string): string {
    if (because === 'time')
      return `The script ran longer than ${this.limits.evaluationMilliseconds} milliseconds and was stopped`;
    if (because === 'memory')
      return `The script used more than ${this.limits.memoryMegabytes} MB of memory and was stopped`;
    return message;
  }
}
