import type { Evidence, FeasibilityLine, FeasibilityReport, Language, Wording } from '../feasibility-report.js';
import { functionName } from './function-names.js';
import { ANSWERS, answerText, KEY_HOWS, TEXTS, verdictText, type Texts } from './report-texts.js';

/** The report as a document for a customer, in Markdown. Names from the analysed document are shown as code, so that they cannot be more. */
export function feasibilityMarkdown(report: FeasibilityReport, language: Language): string {
  const text = TEXTS[language];
  const parts = [
    head(report, language, text),
    lines(text.functions, report.functions, language, text),
    correlation(report, language, text),
    permissions(report, language, text),
    lines(text.qualities, report.qualities, language, text),
    gates(report, language, text),
    sensitive(report, text),
    candidates(report, language, text),
    questions(report, language, text),
    faults(report, language, text),
    `${text.footer}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Text as code: no backtick, bar or line end of a stranger's document can leave it. */
export function asCode(text: string): string {
  const plain = text
    .replace(/[`|\\]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? '' : `\`${plain}\``;
}

/** A text of ours may quote a name of the document. */
const cell = (wording: Wording, language: Language): string =>
  wording[language].replace(/[|\\`*_[\]<>#]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');

function head(report: FeasibilityReport, language: Language, text: Texts): string {
  const { document, coverage, confidence, effort, account } = report;
  const title = document.title ?? document.name;
  const facts: [string, string | null][] = [
    [text.document, [asCode(document.name ?? document.title ?? ''), document.version ?? ''].join(' ').trim()],
    [text.direction, text.directions[report.direction]],
    [text.asked, report.asked.map((id) => functionName(id, language)).join(', ')],
    [text.account, account.chosen === null ? text.none : asCode(account.chosen)],
    [text.coverageTarget, coverage.target === null ? null : `${coverage.target} / 100`],
    [text.coverageSource, coverage.source === null ? null : `${coverage.source} / 100`],
    [text.confidence, `${Math.round(confidence * 100)} %`],
    [
      text.effort,
      effort === null ? text.noEffort : `${effort.class} (${effort.days.low}–${effort.days.high} ${text.days})`,
    ],
  ];
  const rows = facts.filter(([, value]) => value !== null).map(([name, value]) => `- **${name}:** ${value}`);
  const of = title === null ? '' : `: ${asCode(title)}`;
  return [`# ${text.title}${of}`, '', `**${verdictText(report.verdict, language)}**`, '', ...rows, ''].join('\n');
}

function table(title: string, header: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', line(header), line(header.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const where = ([first]: Evidence[]): string =>
  first === undefined
    ? ''
    : [asCode(first.operation ?? ''), asCode(first.pointer)].filter((part) => part !== '').join(' ');

function lines(title: string, all: FeasibilityLine[], language: Language, text: Texts): string {
  const rows = all.map((line) => [
    functionName(line.id, language),
    ANSWERS[line.answer][language],
    cell(line.note, language),
    where(line.evidence),
  ]);
  return table(title, [text.function, text.answer, text.why, text.where], rows);
}

function correlation({ correlation: keys }: FeasibilityReport, language: Language, text: Texts): string {
  const rows = keys.slice(0, 10).map((key) => [asCode(key.field), KEY_HOWS[key.how][language], where([key.evidence])]);
  return table(text.correlation, [text.field, text.how, text.where], rows);
}

function permissions(report: FeasibilityReport, language: Language, text: Texts): string {
  const rows = report.permissions.map((one) => [
    asCode(one.resource),
    ...[one.list, one.grant, one.revoke].map((answer) => answerText(answer, language)),
    where([...one.evidence.grant, ...one.evidence.list]),
  ]);
  const names = ['listPermissions', 'grant', 'revoke'].map((id) => functionName(id, language));
  return table(text.permissions, [text.set, ...names, text.where], rows);
}

function gates(report: FeasibilityReport, language: Language, text: Texts): string {
  const rows = report.gates.map((gate) => [
    `${gate.id} ${text.gates[gate.id]}`,
    text.states[gate.state],
    cell(gate.note, language),
    where(gate.evidence),
  ]);
  return table(text.gatesTitle, [text.gate, text.answer, text.why, text.where], rows);
}

function sensitive(report: FeasibilityReport, text: Texts): string {
  const rows = report.sensitive.map((field) => [
    asCode(field.name),
    text.classes[field.class],
    text.topics[field.where],
    where([field.evidence]),
  ]);
  return table(text.sensitive, [text.field, text.class, text.seenIn, text.where], rows);
}

function candidates(report: FeasibilityReport, language: Language, text: Texts): string {
  if (report.account.candidates.length < 2) return '';
  const rows = report.account.candidates.map((one) => [
    asCode(one.resource),
    String(one.score),
    cell(one.because, language),
  ]);
  return table(text.candidates, [text.resource, text.score, text.why], rows);
}

function questions(report: FeasibilityReport, language: Language, text: Texts): string {
  if (report.questions.length === 0) return '';
  const rows = report.questions.map((question, at) => `${at + 1}. ${cell(question, language)}`);
  return [`## ${text.questions}`, '', ...rows, ''].join('\n');
}

function faults({ document }: FeasibilityReport, language: Language, text: Texts): string {
  if (document.faults.length === 0) return '';
  const rows = document.faults.map((fault) => `- ${cell(fault.note, language)} ${where(fault.evidence)}`.trim());
  return [`## ${text.faults}`, '', ...rows, ''].join('\n');
}
