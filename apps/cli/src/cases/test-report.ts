import { styleText } from 'node:util';
import type { JsonValue } from '#runtime';
import { printable, shortened } from '../inspect/aligned.js';
import type { CallProblem } from './matching/call-differences.js';
import { pathText, type Difference, type Path } from './matching/differences.js';
import type { CaseOutcome } from './running/run-case.js';

type Style = Parameters<typeof styleText>[0];

const LONGEST_VALUE = 400;

/** Tells how cases went: a line each, and below a failed one what was expected and what came. */
export class TestReport {
  /** Why a case could not be run, and the first case that was so. */
  private readonly told = new Map<string, string>();

  constructor(private readonly colours: boolean) {}

  title(application: string, cases: number, where: string): string {
    return `${this.style('bold', printable(application))}  ${count(cases, 'case')} against ${where}\n\n`;
  }

  line(outcome: CaseOutcome): string {
    const mark = outcome.passed ? this.style('green', '✓') : this.style('red', '✗');
    const time = outcome.unusable
      ? this.style('red', 'cannot be run')
      : this.style('dim', `${(outcome.milliseconds / 1000).toFixed(2)} s`);
    const first = outcome.unusable ? this.firstLike(outcome) : null;
    const details = outcome.passed ? [] : first ? [`as ${printable(first)}`] : this.details(outcome);
    return `${[`${mark} ${printable(outcome.name)}  ${time}`, ...details.map((line) => `    ${line}`)].join('\n')}\n`;
  }

  summary(outcomes: CaseOutcome[]): string {
    const failed = outcomes.filter(({ passed }) => !passed);
    const text =
      failed.length === 0
        ? this.style('green', `${count(outcomes.length, 'case')} passed`)
        : `${this.style('red', `${failed.length} failed`)}, ${outcomes.length - failed.length} passed`;
    return `\n${text}\n`;
  }

  /** The case before this one that could not be run for the same reason; null for the first. */
  private firstLike({ name, notes }: CaseOutcome): string | null {
    const reason = notes.join('\n');
    const first = this.told.get(reason) ?? null;
    if (first === null) this.told.set(reason, name);
    return first;
  }

  private details({ differences, calls, notes }: CaseOutcome): string[] {
    return [
      ...once(notes).map((note) => this.style('yellow', shortened(note, LONGEST_VALUE))),
      ...differences.flatMap((difference) => this.difference(difference, [])),
      ...calls.flatMap((problem) => this.call(problem)),
    ];
  }

  private difference({ path, expected, got }: Difference, before: Path): string[] {
    return [
      pathText([...before, ...path]),
      this.style('red', `  - expected  ${shown(expected)}`),
      this.style('green', `  + got       ${got === undefined ? '(nothing there)' : shown(got)}`),
    ];
  }

  private call(problem: CallProblem): string[] {
    const what = `${problem.call.method} ${printable(problem.call.address)}`;
    switch (problem.kind) {
      case 'unexpected':
        return [
          `${this.style('red', 'unexpected call')}  ${what}`,
          ...(problem.call.body === null ? [] : [`  body ${shown(problem.call.body)}`]),
        ];
      case 'missing':
        return [`${this.style('red', 'missing call')} ${problem.number}  ${what}`];
      case 'order':
        return [`${this.style('red', 'call out of order')} ${problem.number}  ${what}`];
      case 'differs':
        return [
          `call ${problem.number}  ${what}`,
          ...this.difference(problem.difference, []).map((line) => `  ${line}`),
        ];
    }
  }

  private style(style: Style, text: string): string {
    return this.colours ? styleText(style, text, { validateStream: false }) : text;
  }
}

/** What was said several times is told once. */
const once = (notes: string[]): string[] =>
  [...new Set(notes)].map((note) => {
    const times = notes.filter((one) => one === note).length;
    return times === 1 ? note : `${note} (${times} times)`;
  });

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const shown = (value: JsonValue): string => shortened(JSON.stringify(value), LONGEST_VALUE);
