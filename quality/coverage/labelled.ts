/** The labelled names: what people call what is there, and what is not there, in the ways they write it. The same every time. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Labelled {
  asked: string;
  /** What the repository of the first candidate is called; null: nothing of it is there. */
  expected: RegExp | null;
  /** From the part that rules and confidences were not adjusted to. */
  heldOut: boolean;
}

const read = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const names = (text: string): string[] => text.split(' | ').map((name) => name.trim());
const stable = (text: string, below: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % below;

export function labelledNames(): Labelled[] {
  return (['adjusted', 'held-out'] as const).flatMap((part) => {
    const heldOut = part === 'held-out';
    const present = read(`present-${part}.txt`).flatMap((line) => {
      const at = line.indexOf(': ');
      const expected = new RegExp(line.slice(0, at), 'i');
      return names(line.slice(at + 2)).flatMap((name) =>
        spellings(name).map((asked) => ({ asked, expected, heldOut })),
      );
    });
    const absent = read(`absent-${part}.txt`).flatMap(names);
    return [...present, ...absent.flatMap(spellings).map((asked) => ({ asked, expected: null, heldOut }))];
  });
}

const WRAPPINGS = [
  'Koppeling met {}',
  '{} (cloud)',
  '{} SaaS',
  'Anbindung an {}',
  '{} 2023',
  '{} v4',
  'integration with {}',
  '- {}',
  '{} Enterprise',
  '{} portaal',
  '{} Software',
  'Applicatie {}',
];

/** A name as written, wrapped as people do, and, when its longest word can bear it, misspelt by one edit. */
function spellings(name: string): string[] {
  const wrapped = WRAPPINGS[stable(`wrapping ${name}`, WRAPPINGS.length)]!.replace('{}', name);
  return [name, ...(stable(`wrap ${name}`, 3) === 0 ? [wrapped] : []), ...misspelt(name)];
}

function misspelt(name: string): string[] {
  const word = name.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0]!;
  if (word.length < 6 || stable(`misspell ${name}`, 3) !== 0) return [];
  const at = 1 + stable(`place ${name}`, word.length - 3);
  const letter = 'etaoinsrhldk'[stable(`letter ${name}`, 12)]!;
  const wrong = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at]! + word.slice(at),
  ][stable(`edit ${name}`, 4)]!;
  return wrong === word ? [] : [name.replace(word, wrong)];
}
