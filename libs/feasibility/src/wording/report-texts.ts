import type {
  Answer,
  CorrelationKey,
  Direction,
  Gate,
  GateId,
  Language,
  SensitiveField,
  Verdict,
  Wording,
} from '../feasibility-report.js';
import { say } from './say.js';

export const ANSWERS: Record<Answer, Wording> = {
  yes: say('yes', 'ja'),
  likely: say('likely', 'waarschijnlijk'),
  no: say('no', 'nee'),
  unknown: say('unknown', 'onbekend'),
};

export const answerText = (answer: Answer, language: Language): string => ANSWERS[answer][language];

const VERDICTS: Record<Verdict, Wording> = {
  standard: say('A standard connector is possible.', 'Een standaardconnector is mogelijk.'),
  standard_with_gaps: say(
    'A connector is possible; some things have to be settled or left out.',
    'Een connector is mogelijk; enkele punten moeten worden opgehelderd of vallen af.',
  ),
  vendor_needed: say(
    'The vendor is needed: something that is asked, or that we require, is not there.',
    'De leverancier is nodig: iets wat gevraagd is, of wat wij eisen, ontbreekt.',
  ),
  other_protocol: say(
    'The application offers another way to connect than REST or SCIM; that needs research.',
    'De applicatie biedt een andere manier van koppelen dan REST of SCIM; dat vraagt onderzoek.',
  ),
  not_enough_information: say(
    'The document does not tell enough; the questions below come first.',
    'Het document zegt niet genoeg; eerst de vragen hieronder.',
  ),
};

/** The verdict as a sentence. */
export const verdictText = (verdict: Verdict, language: Language): string => VERDICTS[verdict][language];

export const KEY_HOWS: Record<CorrelationKey['how'], Wording> = {
  parameter: say('parameter of the list', 'parameter van de lijst'),
  filter: say('filter expression', 'filterexpressie'),
  path: say('in the path', 'in het pad'),
  'search body': say('field of a search', 'veld van een zoekopdracht'),
  'free text': say('free text', 'vrije tekst'),
};

export interface Texts extends Record<(typeof NAMES)[number], string> {
  directions: Record<Direction, string>;
  states: Record<Gate['state'], string>;
  gates: Record<GateId, string>;
  classes: Record<SensitiveField['class'], string>;
  topics: Record<SensitiveField['where'], string>;
}

const NAMES = [
  'title',
  'document',
  'direction',
  'asked',
  'account',
  'none',
  'coverageTarget',
  'coverageSource',
  'confidence',
  'effort',
  'noEffort',
  'days',
  'functions',
  'qualities',
  'function',
  'answer',
  'why',
  'where',
  'correlation',
  'field',
  'how',
  'permissions',
  'set',
  'gatesTitle',
  'gate',
  'sensitive',
  'class',
  'seenIn',
  'candidates',
  'resource',
  'score',
  'questions',
  'faults',
  'footer',
] as const;

export const TEXTS: Record<Language, Texts> = {
  en: {
    title: 'Feasibility report',
    document: 'Document',
    direction: 'Direction',
    asked: 'Asked',
    account: 'Account in the API',
    none: 'none found',
    coverageTarget: 'Coverage as a target',
    coverageSource: 'Coverage as a source',
    confidence: 'Confidence',
    effort: 'Size of the development',
    noEffort: 'cannot be said yet',
    days: 'days',
    functions: 'What can be done',
    qualities: 'How the API works',
    function: 'Function',
    answer: 'Answer',
    why: 'Why',
    where: 'Where in the document',
    correlation: 'Keys to find an account',
    field: 'Field',
    how: 'How',
    permissions: 'Permissions',
    set: 'Permission',
    gatesTitle: 'What has to be in order',
    gate: 'Point',
    sensitive: 'Sensitive fields',
    class: 'Class',
    seenIn: 'Seen in',
    candidates: 'Resources that look like the account',
    resource: 'Resource',
    score: 'Score',
    questions: 'Questions for the vendor',
    faults: 'About the document',
    footer: '_"Unknown" means that the document does not tell; it does not mean no._',
    directions: { source: 'source: read persons', target: 'target: manage accounts', both: 'source and target' },
    states: { open: 'in order', blocked: 'blocked', unknown: 'unknown' },
    gates: {
      G1: 'find an account',
      G2: 'asked functions',
      G3: 'log in without a person',
      G4: 'own credential for each customer',
      G5: 'sensitive data stay out',
      G6: 'encrypted connection',
      G7: 'REST or SCIM',
    },
    classes: { A: 'A: must not be received', B: 'B: only with a purpose' },
    topics: { response: 'answer', request: 'request', example: 'example' },
  },
  nl: {
    title: 'Haalbaarheidsrapport',
    document: 'Document',
    direction: 'Richting',
    asked: 'Gevraagd',
    account: 'Account in de API',
    none: 'niet gevonden',
    coverageTarget: 'Dekking als doelsysteem',
    coverageSource: 'Dekking als bronsysteem',
    confidence: 'Zekerheid',
    effort: 'Omvang van de ontwikkeling',
    noEffort: 'nog niet te zeggen',
    days: 'dagen',
    functions: 'Wat mogelijk is',
    qualities: 'Hoe de API werkt',
    function: 'Functie',
    answer: 'Antwoord',
    why: 'Waarom',
    where: 'Waar in het document',
    correlation: 'Sleutels om een account te vinden',
    field: 'Veld',
    how: 'Hoe',
    permissions: 'Rechten',
    set: 'Recht',
    gatesTitle: 'Wat in orde moet zijn',
    gate: 'Punt',
    sensitive: 'Gevoelige velden',
    class: 'Klasse',
    seenIn: 'Gezien in',
    candidates: 'Onderdelen die op het account lijken',
    resource: 'Onderdeel',
    score: 'Score',
    questions: 'Vragen aan de leverancier',
    faults: 'Over het document',
    footer: '_"Onbekend" betekent dat het document het niet zegt; het betekent niet nee._',
    directions: { source: 'bron: personen lezen', target: 'doel: accounts beheren', both: 'bron en doel' },
    states: { open: 'in orde', blocked: 'geblokkeerd', unknown: 'onbekend' },
    gates: {
      G1: 'account vinden',
      G2: 'gevraagde functies',
      G3: 'aanmelden zonder persoon',
      G4: 'eigen sleutel per klant',
      G5: 'gevoelige gegevens blijven weg',
      G6: 'versleutelde verbinding',
      G7: 'REST of SCIM',
    },
    classes: { A: 'A: mag niet worden ontvangen', B: 'B: alleen met een doel' },
    topics: { response: 'antwoord', request: 'verzoek', example: 'voorbeeld' },
  },
};
