/** What the sandbox process is asked and answers. Types only. */

export type SandboxQuestion =
  | {
      id: number;
      kind: 'prepare';
      program: string;
      inputs: string[];
      expressions: string[];
      diacritics: Record<string, string>;
      memoryMegabytes: number;
    }
  | {
      id: number;
      kind: 'evaluate';
      program: string;
      lines: string;
      from: number;
      to: number;
      skip: number[];
      limitMilliseconds: number;
    };

export interface ExpressionPlan {
  error: string | null;
  /** Per input the paths read; null when the whole input may be read. */
  reads: Record<string, string[][] | null>;
}

export type SandboxAnswer =
  | { id: number; kind: 'prepared'; plans: ExpressionPlan[] }
  /** JSON: `[0, value]`, `[1, message]` or `[2]` (skipped) for each evaluation. */
  | { id: number; kind: 'evaluated'; results: string }
  /** `at` is the evaluation under way when it was stopped; null when it is not known. */
  | { id: number; kind: 'stopped'; because: 'time' | 'memory' | 'other'; message: string; at: number | null }
  | { id: number; kind: 'unknownProgram' };
