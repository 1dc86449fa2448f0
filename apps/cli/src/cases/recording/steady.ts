import type { JsonValue } from '#runtime';
import type { CaseFile } from '../case-file.js';
import { mapTexts } from '../json-texts.js';
import type { Path } from '../matching/differences.js';
import type { CaseOutcome } from '../running/run-case.js';

/** Puts `value` at `path`; keys in any casing. */
function put(root: JsonValue, path: Path, value: JsonValue): void {
  let at = root as Record<string, JsonValue>;
  for (const key of path.slice(0, -1)) at = at[keyIn(at, key)] as Record<string, JsonValue>;
  at[keyIn(at, path.at(-1)!)] = value;
}

const keyIn = (object: Record<string, JsonValue>, key: string | number): string =>
  Object.keys(object).find((name) => name.toLowerCase() === String(key).toLowerCase()) ?? String(key);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DATE = /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/;

function patternFor(a: JsonValue, b: JsonValue | undefined): string {
  const both = (test: RegExp) => [a, b].every((value) => typeof value === 'string' && test.test(value));
  if (both(GUID)) return '{{guid}}';
  return both(DATE) ? '{{date}}' : '{{any}}';
}

/** The case with a pattern for each value that was another one when it ran again, and the paths of those. */
export function steadied(content: CaseFile, again: CaseOutcome): { content: CaseFile; paths: Path[] } {
  const copy = structuredClone(content);
  const paths: Path[] = [];
  for (const { path, expected, got } of again.differences) {
    put(copy.expected, path, patternFor(expected, got));
    paths.push(path);
  }
  for (const problem of again.calls) {
    if (problem.kind !== 'differs') continue;
    const { path, expected, got } = problem.difference;
    put(copy.calls![problem.number - 1] as unknown as JsonValue, path, patternFor(expected, got));
    paths.push(['calls', problem.number - 1, ...path]);
  }
  return { content: copy, paths };
}

/** `{{date}}` for today's date where it comes from the script alone: it is in nothing that the script was given or answered. */
export function withoutToday<T extends JsonValue>(value: T, given: string, days: string[]): T {
  const fresh = days.filter((day) => !given.includes(day));
  const moment = (day: string) =>
    new RegExp(`${day}([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?`, 'g');
  return fresh.length === 0
    ? value
    : mapTexts(value, (text) => fresh.reduce((rest, day) => rest.replace(moment(day), '{{date}}'), text));
}
