import { Unzip, UnzipInflate } from 'fflate';
import { DomainError, type Saying, saying } from '#platform';
import { columnNumber, refuseHugeSheet } from './sheet-size.js';

/** What a document that is a zip file may become when it is unpacked. Honest ones stay far below. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 60_000_000;
const SLICE = 16_384;
const FARTHEST = { rows: 1_048_576, columns: 512 };
const MOST_TEXT = 5_000_000;

export interface OfficeFile {
  mediaType: string;
  extension: string;
  text: string;
}

const WORD = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  has: 'word/document.xml',
  text: (parts: Map<string, string>) => [...parts.values()].map(paragraphs).join('\n'),
};
const EXCEL = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  has: 'xl/workbook.xml',
  text: tables,
};
const READ =
  /^(word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(sharedStrings|workbook|worksheets\/[^/]+))\.xml$/;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The text of a Word or Excel document.
 * @throws DomainError INVALID_INPUT for other archives, for macros, and for what would not stop growing when it is unpacked
 */
export function readOfficeFile(bytes: Uint8Array): OfficeFile {
  const { names, parts } = unpack(bytes);
  const format = [WORD, EXCEL].find(({ has }) => names.includes(has));
  if (!format) throw refused(saying('files.archive', 'Archives are not taken. Put the files in one by one.'));
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw refused(saying('files.macros', 'Documents with macros are not taken.'));
  return { mediaType: format.mediaType, extension: format.extension, text: format.text(parts) };
}

function unpack(bytes: Uint8Array): { names: string[]; parts: Map<string, string> } {
  const names: string[] = [];
  const parts = new Map<string, string>();
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > MOST_ENTRIES) throw refused(saying('files.parts', 'The document has too many parts.'));
    if (!READ.test(file.name)) return;
    const decoder = new TextDecoder();
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > MOST_BYTES)
        throw refused(saying('files.unpacked', 'The document becomes too large when it is unpacked.'));
      parts.set(file.name, (parts.get(file.name) ?? '') + decoder.decode(chunk, { stream: !isLast }));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    throw error instanceof DomainError ? error : refused(saying('files.damaged', 'The document is damaged.'));
  }
  return { names, parts };
}

const refused = (said: Saying): DomainError => new DomainError('INVALID_INPUT', said, { field: 'file' });

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replaceAll(/<[^<>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

const paragraphs = (xml: string): string =>
  plain(xml.replaceAll('</w:tc>', ';').replaceAll(/<\/w:(p|tr)>|<w:br\/>/g, '\n'));

/**
 * Every sheet as lines of cells, so that the head of a column stands above what is in it. Cut at closing tags: an expression that looks for
 * pairs takes for ever on what never closes.
 */
function tables(parts: Map<string, string>): string {
  const strings = (parts.get('xl/sharedStrings.xml') ?? '').split('</si>').map(plain);
  const lines: string[] = [];
  let length = 0;
  for (const [name, xml] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue;
    refuseHugeSheet(xml, FARTHEST);
    for (const row of xml.split('</row>')) {
      const text = line(row, strings);
      length += text.length + 1;
      refuseLongText(length);
      lines.push(text);
    }
  }
  return lines.join('\n');
}

function line(row: string, strings: string[]): string {
  const cells: string[] = [];
  let length = 0;
  for (const piece of row.split('</c>').slice(0, -1)) {
    const [head = '', body = ''] = piece.slice(piece.lastIndexOf('<c ')).split(/>(.*)/s, 2);
    const column = /\br="([A-Z]{1,3})\d/.exec(head)?.[1];
    const value = plain(body);
    const text = head.includes('t="s"') ? (strings[Number(value)] ?? '') : value;
    length += text.length;
    refuseLongText(length);
    cells[column ? columnNumber(column) - 1 : cells.length] = text;
  }
  return Array.from(cells, (one) => one ?? '').join(';');
}

/** Counted while it grows: cells may name one long text again and again. */
function refuseLongText(length: number): void {
  if (length > MOST_TEXT)
    throw refused(saying('files.sheetText', 'The sheets hold too much text. Put in only the part that matters.'));
}
