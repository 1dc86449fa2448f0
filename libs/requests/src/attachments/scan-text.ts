import { setImmediate as breathe } from 'node:timers/promises';
import { findSecrets, personalValues } from '#sensitive';

export interface ScanFinding {
  /** A secret, or a value that belongs to a person. */
  of: 'secret' | 'person';
  /** What it is: `bsn`, `iban`, `namedLiteral` … */
  kind: string;
  /** The name beside it, where that gave it away. */
  name: string | null;
  /** From 1. */
  line: number;
  /** Its first signs; never the whole. */
  sample: string;
}

export interface Scan {
  findings: ScanFinding[];
  /** There is more than what is listed. */
  more: boolean;
  /** False for pictures and PDF: what is in them is not searched. */
  searched: boolean;
}

export const NOT_SEARCHED: Scan = { findings: [], more: false, searched: false };

/** Enough to show somebody what is wrong with the file. */
const MOST_FINDINGS = 20;
/** In pieces, so that a large file does not keep the process from everything else; they overlap by more than a secret is long. */
const PIECE = 8192;
const OVERLAP = 600;
const LONGEST_HEAD = 2000;

/** Searches a text for secrets and personal values, which are kept as masked samples alone. */
export async function scanText(text: string): Promise<Scan> {
  const head = headOf(text);
  const found = new Map<string, ScanFinding>();
  let line = 0;
  for (let start = 0; start < text.length; start += PIECE) {
    const piece = text.slice(start, start + PIECE + OVERLAP);
    for (const one of findingsIn(start === 0 ? '' : head, piece, line)) found.set(`${one.line} ${one.sample}`, one);
    if (found.size > MOST_FINDINGS) break;
    line += countLines(text, start, start + PIECE);
    await breathe();
  }
  const findings = [...found.values()];
  return { findings: findings.slice(0, MOST_FINDINGS), more: findings.length > MOST_FINDINGS, searched: true };
}

/** The first line names the columns of a table: every piece is read below it. */
function headOf(text: string): string {
  const end = text.indexOf('\n');
  return end > 0 && end < LONGEST_HEAD ? text.slice(0, end + 1) : '';
}

function findingsIn(head: string, piece: string, linesBefore: number): ScanFinding[] {
  const shift = linesBefore - (head === '' ? 0 : 1);
  const inPiece = ({ start }: { start: number }): boolean => start >= head.length;
  const secrets = findSecrets(head + piece)
    .filter(inPiece)
    .map(({ kind, name, line, sample }) => ({ of: 'secret' as const, kind, name, line: line + shift, sample }));
  const personal = personalValues(head + piece)
    .filter(inPiece)
    .map(({ kind, because, line, sample }) => ({
      of: 'person' as const,
      kind,
      name: because,
      line: line + shift,
      sample,
    }));
  return [...secrets, ...personal];
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
