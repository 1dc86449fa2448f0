import type { TextEncoding } from '../connector-package.js';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * Text of a file as its author saw it: by byte order mark, else UTF-16 when every other byte is zero, else UTF-8,
 * else Windows-1252 (old editors). Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  return (
    byMark(bytes) ??
    byZeroes(bytes) ??
    utf8(bytes) ?? { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  );
}

function byMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const body = bytes.subarray(3);
    const strict = utf8(body);
    return { text: strict?.text ?? new TextDecoder('utf-8').decode(body), encoding: 'utf-8-bom' };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  return null;
}

/** UTF-16 without a mark: scripts are nearly all ASCII, so one half of the bytes is zero. */
function byZeroes(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4 || !sample.includes(0)) return null;
  const zeroes = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeroes[index % 2] = (zeroes[index % 2] ?? 0) + 1;
  });
  const half = Math.floor(sample.length / 2);
  const [even = 0, odd = 0] = zeroes;
  if (odd > half * 0.7 && even < half * 0.2) return utf16(bytes, 'utf-16le');
  if (even > half * 0.7 && odd < half * 0.2) return utf16(bytes, 'utf-16be');
  return null;
}

function utf16(body: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding).decode(body), encoding };
}

function utf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}
