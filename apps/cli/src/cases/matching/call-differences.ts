import type { JsonValue } from '#runtime';
import type { CaseCall } from '../case-file.js';
import { differences, type Difference } from './differences.js';
import { fitsPattern, hasPattern } from './patterns.js';

/** A call that a script made, with the addresses that it meant. */
export interface MadeCall {
  method: string;
  address: string;
  headers: Record<string, string>;
  body: JsonValue;
  refused: boolean;
}

export type CallProblem =
  | { kind: 'unexpected'; call: MadeCall }
  | { kind: 'missing'; call: CaseCall; number: number }
  | { kind: 'order'; call: CaseCall; number: number }
  | { kind: 'differs'; call: CaseCall; number: number; difference: Difference };

function sorted(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.searchParams.sort();
  return decodeURI(url.href);
}

/** The order of a query's parts and how signs are percent-encoded do not matter. */
export function sameAddress(expected: string, got: string): boolean {
  if (!hasPattern(expected)) return sorted(expected) === sorted(got);
  return fitsPattern(expected, got) || fitsPattern(expected, safeDecoded(got));
}

function safeDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const content = (expected: CaseCall, got: MadeCall): Difference[] => [
  ...(expected.refused === undefined ? [] : differences(expected.refused, got.refused, ['refused'])),
  ...(expected.headers === undefined ? [] : differences(expected.headers, got.headers, ['headers'])),
  ...(expected.body === undefined ? [] : differences(expected.body, got.body, ['body'])),
];

/** Which expected call a made one is: the first that is not taken yet, one with the same content before others. Null: none. */
export function expectedFor(expected: CaseCall[], taken: ReadonlySet<number>, got: MadeCall): number | null {
  const fitting = expected.flatMap((call, at) =>
    !taken.has(at) && call.method.toUpperCase() === got.method.toUpperCase() && sameAddress(call.address, got.address)
      ? [at]
      : [],
  );
  return fitting.find((at) => content(expected[at]!, got).length === 0) ?? fitting[0] ?? null;
}

/** Compares all calls of a run with those of its case. */
export function callProblems(expected: CaseCall[], made: MadeCall[]): CallProblem[] {
  const problems: CallProblem[] = [];
  const taken = new Set<number>();
  let last = -1;
  for (const got of made) {
    const at = expectedFor(expected, taken, got);
    if (at === null) {
      problems.push({ kind: 'unexpected', call: got });
      continue;
    }
    taken.add(at);
    const call = expected[at]!;
    if (at < last) problems.push({ kind: 'order', call, number: at + 1 });
    last = Math.max(last, at);
    for (const difference of content(call, got)) problems.push({ kind: 'differs', call, number: at + 1, difference });
  }
  expected.forEach((call, at) => {
    if (!taken.has(at)) problems.push({ kind: 'missing', call, number: at + 1 });
  });
  return problems;
}
