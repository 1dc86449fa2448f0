import { crc32, deflateSync } from 'node:zlib';
import { stableNumber } from '../state/identifiers.js';

/** Five columns by seven rows a letter, one number a row. */
const GLYPHS: Record<string, number[]> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 14],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  J: [7, 2, 2, 2, 2, 18, 12],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  Q: [14, 17, 17, 17, 21, 18, 13],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
  W: [17, 17, 17, 21, 21, 27, 17],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
  Z: [31, 1, 2, 4, 8, 16, 31],
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 6, 8, 16, 31],
  '3': [30, 1, 1, 14, 1, 1, 30],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [14, 16, 30, 17, 17, 17, 14],
  '7': [31, 1, 2, 4, 8, 8, 8],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 1, 14],
};
const COLOURS = [
  [15, 118, 110],
  [29, 78, 137],
  [124, 58, 117],
  [154, 75, 24],
  [71, 85, 105],
  [21, 101, 52],
  [127, 29, 60],
  [63, 63, 140],
  [120, 98, 14],
  [8, 100, 130],
];
const SIZE = 96;
const DOT = 6;

/** First letters of the first two words: `AFAS Profit` → `AP`, `Topdesk` → `TO`. */
export function initials(application: string): string {
  const words = application
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? `${words[0]?.[0]}${words[1]?.[0]}` : (words[0] ?? 'X').slice(0, 2);
  return letters.padEnd(1, 'X');
}

/** A square PNG with white initials on a colour that the name decides. */
export function monogram(application: string): Uint8Array {
  const letters = initials(application);
  const width = letters.length * 6 * DOT - DOT;
  const left = Math.floor((SIZE - width) / 2);
  const top = Math.floor((SIZE - 7 * DOT) / 2);
  const rows: Buffer[] = [];
  for (let y = 0; y < SIZE; y += 1) {
    const row = Buffer.alloc(SIZE + 1);
    for (let x = 0; x < SIZE; x += 1) row[x + 1] = lit(letters, x - left, y - top) ? 1 : 0;
    rows.push(row);
  }
  const colour = COLOURS[stableNumber(`colour ${application}`, COLOURS.length)] ?? [71, 85, 105];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...colour, 255, 255, 255])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function lit(letters: string, x: number, y: number): boolean {
  if (x < 0 || y < 0 || y >= 7 * DOT) return false;
  const column = Math.floor(x / DOT);
  const letter = letters[Math.floor(column / 6)];
  const bits = letter ? GLYPHS[letter]?.[Math.floor(y / DOT)] : undefined;
  return bits !== undefined && column % 6 < 5 && ((bits >> (4 - (column % 6))) & 1) === 1;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
