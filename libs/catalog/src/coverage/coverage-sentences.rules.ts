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
  vendorFits: ({ typed }) => `The vendor "${typed}" fits that.`,
  vendorDiffers: ({ typed }) => `The vendor "${typed}" is known to make something else.`,
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

const DUTCH_BECAUSE: typeof BECAUSE = {
  exactName: ({ meant }) => `De naam is die van ${meant}.`,
  otherName: ({ typed, meant }) => `"${typed}" is een andere naam van ${meant}.`,
  formerName: ({ typed, meant }) => `"${typed}" is een vroegere naam van ${meant}.`,
  through: ({ typed, meant }) => `Accounts van "${typed}" worden beheerd in ${meant}.`,
  misspeltLong: ({ typed, meant }) => `"${typed}" is ${meant} met een andere letter.`,
  misspeltShort: ({ typed, meant }) => `"${typed}" is waarschijnlijk ${meant} met een andere letter.`,
  misspeltTwice: ({ typed, meant }) => `"${typed}" is waarschijnlijk ${meant} met twee andere letters.`,
  wordTooMany: ({ meant }) => `${meant} wordt genoemd, met een woord dat niet bekend is.`,
  otherApplication: () => `Bekend als een andere applicatie, waarvoor er geen connector is.`,
  nothingNear: () => `Niets in de catalogus heet zo, of bijna zo.`,
  nearName: ({ meant }) => `Lijkt op ${meant}, maar is niet dezelfde naam.`,
  vendorOnly: ({ meant }) => `Alleen de leverancier is bekend, van ${meant}; dit product niet.`,
  kindOnly: ({ typed }) => `"${typed}" is een soort applicatie. Vraag welke het is.`,
  commonWords: () => `Woorden waarmee veel applicaties worden genoemd. Vraag welke het is.`,
  vendorFits: ({ typed }) => `Leverancier "${typed}" klopt daarmee.`,
  vendorDiffers: ({ typed }) => `Leverancier "${typed}" is als maker van iets anders bekend.`,
};

const DUTCH_LACKS: typeof LACKS = {
  create: 'accounts aanmaken',
  update: 'accounts bijwerken',
  access: 'in- en uitschakelen',
  delete: 'accounts verwijderen',
  permissions: 'rechten',
  resources: 'resources',
  import: 'accounts importeren',
  persons: 'personen als bron',
  departments: 'afdelingen',
  notification: 'notificaties',
  source: 'een bronconnector',
  target: 'een doelconnector',
  provisioning: 'een bron of doel: alleen notificaties of formulieren',
  maintenance: 'onderhoud: hij is gearchiveerd',
  'import-here': 'importeren vanaf hier: de scripts zijn niet openbaar',
  narrow: 'dekt alleen een deel',
  word: 'een woord is niet begrepen',
};

export type CoverageLanguage = 'en' | 'nl';

/** Why the verdict is what it is, as sentences. */
export const evidenceSentences = (
  { evidence }: Pick<CoverageAnswer, 'evidence'>,
  language: CoverageLanguage = 'en',
): string[] => evidence.map((one) => (language === 'nl' ? DUTCH_BECAUSE : BECAUSE)[one.ground](one));

/** What is missing, as words. */
export const missingWords = (
  { missing, details }: Pick<CoverageAnswer, 'missing' | 'details'>,
  language: CoverageLanguage = 'en',
): string[] => [
  ...missing.map((one) => (language === 'nl' ? DUTCH_LACKS : LACKS)[one]),
  ...details.map((detail) => `(${detail})`),
];
