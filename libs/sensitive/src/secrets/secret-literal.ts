import { folded, nameWords } from '../names/name-words.js';
import data from './secret-names.json' with { type: 'json' };

const neutral = new Set(data.neutral);

/** Would a variable, key or header of this name hold a secret? Judged by how it ends: `tokenUrl` and `passwordLength` do not. */
export function namesSecret(name: string): boolean {
  const words = nameWords(name);
  while (words.length > 1 && neutral.has(words.at(-1)!)) words.pop();
  const all = words.join(' ');
  return data.endings.some(
    (ending) => all === ending || all.endsWith(` ${ending}`) || (ending.length > 4 && all.endsWith(ending)),
  );
}

const passwordName = /(pass(word|wd|wort|phrase|code)|pwd|wachtwoord|kennwort)/i;

/** Can this literal be a real secret, for something of this name? Placeholders, names of things and templates cannot. */
export function isSecretLiteral(name: string, value: string): boolean {
  const text = value.trim();
  if (isPlaceholder(text) || isNameOfThing(text) || /\s.*\s/.test(text)) return false;
  if (passwordName.test(name)) return text.length >= 5 && kindsOfSigns(text) >= 2;
  return text.length >= 12 && kindsOfSigns(text) >= 2 && entropy(text) >= 3;
}

/** `<token>`, `{{secret}}`, `$(x)`, `xxxx`, `your-api-key`, `****`. */
export function isPlaceholder(text: string): boolean {
  if (text.length < 4 || /^[<{[(%#].*[>}\])%#]$/s.test(text) || /^(.)\1*$/s.test(text)) return true;
  if (/^\$[({\w]|\{\{|\{\d+\}|<[\w -]+>|\*{3}|\.{3}|…|x{4}/i.test(text)) return true;
  if (/^(0123456789|1234567890?|abcdefgh|12345678)/i.test(text) && entropy(text) < 4) return true;
  const words = ` ${nameWords(text).join(' ')} `;
  return data.placeholders.some((word) => words.includes(` ${word} `));
}

/** `API_SECRET`, `client_secret`, `access-token`, `urn:…`, `application/json`, `https://…`, a path: words, not a value. */
function isNameOfThing(text: string): boolean {
  if (/^(urn:|https?:\/\/[^@]*$|[./~\\])/i.test(text)) return true;
  const bare = folded(text);
  return /^[a-z]+([-_ ./:][a-z]+)*$/.test(bare) && (namesSecret(text) || bare.length < 24 || /[-_ ./]/.test(bare));
}

/** How many of: capitals, small letters, digits, other signs. */
function kindsOfSigns(text: string): number {
  return [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/].filter((sign) => sign.test(text)).length;
}

/** Shannon's, in bits a sign: words have about 2.5 to 3.5, random keys above 3.5. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}
