import { unzipSync, zipSync } from 'fflate';
import readSheet from 'read-excel-file/node';
import { DomainError, type Saying, saying } from '#platform';
import { refuseHugeSheet } from '../../attachments/sheet-size.js';
import { MOST_LINES } from './asked-table.rules.js';

const MOST_ENTRIES = 500;
const MOST_BYTES = 40_000_000;
const FARTHEST = { rows: MOST_LINES * 4, columns: 200 };
/** The parts of a spreadsheet that hold cells; pictures, macros and links to other files are never opened. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

const refusal = (said: Saying): DomainError => new DomainError('INVALID_INPUT', said, { field: 'file' });

/**
 * The first sheet of an XLSX file as rows of cells. Formulas are not calculated: a cell is what was saved with it.
 * @throws DomainError INVALID_INPUT when it is none, or would unpack to more than an application list can be
 */
export async function sheetTable(bytes: Uint8Array): Promise<string[][]> {
  const parts = unpack(bytes);
  const decoder = new TextDecoder();
  for (const [path, part] of Object.entries(parts)) {
    if (path.startsWith('xl/worksheets/')) refuseHugeSheet(decoder.decode(part), FARTHEST);
  }
  try {
    const [sheet] = await readSheet(Buffer.from(zipSync(parts, { level: 0 })));
    return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  } catch {
    throw refusal(
      saying(
        'coverage.unreadable',
        'This spreadsheet could not be read. Save it again as .xlsx, or as .csv, and upload that.',
      ),
    );
  }
}

/** Sizes are checked before anything is unpacked, and never exceeded while it is. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let size = 0;
  const isTooLarge = (): boolean => entries > MOST_ENTRIES || size > MOST_BYTES;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (NEEDED.test(name)) size += originalSize;
        return NEEDED.test(name) && !isTooLarge();
      },
    });
  } catch {
    throw refusal(
      saying('coverage.noSheet', 'This file is no .xlsx spreadsheet. Save it as .xlsx or .csv and upload that.'),
    );
  }
  if (isTooLarge())
    throw refusal(
      saying('coverage.tooLarge', 'This spreadsheet unpacks to far more than a list. Upload only the list.'),
    );
  return parts;
}
