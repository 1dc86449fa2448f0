/** Text of a document: by its byte order mark, else UTF-16 when every other byte is zero, else UTF-8. Never throws. */
export function decodeBytes(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  // A decoder takes the mark of its own encoding away
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && fourth === 0) return 'utf-16le';
  return first === 0 && third === 0 ? 'utf-16be' : 'utf-8';
}
