import type { NameMatch } from './name-match.rules.js';

/** Ways to be found, or not, as far as they differ in how often the verdict turns out right. */
export type Ground =
  | 'exactName'
  | 'otherName'
  | 'formerName'
  | 'through'
  | 'misspeltLong'
  | 'misspeltShort'
  | 'misspeltTwice'
  | 'wordTooMany'
  | 'otherApplication'
  | 'nothingNear'
  | 'nearName'
  | 'vendorOnly'
  | 'kindOnly'
  | 'commonWords'
  | 'vendorFits'
  | 'vendorDiffers';

/**
 * How often a verdict on this ground is right: measured on one half of the labelled names (`npm run quality -- coverage`), and held to the
 * other half by a test. Where the measure is 1 because nothing went wrong, a little doubt is kept. What a list says of vendors is not in those
 * names: one that differs counts like a word that is not understood.
 */
export const CONFIDENCE: Record<Ground, number> = {
  exactName: 0.99,
  otherName: 0.99,
  formerName: 0.98,
  through: 0.97,
  misspeltLong: 0.98,
  misspeltShort: 0.93,
  misspeltTwice: 0.95,
  wordTooMany: 0.8,
  otherApplication: 0.99,
  nothingNear: 0.98,
  nearName: 0.9,
  vendorOnly: 0.93,
  kindOnly: 0.7,
  commonWords: 0.6,
  vendorFits: 0.99,
  vendorDiffers: 0.8,
};

const LONG = 7;

/** The ground of a line that means a subject. */
export function groundOfMatch({ unexplained, edits, typed, by }: NameMatch): Ground {
  if (unexplained.length > 0) return 'wordTooMany';
  if (edits > 1) return 'misspeltTwice';
  if (edits === 1) return typed.length < LONG ? 'misspeltShort' : 'misspeltLong';
  return by === 'name' ? 'exactName' : by === 'alias' ? 'otherName' : by;
}
