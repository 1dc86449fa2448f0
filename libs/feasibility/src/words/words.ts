const UMLAUTS: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss', æ: 'ae', ø: 'o', å: 'a' };

/** The words of a name, small and without accents: `externalID_v2` → external, id, v2; `loonSchaal` → loon, schaal. */
export function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[äöüßæøå]/g, (letter) => UMLAUTS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The words without anything between them, to compare names whatever way they are written. */
export const joined = (name: string): string => wordsOf(name).join('');

/** Singular, roughly, so that `createUser` and `getUsers` are about the same thing. */
export function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
