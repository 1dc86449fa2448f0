import { styleText } from 'node:util';
import {
  functionName,
  verdictText,
  type Answer,
  type FeasibilityLine,
  type FeasibilityReport,
  type Gate,
} from '#feasibility';
import { aligned, printable, shortened } from '../inspect/aligned.js';

type Style = Parameters<typeof styleText>[0];

const MARKS: Record<Answer, [mark: string, style: Style]> = {
  yes: ['✓ yes', 'green'],
  likely: ['✓ likely', 'green'],
  no: ['✗ no', 'red'],
  unknown: ['? unknown', 'yellow'],
};
const STATES: Record<Gate['state'], [mark: string, style: Style]> = {
  open: ['✓ in order', 'green'],
  blocked: ['✗ blocked', 'red'],
  unknown: ['? unknown', 'yellow'],
};
const MOST_ROWS = 12;

/** A feasibility report, told to a person at a terminal. */
export class FeasibilityScreen {
  private readonly lines: string[] = [];

  constructor(
    private readonly report: FeasibilityReport,
    private readonly colours: boolean,
  ) {}

  text(): string {
    const { report } = this;
    this.head();
    this.section('What can be done', this.answers(report.functions));
    this.section(
      'Found by',
      aligned(
        report.correlation
          .slice(0, MOST_ROWS)
          .map((key) => [printable(key.field), key.how, key.evidence.operation ?? '']),
      ),
    );
    this.section('Permissions', this.permissions());
    this.section('How the API works', this.answers(report.qualities));
    this.section('What has to be in order', this.gates());
    this.section('Sensitive fields', this.sensitive());
    this.section(
      'Questions for the vendor',
      report.questions.map((question, at) => `${at + 1}. ${printable(question.en)}`),
    );
    this.section(
      'About the document',
      report.document.faults.map((fault) => `${this.style('yellow', '!')} ${printable(fault.note.en)}`),
    );
    return `${this.lines.join('\n')}\n`;
  }

  private head(): void {
    const { document, account, coverage, confidence, effort, verdict } = this.report;
    const title = printable(document.title ?? document.name ?? 'Document');
    const what = [
      KINDS[document.kind],
      document.version,
      document.operations > 0 ? `${document.operations} operations` : null,
    ];
    this.lines.push(`${this.style('bold', title)}   ${this.style('cyan', what.filter(Boolean).join(' · '))}`);
    this.lines.push(this.style(verdict.startsWith('standard') ? 'green' : 'yellow', verdictText(verdict, 'en')));
    const numbers = [
      coverage.target === null ? null : `target ${coverage.target} / 100`,
      coverage.source === null ? null : `source ${coverage.source} / 100`,
      `confidence ${Math.round(confidence * 100)} %`,
      effort === null ? null : `size ${effort.class}, ${effort.days.low}–${effort.days.high} days`,
    ];
    this.lines.push(numbers.filter((one) => one !== null).join('   '));
    const others = account.candidates
      .filter(({ resource }) => resource !== account.chosen)
      .map(({ resource }) => printable(resource));
    const more = others.length === 0 ? '' : this.style('dim', `   also looks like it: ${others.join(', ')}`);
    this.lines.push(`Account: ${printable(account.chosen ?? 'none found')}${more}`);
  }

  private answers(all: FeasibilityLine[]): string[] {
    const rows = all.map((line) => [functionName(line.id, 'en'), MARKS[line.answer][0], placeOf(line)]);
    const styles = all.map((line) => MARKS[line.answer]);
    return this.coloured(aligned(rows), styles);
  }

  private gates(): string[] {
    const { gates } = this.report;
    const rows = gates.map((gate) => [gate.id, STATES[gate.state][0], shortened(gate.note.en, 110)]);
    return this.coloured(
      aligned(rows),
      gates.map((gate) => STATES[gate.state]),
    );
  }

  /** Colour comes after the columns are made, so that width is what is seen. */
  private coloured(rows: string[], marks: [string, Style][]): string[] {
    return rows.map((row, at) => row.replace(marks[at]![0], (mark) => this.style(marks[at]![1], mark)));
  }

  private permissions(): string[] {
    const { permissions } = this.report;
    if (permissions.length === 0) return [];
    const rows = permissions.map((one) => [printable(one.resource), one.list, one.grant, one.revoke]);
    return aligned([['', 'list', 'grant', 'revoke'], ...rows]);
  }

  private sensitive(): string[] {
    const { sensitive } = this.report;
    const shown = sensitive
      .slice(0, MOST_ROWS)
      .map((field) => [`${field.class} ${printable(field.name)}`, field.where, shortened(field.evidence.pointer, 90)]);
    const left = sensitive.length - shown.length;
    return [...aligned(shown), ...(left > 0 ? [`and ${left} more: --json shows all`] : [])];
  }

  private section(title: string, lines: string[]): void {
    if (lines.length === 0) return;
    this.lines.push('', this.style('bold', title), ...lines.map((line) => `  ${line}`));
  }

  private style(style: Style, text: string): string {
    return this.colours ? styleText(style, text, { validateStream: false }) : text;
  }
}

const KINDS: Record<FeasibilityReport['document']['kind'], string> = {
  openapi: 'OpenAPI',
  scim: 'SCIM',
  text: 'text',
  none: 'not recognised',
};

/** The operation that proves a yes; the reason for everything else. */
function placeOf(line: FeasibilityLine): string {
  const [first] = line.evidence;
  const place = first === undefined ? '' : (first.operation ?? first.pointer);
  return line.answer === 'yes' && place !== '' ? shortened(place, 100) : shortened(line.note.en, 110);
}
