export type PersonalValueKind = 'bsn' | 'iban' | 'rijksregisternummer' | 'steuerId' | 'rentenversicherungsnummer';

/** Bare digits and letters of what may be such a value, as people write it: with dots, blanks or dashes. */
export interface NumberShape {
  kind: PersonalValueKind;
  shape: RegExp;
  valid: (bare: string) => boolean;
  /** The topic of {@link classifyName} that a name beside it must have. */
  topic: 'nationalId' | 'bank';
}

const sum = (digits: string, weights: number[]) =>
  weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);

/** Numbers that documentation uses again and again; they are nobody's. */
const wellKnown = new Set([
  '123456782',
  '111222333',
  '999999990',
  'NL91ABNA0417164300',
  'NL02ABNA0123456789',
  'DE89370400440532013000',
  'BE68539007547034',
  'GB29NWBK60161331926819',
]);

export const numberShapes: NumberShape[] = [
  {
    kind: 'bsn',
    shape: /\b\d{4}[. ]?\d{2}[. ]?\d{3}\b|\b\d{3}[. ]\d{3}[. ]\d{3}\b/g,
    valid: isBsn,
    topic: 'nationalId',
  },
  { kind: 'iban', shape: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, valid: isIban, topic: 'bank' },
  {
    kind: 'rijksregisternummer',
    shape: /\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b/g,
    valid: isRijksregister,
    topic: 'nationalId',
  },
  { kind: 'steuerId', shape: /\b\d{2} ?\d{3} ?\d{3} ?\d{3}\b/g, valid: isSteuerId, topic: 'nationalId' },
  {
    kind: 'rentenversicherungsnummer',
    shape: /\b\d{2} ?\d{6} ?[A-Z] ?\d{3}\b/g,
    valid: isRentenversicherung,
    topic: 'nationalId',
  },
];

export function isWellKnown(bare: string): boolean {
  return wellKnown.has(bare) || /^(\d)\1+$/.test(bare);
}

/** The Dutch 11-test; one in eleven random numbers passes it. */
function isBsn(bare: string): boolean {
  return bare.length === 9 && sum(bare, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

const ibanLengths: Record<string, number> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  LU: 20,
  AT: 20,
  CH: 21,
  GB: 22,
  ES: 24,
  IT: 27,
  PL: 28,
  PT: 25,
  IE: 22,
  DK: 18,
  SE: 24,
  NO: 15,
  FI: 18,
};

function isIban(bare: string): boolean {
  if (ibanLengths[bare.slice(0, 2)] !== bare.length) return false;
  const digits = (bare.slice(4) + bare.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function isRijksregister(bare: string): boolean {
  const [body, check] = [bare.slice(0, 9), Number(bare.slice(9))];
  if (bare.length !== 11 || Number(bare.slice(2, 4)) > 12 || Number(bare.slice(4, 6)) > 31) return false;
  return [body, `2${body}`].some((number) => 97 - (Number(number) % 97) === check);
}

/** ISO 7064 MOD 11,10; one digit of the first ten occurs twice or three times. */
function isSteuerId(bare: string): boolean {
  if (bare.length !== 11 || bare.startsWith('0') || new Set(bare.slice(0, 10)).size > 9) return false;
  let product = 10;
  for (const digit of bare.slice(0, 10)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(bare[10]);
}

function isRentenversicherung(bare: string): boolean {
  const letter = String(bare.charCodeAt(8) - 64).padStart(2, '0');
  const digits = bare.slice(0, 8) + letter + bare.slice(9, 11);
  const crossSum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
    .map((weight, at) => weight * Number(digits[at]))
    .reduce((total, part) => total + Math.floor(part / 10) + (part % 10), 0);
  return crossSum % 10 === Number(bare[11]);
}
