const dots = '•••';
const shortest = 4;

const literal = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

const bytes = (sign: string): string =>
  [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** One sign as an address may write it: itself, escaped in either case, a space also as a plus. */
function spelt(sign: string): string {
  const escaped = bytes(sign).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  return `(?:${literal(sign)}|${escaped}${sign === ' ' ? String.raw`|\+` : ''})`;
}

/**
 * An address or sentence without these secrets, whichever of their signs are escaped; those under four signs are no secrets. The longest goes
 * first: a shorter one may be part of it.
 */
export function withoutSecrets(text: string, secrets: string[]): string {
  const longestFirst = secrets.filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return text;
  return text.replace(new RegExp(longestFirst.map((secret) => [...secret].map(spelt).join('')).join('|'), 'gu'), dots);
}
