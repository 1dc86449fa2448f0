import { readCapabilities, readDirection, type AskedLine } from '#catalog';

export const MOST_LINES = 5000;
export const LONGEST_NAME = 200;

type Column = 'name' | 'vendor' | 'capabilities' | 'direction';

/** What people call the columns, Dutch, English and German. */
const HEADERS: [Column, RegExp][] = [
  [
    'capabilities',
    /^(functie|functies|functionaliteit|capabilit|functions?|actions?|acties|features?|gewenst|wensen|wanted|funktion|rechten|mogelijkheden)/i,
  ],
  ['direction', /^(richting|direction|bron.?\/.?doel|source.?\/.?target|type koppeling|richtung|soort koppeling)/i],
  ['vendor', /^(leverancier|vendor|supplier|fabrikant|manufacturer|hersteller|anbieter|publisher|uitgever)/i],
  [
    'name',
    /(applicati|application|app\b|naam|name|systeem|system|software|product|pakket|programma|anwendung|bezeichnung|tool|titel|title)/i,
  ],
];

/** Bullets, numbering and check boxes before a name. */
const BULLET = /^\s*(?:[-–—*•·▪◦‣>+]+|\[[ xX]?\]|\(?\d{1,4}[.)](?!\d)|[a-zA-Z][.)])\s+/;

const clean = (cell: string | undefined): string =>
  (cell ?? '')
    // eslint-disable-next-line no-control-regex -- such characters come along from spreadsheets and mails
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\ufeff]+/g, ' ')
    .replace(BULLET, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);

/**
 * The lines of a table: by its headers where it has them, else with the names in the column that looks most like names. Lines without a name
 * are left out; a name that stands there twice with the same wishes is asked once.
 */
export function askedLines(table: string[][]): AskedLine[] {
  const rows = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  const headers = headersOf(rows[0] ?? []);
  const body = headers ? rows.slice(1) : rows;
  const columns = headers ?? new Map<Column, number>([['name', nameColumn(body)]]);
  const cell = (row: string[], column: Column): string => clean(row[columns.get(column) ?? -1]);
  const lines = body.map((row) => ({
    name: cell(row, 'name'),
    vendor: cell(row, 'vendor'),
    capabilities: readCapabilities(cell(row, 'capabilities')),
    direction: readDirection(cell(row, 'direction')),
  }));
  return distinct(lines.filter(({ name }) => /[\p{L}\p{N}]/u.test(name)));
}

function distinct(lines: AskedLine[]): AskedLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = JSON.stringify({ ...line, name: line.name.toLowerCase(), vendor: line.vendor?.toLowerCase() });
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** Where each column is, when the first row reads like headers: one names the applications, and none is longer than a header. */
function headersOf(row: string[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const [column, says] of HEADERS) {
    const at = row.findIndex((cell, index) => says.test(cell.trim()) && ![...columns.values()].includes(index));
    if (at >= 0) columns.set(column, at);
  }
  const isHeader =
    columns.has('name') && row.every((cell) => cell.trim().length <= 40) && (row.length > 1 || isOnlyHeader(row[0]!));
  return isHeader ? columns : null;
}

/** A single column's first cell may be an application called "Application Portal": only plain words for one are its header. */
const isOnlyHeader = (cell: string): boolean =>
  /^(naam|name|applicaties?|applications?|applicatienaam|application name|apps?|systemen|systeem|systems?|software|product(en|s)?|pakket(ten)?|anwendung(en)?|bezeichnung|tools?)( ?(naam|name))?:?$/i.test(
    cell.trim(),
  );

/** Without headers: the column whose cells are mostly short, different texts with letters. */
function nameColumn(rows: string[][]): number {
  const sample = rows.slice(0, 100);
  const width = Math.max(1, ...sample.map((row) => row.length));
  const scores = Array.from({ length: width }, (_, at) => {
    const cells = sample.map((row) => clean(row[at]));
    const names = new Set(
      cells.filter((cell) => /\p{L}{2}/u.test(cell) && cell.length <= 60 && !/^https?:|@/.test(cell)),
    );
    return names.size / Math.max(1, sample.length);
  });
  return scores.indexOf(Math.max(...scores));
}
