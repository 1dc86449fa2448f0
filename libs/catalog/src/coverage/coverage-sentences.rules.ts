import type { Ground } from './coverage-confidence.rules.js';
import type { CoverageAnswer, Evidence, Missing } from './coverage-verdict.rules.js';

const BECAUSE: Record<Ground, (evidence: Evidence) => string> = {
  exactName: ({ meant }) => `The name is that of ${meant}.`,
  otherName: ({ typed, meant }) => `"${typed}" is another name of ${meant}.`,
  formerName: ({ typed, meant }) => `"${typed}" is a former name of ${meant}.`,
  through: ({ typed, meant }) => `Accounts of "${typed}" are managed in ${meant}.`,
  misspeltLong: ({ typed, meant }) => `"${typed}" is ${meant}, spelt with another letter.`,
  misspeltShort: ({ typed, meant }) => `"${typed}" is probably ${meant}, spelt with another letter.`,
  misspeltTwice: ({ typed, meant }) => `"${typed}" is probably ${meant}, spelt with two other letters.`,
  wordTooMany: ({ meant }) => `${meant} is named, with a word that is not known.`,
  otherApplication: () => 'It is known as another application, and there is no connector for it.',
  nothingNear: () => 'Nothing in the catalog is called so, or nearly so.',
  nearName: ({ meant }) => `It looks like ${meant}, but is not the same name.`,
  vendorOnly: ({ meant }) => `Only the vendor is known, from ${meant}; this product is not.`,
  kindOnly: ({ typed }) => `"${typed}" is a kind of application, not an application. Ask which one it is.`,
  commonWords: () => 'These are words that many applications are called by. Ask which one it is.',
};

const LACKS: Record<Missing, string> = {
  create: 'create accounts',
  update: 'update accounts',
  access: 'enable and disable accounts',
  delete: 'delete accounts',
  permissions: 'permissions',
  resources: 'resources',
  import: 'import of accounts or permissions',
  persons: 'persons as a source',
  departments: 'departments as a source',
  notification: 'notifications',
  source: 'a source connector',
  target: 'a target connector',
  provisioning: 'a source or target connector: there are only notifications or service forms',
  maintenance: 'maintenance: the connector is archived',
  'import-here': 'import from the catalog: the scripts are not public',
  narrow: 'the whole of it: only a part is covered',
  word: 'certainty: a word was not understood',
};

/** Why the verdict is what it is, as sentences in English. */
export const evidenceSentences = ({ evidence }: Pick<CoverageAnswer, 'evidence'>): string[] =>
  evidence.map((one) => BECAUSE[one.ground](one));

/** What is missing, as words in English. */
export const missingWords = ({ missing, details }: Pick<CoverageAnswer, 'missing' | 'details'>): string[] => [
  ...missing.map((one) => LACKS[one]),
  ...details.map((detail) => `(${detail})`),
];
