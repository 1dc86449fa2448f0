const SIGNATURES: [string, RegExp][] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  // oxlint-disable-next-line no-control-regex -- the signature of an icon is made of control characters
  ['image/x-icon', /^\x00\x00\x01\x00/],
  ['image/svg+xml', /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i],
];

/** The kind of picture that the bytes are; null for anything else. Names and extensions are not trusted. */
export function pictureType(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 1000);
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0] ?? null;
}
