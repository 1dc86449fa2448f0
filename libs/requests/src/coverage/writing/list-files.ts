import type { CoverageLanguage } from '#catalog';
import { stringify } from 'csv-stringify/sync';
import writeSheet from 'write-excel-file/node';
import type { CoverageLine } from '../coverage-line.entity.js';
import { rowOf, WORDS } from './list-rows.rules.js';

export const LIST_FILES = ['csv', 'xlsx'] as const;
export type ListFile = (typeof LIST_FILES)[number];

/** The list as a spreadsheet, in the reader's language. CSV is UTF-8 with a byte order mark: Excel reads it as something else without. */
export async function listFile(format: ListFile, lines: CoverageLine[], language: CoverageLanguage): Promise<Buffer> {
  const rows = lines.map((line) => rowOf(line, language));
  const { header: head, sheet } = WORDS[language];
  if (format === 'csv') return Buffer.from(stringify([head, ...rows], { bom: true, quoted_string: true }));
  const header = head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
  );
  const columns = [5, 32, 18, 32, 12, 32, 56, 12, 10].map((width) => ({ width }));
  return writeSheet([header, ...cells], { columns, sheet, stickyRowsCount: 1 }).toBuffer();
}
