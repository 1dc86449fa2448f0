import { entropy, isPlaceholder } from './secret-literal.js';

export type SecretKind =
  | 'afasToken'
  | 'basicCredentials'
  | 'bearerToken'
  | 'jwt'
  | 'connectionString'
  | 'urlCredentials'
  | 'privateKey'
  | 'cloudKey'
  | 'vendorToken'
  | 'namedLiteral';

/** A secret that its own form gives away. `value` is the group of that name in `shape`. */
export interface SecretShape {
  kind: SecretKind;
  shape: RegExp;
  /** Is the matched value real? */
  real: (value: string) => boolean;
}

const always = () => true;
const random = (value: string) => !isPlaceholder(value) && entropy(value) > 2.5;

/** Base64 of `user:password` where neither is left open. */
function isBasic(value: string): boolean {
  const text = Buffer.from(value, 'base64').toString('latin1');
  const [user, ...rest] = text.split(':');
  const password = rest.join(':');
  return /^[\x20-\x7e]+$/.test(text) && user !== undefined && password.length > 3 && !isPlaceholder(password);
}

function isJwt(value: string): boolean {
  try {
    const head: unknown = JSON.parse(Buffer.from(value.split('.')[0]!, 'base64url').toString());
    return typeof head === 'object' && head !== null && 'alg' in head;
  } catch {
    return false;
  }
}

/**
 * Most telling first: what a form has taken, a later one does not take again. What may be anything is bounded: without an end in sight each
 * start would read the rest of the text again.
 */
export const secretShapes: SecretShape[] = [
  {
    kind: 'privateKey',
    shape: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*(?<value>[A-Za-z0-9+/=\s\\rn]{40,})/g,
    real: always,
  },
  {
    kind: 'afasToken',
    shape: /<token>\s*<version>\d+<\/version>\s*<data>(?<value>[^<]*)<\/data>\s*<\/token>/gi,
    real: (value) => value.length >= 32 && random(value) && /^[0-9A-Fa-f]+$/.test(value),
  },
  { kind: 'jwt', shape: /(?<![\w.-])(?<value>eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/g, real: isJwt },
  { kind: 'basicCredentials', shape: /\bBasic\s+(?<value>[A-Za-z0-9+/]{8,}={0,2})(?![A-Za-z0-9+/=])/gi, real: isBasic },
  {
    kind: 'bearerToken',
    shape: /\b(?:Bearer|Token|AfasToken|ApiKey|SSWS)\s+(?<value>[\w.~+/=-]{16,})/g,
    real: (value) => random(value) && /\d/.test(value) && /[A-Za-z]/.test(value),
  },
  {
    kind: 'connectionString',
    shape:
      /\b(?:Server|Data Source|Host|User ?Id|Uid|Initial Catalog|Database|AccountName|Endpoint)\s*=[^;\r\n"']{0,250};(?:[^\r\n"']{0,500};)?\s*(?:Password|Pwd|AccountKey|SharedAccessKey)\s*=\s*(?<value>[^;"'\r\n]+)/gi,
    real: (value) => !value.includes('$') && !isPlaceholder(value.trim()),
  },
  {
    kind: 'urlCredentials',
    shape: /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@'"$<>{}]+:(?<value>[^\s/@'"<>{}]+(?:@[^\s/@'"<>{}]+)?)@[\w.-]+\w/gi,
    real: (value) =>
      !value.startsWith('$') && !isPlaceholder(value) && !/^(pass(word)?|pwd|secret|wachtwoord)$/i.test(value),
  },
  {
    kind: 'cloudKey',
    shape: /(?<![A-Za-z0-9])(?<value>(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|[\w~.-]{3}8Q~[\w~.-]{34})(?![A-Za-z0-9])/g,
    real: (value) => !/EXAMPLE/.test(value),
  },
  {
    kind: 'vendorToken',
    shape:
      /(?<![A-Za-z0-9])(?<value>gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{20,}|sk_(?:live|test)_[A-Za-z0-9]{20,}|SG\.[\w-]{20,}\.[\w-]{30,}|npm_[A-Za-z0-9]{36}|shpat_[a-f0-9]{32}|ya29\.[\w-]{20,}|hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{20,})/g,
    real: random,
  },
  { kind: 'cloudKey', shape: /\bsig=(?<value>[A-Za-z0-9%+/]{40,}={0,2})/g, real: random },
];
