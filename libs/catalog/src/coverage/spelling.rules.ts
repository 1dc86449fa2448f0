import { edits } from '#connectors';

const digits = (text: string): string => text.replace(/\D+/g, '');
const sortedLetters = (text: string): string => [...text].sort().join('');

/**
 * Whether `typed` may be `name` misspelt, and by how many edits; null when it is rather another word. Of four letters only two neighbours may
 * be swapped; two edits need ten letters and about the same length; numbers are never misspelt; a short word keeps its first letter.
 */
export function misspelling(typed: string, name: string): number | null {
  const shorter = Math.min(typed.length, name.length);
  if (shorter < 4 || Math.abs(typed.length - name.length) > 1 || digits(typed) !== digits(name)) return null;
  const bound = shorter < 10 ? 1 : 2;
  const distance = edits(typed, name, bound);
  return distance > 0 && distance <= bound && keepsItsShape(typed, name, shorter) ? distance : null;
}

function keepsItsShape(typed: string, name: string, shorter: number): boolean {
  if (shorter > 6) return true;
  const isSwap = sortedLetters(typed) === sortedLetters(name);
  const sameBeginning = typed[0] === name[0];
  return shorter === 4 ? isSwap && sameBeginning : isSwap || sameBeginning;
}
