import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import writeSheet from 'write-excel-file/node';
import { linesOfFile, linesOfText, MOST_UPLOADED } from './uploaded-list.js';

const namesOf = (text: string): string[] => linesOfText(text).map(({ name }) => name);
const namesIn = async (bytes: Uint8Array): Promise<string[]> => (await linesOfFile(bytes)).map(({ name }) => name);
const sheet = (rows: (string | number)[][]): Promise<Buffer> =>
  writeSheet(
    rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }))),
  ).toBuffer();

describe('a pasted list', () => {
  it.each([
    ['lines', 'AFAS\nTOPdesk\n\n Zenya \n'],
    ['Windows lines', 'AFAS\r\nTOPdesk\r\nZenya'],
    ['bullets', '- AFAS\n• TOPdesk\n* Zenya'],
    ['numbers', '1. AFAS\n2) TOPdesk\n(3) Zenya'],
    ['check boxes', '[ ] AFAS\n[x] TOPdesk\n[X] Zenya'],
    ['one line with semicolons', 'AFAS; TOPdesk; Zenya'],
    ['one line with commas', 'AFAS, TOPdesk, Zenya'],
    ['a header', 'Applicatie\nAFAS\nTOPdesk\nZenya'],
    ['a German header', 'Anwendung;Anzahl\nAFAS;3\nTOPdesk;4\nZenya;5'],
    ['a name twice', 'AFAS\nafas\nTOPdesk\nZenya\nTOPdesk'],
    ['columns without headers', '1\tAFAS\t100\n2\tTOPdesk\t200\n3\tZenya\t300'],
  ])('of %s is read', (_, text) => {
    expect(namesOf(text)).toEqual(['AFAS', 'TOPdesk', 'Zenya']);
  });

  it.each([
    ['1.Cloud', '1.Cloud'],
    ['4me', '4me'],
    ['3CX', '3CX'],
    ['=1+1', '=1+1'],
    ['Decos, JOIN\nAFAS', 'Decos, JOIN'],
    ['Application Portal\nAFAS', 'Application Portal'],
  ])('keeps %j as a name', (text, name) => {
    expect(namesOf(text)[0]).toBe(name);
  });

  it('takes what is wanted from its columns', () => {
    const text =
      'Leverancier;Naam;Functies;Richting\nAFAS;Profit;lezen;bron\nTOPdesk;TOPdesk;"aanmaken, blokkeren";doel';
    expect(linesOfText(text)).toEqual([
      { name: 'Profit', vendor: 'AFAS', capabilities: [], direction: 'source' },
      { name: 'TOPdesk', vendor: 'TOPdesk', capabilities: ['create', 'access'], direction: 'target' },
    ]);
  });

  it.each(['', '\n\n', '---\n***', '"', '\u0000'])('without names is refused: %j', (text) => {
    expect(() => linesOfText(text)).toThrow('No names of applications');
  });

  it('is bounded', () => {
    const many = (count: number): string => Array.from({ length: count }, (_, at) => `Application ${at}`).join('\n');
    expect(linesOfText(many(5000))).toHaveLength(5000);
    expect(() => linesOfText(many(5001))).toThrow('At most 5000');
    expect(namesOf('x'.repeat(10_000))[0]).toHaveLength(200);
  });
});

describe('an uploaded file', () => {
  it.each([
    ['UTF-8', Buffer.from('Naam\nCaféwijs\nTOPdesk')],
    ['UTF-8 with a mark', Buffer.from('\ufeffNaam\nCaféwijs\nTOPdesk')],
    ['UTF-16', Buffer.from('\ufeffNaam\nCaféwijs\nTOPdesk', 'utf16le')],
    ['Windows-1252', Buffer.from('Naam\nCaféwijs\nTOPdesk', 'latin1')],
    ['quoted CSV', Buffer.from('"Naam","Aantal"\r\n"Caféwijs","1"\r\n"TOPdesk","2"\r\n')],
    ['CSV with bars', Buffer.from('Naam|Aantal\nCaféwijs|1\nTOPdesk|2')],
  ])('of text in %s is read', async (_, bytes) => {
    expect(await namesIn(bytes)).toEqual(['Caféwijs', 'TOPdesk']);
  });

  it('of badly quoted text is read as far as it goes', async () => {
    expect(await namesIn(Buffer.from('Naam;Aantal\n"AFAS;1\nTOPdesk;2'))).not.toHaveLength(0);
  });

  it('of a spreadsheet is read by its columns, formulas as text', async () => {
    const bytes = await sheet([
      ['Nr', 'Applicatie', 'Gewenst', 'Richting'],
      [1, 'AFAS Profit', 'personen', 'bron'],
      [2, '=1+1', '', ''],
      [3, 'TOPdesk', 'aanmaken', 'doel'],
    ]);
    expect(await linesOfFile(bytes)).toEqual([
      { name: 'AFAS Profit', vendor: '', capabilities: ['persons'], direction: 'source' },
      { name: '=1+1', vendor: '', capabilities: [], direction: null },
      { name: 'TOPdesk', vendor: '', capabilities: ['create'], direction: 'target' },
    ]);
  });

  it.each([
    ['too large', () => Buffer.alloc(MOST_UPLOADED + 1, 'a\n'), 'larger than 5 MB'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 9, 0, 200]), 'neither'],
    ['no zip, though it begins like one', () => Buffer.from('PK\u0003\u0004 and then nothing'), 'no .xlsx'],
    ['a zip of something else', () => zipSync({ 'hello.txt': strToU8('AFAS') }), 'could not be read'],
    [
      'a bomb',
      () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }, { level: 9 }),
      'unpacks to far more',
    ],
    [
      'a cell at the end of the world',
      () => zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<c r="XFD1048576"><v>1</v></c>') }),
      'as far as XFD1048576',
    ],
    [
      'an entity bomb',
      () =>
        zipSync({
          'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'),
        }),
      'could not be read',
    ],
  ])('that is %s is refused', async (_, bytes, message) => {
    await expect(linesOfFile(bytes())).rejects.toThrow(message);
  });
});
