import type { AskedLine } from '#catalog';
import { decodeText } from '#connectors';
import { DomainError, type Saying, saying } from '#platform';
import { askedLines, MOST_LINES } from './asked-table.rules.js';
import { sheetTable } from './sheet-table.js';
import { textTable } from './text-table.js';

export const MOST_UPLOADED = 5_000_000;

/** The lines of a pasted text. @throws DomainError INVALID_INPUT when there are none, or too many */
export const linesOfText = (text: string): AskedLine[] => bounded(askedLines(textTable(text)), 'text');

/**
 * The lines of an uploaded file: XLSX by its bytes, whatever it is called; everything else as separated text.
 * @throws DomainError INVALID_INPUT when it cannot be read, is too large, or has no or too many lines
 */
export async function linesOfFile(bytes: Uint8Array): Promise<AskedLine[]> {
  if (bytes.length > MOST_UPLOADED)
    throw invalid('file', saying('coverage.fileSize', 'The file is larger than 5 MB. Upload only the list.'));
  return bounded(askedLines(isZip(bytes) ? await sheetTable(bytes) : textTable(textOf(bytes))), 'file');
}

const isZip = ([a, b, c, d]: Uint8Array): boolean => a === 0x50 && b === 0x4b && c === 3 && d === 4;

function textOf(bytes: Uint8Array): string {
  const { text } = decodeText(bytes);
  if (text.includes('\u0000'))
    throw invalid('file', saying('coverage.neither', 'This is neither a spreadsheet nor text. Upload .xlsx or .csv.'));
  return text;
}

function bounded(lines: AskedLine[], field: string): AskedLine[] {
  if (lines.length === 0)
    throw invalid(
      field,
      saying('coverage.noNames', 'No names of applications were found. Put each name on a line of its own.'),
    );
  if (lines.length > MOST_LINES)
    throw invalid(
      field,
      saying('coverage.most', 'At most {{most}} applications at once. Split the list.', { most: MOST_LINES }),
    );
  return lines;
}

const invalid = (field: string, said: Saying): DomainError => new DomainError('INVALID_INPUT', said, { field });
