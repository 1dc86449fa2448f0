import words from './coverage-words.json' with { type: 'json' };

const sets = Object.fromEntries(Object.entries(words).map(([role, list]) => [role, new Set(list)])) as Record<
  keyof typeof words,
  Set<string>
>;

/** Numbers of versions and years: `12`, `2019`, `v3`, `r2`. A number that belongs to a name (`Net2`, `CAPP 12`) is matched before. */
const VERSION = /^(?:v|r|rel|release)?\d{1,4}(?:x|sp\d)?$/;

/** What Dutch and German put behind a word to say that it is a system: `bibliotheeksysteem`. */
const SYSTEM =
  /.{3}(?:systee?me?|software|portaa?l|administratie|programma|pakket|omgeving|umgebung|verwaltung|platform)$/;

/** Words that a person adds to a name without changing what is meant: editions, versions, portals, `koppeling met`. */
export const isNeutral = (word: string): boolean =>
  sets.fillers.has(word) ||
  sets.editions.has(word) ||
  sets.portals.has(word) ||
  sets.audiences.has(word) ||
  sets.technical.has(word) ||
  SYSTEM.test(word) ||
  VERSION.test(word);

/** Words of a connector's name that say for whom or over what it works, not what the application is called. */
export const isAside = (word: string): boolean =>
  sets.audiences.has(word) || sets.technical.has(word) || sets.interfaces.has(word);

/** Words of a connector's name that narrow it to a part of the application: `Voip`, `Update Email`. */
export const isFunction = (word: string): boolean => sets.functions.has(word);

/** Words that anybody uses in a name: by themselves they say little, and what they are misspelt from even less. */
export const isEveryday = (word: string): boolean => sets.everyday.has(word) || /^\d+$/.test(word);

export const isVersion = (word: string): boolean => VERSION.test(word);
