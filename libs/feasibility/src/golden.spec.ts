import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analyseApiDocument } from './analyse-api-document.js';
import type { ApiFunction, Direction, FeasibilityReport } from './feasibility-report.js';
import { feasibilityMarkdown } from './wording/feasibility-markdown.js';

/** What a careful person answers who reads the document beside it; written by hand, never made from the analyser's own answer. */
interface Golden {
  direction: Direction;
  asked: ApiFunction[];
  /** Everything below is compared as it stands. */
  [expected: string]: unknown;
}

const folder = join(import.meta.dirname, '../../../samples/api-documents');
const files = readdirSync(folder);
const documents = files.filter((file) => !file.endsWith('.golden.json'));
const golden = (file: string) =>
  JSON.parse(readFileSync(join(folder, file.replace(/\.\w+$/, '.golden.json')), 'utf8')) as Golden;

function analysed(file: string, { direction, asked }: Pick<Golden, 'direction' | 'asked'>): FeasibilityReport {
  return analyseApiDocument(readFileSync(join(folder, file)), { name: file, direction, asked });
}

/** The report in the golden's words: an answer and the operation that it comes from. */
function told(report: FeasibilityReport): Record<string, unknown> {
  const faults = report.document.faults.map(({ code }) => code);
  return {
    account: report.account.chosen,
    functions: Object.fromEntries(
      report.functions.map(({ id, answer, evidence }) => [
        id,
        [answer, evidence[0]?.operation].filter(Boolean).join(' '),
      ]),
    ),
    keys: report.correlation.map(({ field }) => field),
    permissions: Object.fromEntries(
      report.permissions.map((one) => [one.resource, `${one.list} ${one.grant} ${one.revoke}`]),
    ),
    qualities: Object.fromEntries(report.qualities.map(({ id, answer }) => [id, answer])),
    sensitive: report.sensitive.map((field) => `${field.class} ${field.name}`),
    gates: Object.fromEntries(report.gates.filter(({ state }) => state !== 'open').map(({ id, state }) => [id, state])),
    coverage: report.coverage,
    verdict: report.verdict,
    effort: report.effort?.class ?? null,
    questions: report.questions.map(({ because }) => because),
    ...(faults.length > 0 && { faults }),
  };
}

describe('the analyser says what a careful person would say', () => {
  it.each(documents)('%s', (file) => {
    const { direction, asked, ...expected } = golden(file);
    expect(told(analysed(file, { direction, asked }))).toEqual(expected);
  });

  it('there are documents of every kind', () => {
    expect(documents.length).toBeGreaterThanOrEqual(15);
  });

  it.each(documents)('%s gives the same bytes every time', (file) => {
    const once = JSON.stringify(analysed(file, golden(file)));
    expect(JSON.stringify(analysed(file, golden(file)))).toBe(once);
  });

  it.each(documents)('every pointer into %s leads somewhere', (file) => {
    if (!file.endsWith('.json') || file === 'malformed.json') return;
    const value: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const pointer of pointersOf(analysed(file, golden(file))))
      expect([pointer, at(value, pointer)]).not.toEqual([pointer, undefined]);
  });

  it.each(documents)('%s can be sent to a customer in both languages', (file) => {
    const report = analysed(file, golden(file));
    const [english, dutch] = [feasibilityMarkdown(report, 'en'), feasibilityMarkdown(report, 'nl')];
    expect(english).toContain('# Feasibility report');
    expect(dutch).toContain('# Haalbaarheidsrapport');
    for (const question of report.questions) expect(question.nl).not.toBe(question.en);
    expect(`${english}${dutch}`).not.toMatch(/undefined|\[object/);
  });
});

function pointersOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'pointer' in value && typeof value.pointer === 'string' ? [value.pointer] : [];
  return [...own, ...Object.values(value).flatMap(pointersOf)];
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inner, part) => (inner as Record<string, unknown> | undefined)?.[part.replace(/~1/g, '/').replace(/~0/g, '~')],
      value,
    );
}
