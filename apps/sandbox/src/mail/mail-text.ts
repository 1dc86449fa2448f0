/** A mail as its reader sees it. */
export interface ReadMail {
  subject: string;
  text: string;
  headers: Record<string, string>;
}

/** Reads a mail of plain text, byte for byte as Latin-1: what Koppel sends. Anything else is shown as it came. */
export function readMail(raw: string): ReadMail {
  const end = raw.indexOf('\r\n\r\n');
  const head = end === -1 ? raw : raw.slice(0, end);
  const body = end === -1 ? '' : raw.slice(end + 4);
  const headers = Object.fromEntries(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const bytes = decoded(body, headers['content-transfer-encoding'] ?? '7bit');
  return { subject: words(headers['subject'] ?? ''), text: bytes.toString('utf8').replaceAll('\r\n', '\n'), headers };
}

function decoded(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return quoted(body.replaceAll('=\r\n', ''));
  return Buffer.from(body, 'latin1');
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** Headers beyond ASCII come as `=?UTF-8?Q?…?=` or `=?UTF-8?B?…?=`. */
const words = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, part: string) =>
      (kind.toLowerCase() === 'b' ? Buffer.from(part, 'base64') : quoted(part.replaceAll('_', ' '))).toString('utf8'),
    );
