import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readOfficeFile } from './office-file.js';

const sheet = (rows: string, strings = ''): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/sharedStrings.xml': strToU8(strings),
    'xl/worksheets/sheet1.xml': strToU8(rows),
  });
const row = (cells: string): string => `<row>${cells}</row>`;

describe('the text of a sheet', () => {
  it('keeps cells below the heads of their columns', () => {
    const rows = row('<c r="A1" t="s"><v>0</v></c><c r="C1"><v>2</v></c>') + row('<c r="B2"><v>3</v></c>');
    expect(readOfficeFile(sheet(rows, '<si><t>naam</t></si>')).text).toBe('naam;;2\n;3\n');
  });

  it('is refused when a cell is far away, in any of its rows', () => {
    const rows = row('<c r="A1"><v>1</v></c>') + row('<c r="ZZZ1"></c>').repeat(100_000);
    expect(() => readOfficeFile(sheet(rows))).toThrow('This sheet has cells as far as ZZZ1.');
  });

  it.each([
    ['empty cells', sheet(row('<c r="SR1"></c>').repeat(20_000))],
    ['one text again and again', sheet(row('<c t="s"><v>0</v></c>'.repeat(100)), `<si>${'a'.repeat(100_000)}</si>`)],
  ])('is refused when it grows too long: %s', (_, bytes) => {
    expect(() => readOfficeFile(bytes)).toThrow('too much text');
  });
});
