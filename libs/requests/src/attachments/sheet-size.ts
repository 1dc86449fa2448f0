import { DomainError } from '#platform';

/** Of the letters of a column, counted from one: A is 1, AA is 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A single cell far away would make a table of billions of empty ones. Looks at every reference in the XML of a worksheet.
 * @throws DomainError INVALID_INPUT that names the first cell that is too far away
 */
export function refuseHugeSheet(xml: string, most: { rows: number; columns: number }): void {
  for (const [, letters = '', digits = ''] of xml.matchAll(/\br=["']([A-Z]*)(\d+)/g)) {
    if (Number(digits) <= most.rows && columnNumber(letters) <= most.columns) continue;
    const cell = `${letters}${digits}`.slice(0, 20);
    const message = `This sheet has cells as far as ${cell}. Upload a sheet with the list alone.`;
    throw new DomainError('INVALID_INPUT', message, { field: 'file' });
  }
}
