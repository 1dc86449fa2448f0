/** A mapping's `Value`: JSON inside a JSON text, so `"\"Person.Name.NickName\""` means the path Person.Name.NickName. */
export interface DecodedValue {
  value: string | null;
  /** The inner text was no valid JSON and was read as well as it could be. */
  repaired: boolean;
}

export function decodeMappingValue(given: unknown): DecodedValue {
  if (given === null || given === undefined) return asItIs(null);
  if (typeof given === 'string') return given.trim() === '' ? asItIs('') : decodeText(given.trim());
  return asItIs(typeof given === 'object' ? JSON.stringify(given) : String(given));
}

function decodeText(text: string): DecodedValue {
  try {
    const inner: unknown = JSON.parse(text);
    // A bare literal or code such as `[1]` that happens to be JSON: what was written is meant.
    return asItIs(typeof inner === 'string' || inner === null ? inner : text);
  } catch {
    const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
    return quoted ? { value: unescape(text.slice(1, -1)), repaired: true } : asItIs(text);
  }
}

function asItIs(value: string | null): DecodedValue {
  return { value, repaired: false };
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/' };

/**
 * As JSON does it, but an unknown escape such as `\d` or `\g` stays as it stands, for it is part of a regular expression; not at the start of a
 * line, where none can be and a line break was broken: `\r\getName()`.
 */
function unescape(text: string): string {
  let lineStart = -1;
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g,
    (found, hex: string | undefined, letter = '', offset: number) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (letter === 'r' || letter === 'n') lineStart = offset + found.length;
      return escapes[letter] ?? (offset === lineStart ? letter : found);
    },
  );
}

/** A person path such as `Person.Accounts.MicrosoftActiveDirectory.mail`; anything else in a Field mapping is code. */
export function isPlainPath(value: string): boolean {
  return /^[A-Za-z_$][\w$]*(?:\.[\p{L}_$][\p{L}\w$-]*|\[\d+\])*$/u.test(value.trim());
}
