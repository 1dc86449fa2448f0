import { parse } from 'csv-parse/sync';
import { separatorOf } from './separator.rules.js';
import { MOST_LINES } from './asked-table.rules.js';

/**
 * A pasted or uploaded text as rows of cells: comma, semicolon, tab or bar separated, quoted or not; without a separator each line is a cell,
 * and a single line is split where a list would be. Never throws: what is badly quoted is read line by line.
 */
export function textTable(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const separator = separatorOf(plain);
  const lines = plain.split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 1 && separator) return filled[0]!.split(separator).map((cell) => [cell]);
  if (!separator) return lines.map((line) => [line]);
  try {
    return parse(plain, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      // One more than may be, so that too many are noticed.
      to: MOST_LINES + 2,
    });
  } catch {
    return lines.map((line) => line.split(separator));
  }
}
