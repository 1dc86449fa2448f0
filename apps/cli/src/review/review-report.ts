import { styleText } from 'node:util';
import { reviewSummary, ruleText, SEVERITIES, type Finding, type Severity } from '#review';
import type { ConnectorFolder } from '../connector-folder.js';
import { printable } from '../inspect/aligned.js';

type Style = Parameters<typeof styleText>[0];

const styles: Record<Severity, Style> = { blocker: 'red', high: 'red', medium: 'yellow', low: 'cyan', info: 'dim' };
const badges = { passed: '✓ Passed', attention: '! Needs attention', blocked: '✗ Blocked' };
const CODE_AROUND = 1;
const PLACES_SHOWN = 5;

/** Findings told to a person at a terminal: by severity, each rule once with why and how, and its places with the code around. */
export class ReviewReport {
  private readonly lines: string[] = [];

  constructor(
    private readonly folder: Pick<ConnectorFolder, 'package' | 'files' | 'readScript'>,
    private readonly findings: Finding[],
    private readonly unreadBecause: string | null,
    private readonly colours: boolean,
  ) {}

  text(): string {
    const { badge, counts } = reviewSummary(this.findings);
    const counted = SEVERITIES.filter((severity) => counts[severity] > 0).map(
      (severity) => `${counts[severity]} ${severity}`,
    );
    this.lines.push(
      `${this.style('bold', printable(this.folder.package.application))}   ${this.style(badge === 'passed' ? 'green' : badge === 'blocked' ? 'red' : 'yellow', badges[badge])}`,
    );
    this.lines.push(counted.length > 0 ? counted.join(' · ') : 'No findings.');
    if (this.unreadBecause !== null) this.lines.push(this.style('yellow', `! ${this.unreadBecause}`));
    for (const severity of SEVERITIES) this.severity(severity);
    return `${this.lines.join('\n')}\n`;
  }

  private severity(severity: Severity): void {
    const found = this.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return;
    this.lines.push('', this.style('bold', severity.toUpperCase()));
    for (const rule of new Set(found.map((finding) => finding.rule)))
      this.rule(
        rule,
        severity,
        found.filter((finding) => finding.rule === rule),
      );
  }

  private rule(rule: string, severity: Severity, found: Finding[]): void {
    const { title, why, fix } = ruleText(rule);
    this.lines.push('', `${this.style(styles[severity], rule)}  ${title}`);
    this.lines.push(`  ${this.style('dim', why)}`, `  ${this.style('dim', `→ ${fix}`)}`);
    const shown = severity === 'blocker' || severity === 'high' ? found.length : PLACES_SHOWN;
    for (const finding of found.slice(0, shown)) this.place(finding);
    if (found.length > shown) this.lines.push(`  … and ${found.length - shown} more`);
  }

  private place({ path, line, message, snippet }: Finding): void {
    this.lines.push(
      `  ${printable(path === '' ? this.folder.package.repositoryName : `${path}:${line}`)}  ${printable(message)}`,
    );
    if (snippet !== '') this.lines.push(...this.code(path, line, snippet));
  }

  /** The line itself comes from the finding, where secrets are masked; lines around it from the file. */
  private code(path: string, line: number, snippet: string): string[] {
    const lines = this.folder.readScript(path).split(/\r?\n/);
    return lines.slice(Math.max(0, line - 1 - CODE_AROUND), line + CODE_AROUND).flatMap((text, index) => {
      const number = Math.max(0, line - 1 - CODE_AROUND) + index + 1;
      if (number !== line)
        return text.trim() === '' || this.isFound(path, number)
          ? []
          : [this.style('dim', `    ${number} │ ${printable(text).slice(0, 140)}`)];
      return [
        `  ${this.style('bold', '▸')} ${number} │ ${printable(`${/^\s*/.exec(text)![0]}${snippet}`).slice(0, 140)}`,
      ];
    });
  }

  /** A neighbour with a finding of its own is shown there, masked. */
  private isFound(path: string, line: number): boolean {
    return this.findings.some((finding) => finding.path === path && finding.line === line);
  }

  private style(style: Style, text: string): string {
    return this.colours ? styleText(style, text, { validateStream: false }) : text;
  }
}
