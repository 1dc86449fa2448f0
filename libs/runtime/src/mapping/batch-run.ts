import type { JsonValue } from '../json/json-value.js';

export type Evaluation = { value: JsonValue; error?: undefined } | { value?: undefined; error: string };

/** Evaluations `from` (included) to `to` over the items in `lines`; numbers count within these items. */
export interface BatchPart {
  lines: string;
  from: number;
  to: number;
  /** Expressions that are not run any more. */
  skip: number[];
}

/** 0: a value, 1: an error message, 2: skipped. */
export type PartResults = [0 | 1 | 2, JsonValue?][];

/** `at`: the evaluation under way when the run was stopped; null when not even that is known. */
export type PartAnswer =
  { results: PartResults; message?: undefined } | { results?: undefined; at: number | null; message: string };

const ITEMS_IN_BATCH = 1_000;
const CHARACTERS_IN_BATCH = 8_000_000;
const STOPS_BEFORE_GIVING_UP = 3;

/** Splits the items of a long list so that no message between the processes grows without limit. */
export function* batches(texts: string[]): Generator<string[]> {
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (batch.length === ITEMS_IN_BATCH || (batch.length > 0 && characters + text.length > CHARACTERS_IN_BATCH)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(text);
    characters += text.length;
  }
  if (batch.length > 0) yield batch;
}

/** An expression that had to be stopped for several items is not tried on all the others. */
export class RepeatedStops {
  private readonly counts = new Map<number, { times: number; message: string }>();

  add(expression: number, message: string): void {
    this.counts.set(expression, { times: (this.counts.get(expression)?.times ?? 0) + 1, message });
  }

  givenUp(): number[] {
    return [...this.counts]
      .filter(([, { times }]) => times >= STOPS_BEFORE_GIVING_UP)
      .map(([expression]) => expression);
  }

  message(expression: number): string {
    return `${this.counts.get(expression)?.message ?? 'The script was stopped'}, also for others`;
  }
}

interface Range {
  from: number;
  to: number;
}

/** Evaluates one batch and, where it is stopped, finds the guilty evaluation and goes on around it. */
export class BatchRun {
  private readonly found: Evaluation[];

  constructor(
    private readonly items: string[],
    private readonly width: number,
    private readonly stops: RepeatedStops,
    private readonly run: (part: BatchPart) => Promise<PartAnswer>,
  ) {
    this.found = Array.from({ length: items.length * width });
  }

  async results(): Promise<Evaluation[]> {
    const waiting: Range[] = [{ from: 0, to: this.found.length }];
    for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
      const offset = Math.floor(range.from / this.width);
      const lines = this.items.slice(offset, Math.ceil(range.to / this.width)).join('\n');
      const base = offset * this.width;
      const answer = await this.run({
        lines,
        from: range.from - base,
        to: range.to - base,
        skip: this.stops.givenUp(),
      });
      if (answer.results !== undefined) this.keep(range.from, answer.results);
      else waiting.push(...this.around(range, answer.at === null ? null : answer.at + base, answer.message));
    }
    return this.found;
  }

  private keep(from: number, results: PartResults): void {
    for (const [index, [kind, value]] of results.entries()) {
      const error = kind === 2 ? this.stops.message((from + index) % this.width) : String(value);
      this.found[from + index] = kind === 0 ? { value: value ?? null } : { error };
    }
  }

  /** What is left to run after a stop, last part first. A single evaluation that was stopped is the guilty one. */
  private around({ from, to }: Range, at: number | null, message: string): Range[] {
    if (to - from === 1) {
      this.found[from] = { error: message };
      this.stops.add(from % this.width, message);
      return [];
    }
    const middle = from + Math.floor((to - from) / 2);
    const parts: Range[] =
      at === null
        ? [
            { from: middle, to },
            { from, to: middle },
          ]
        : [
            { from: at + 1, to },
            { from: at, to: at + 1 },
            { from, to: at },
          ];
    return parts.filter((part) => part.to > part.from);
  }
}
