import type { ApiFacts } from '../api-facts.js';
import type { ApiFunction, FeasibilityLine, Gate, Question } from '../feasibility-report.js';
import { functionName } from '../wording/function-names.js';

const question = (because: string, en: string, nl: string): Question => ({ id: `q-${because}`, because, en, nl });

export interface Asking {
  facts: ApiFacts;
  asked: ApiFunction[];
  gates: Gate[];
  isTarget: boolean;
}

/** What to ask the vendor: one question for every gate that is not open, every asked function that is not a yes, and what no document can tell. */
export function questionsOf({ facts, asked, gates, isTarget }: Asking): Question[] {
  const account = facts.chosen ?? 'account';
  const functions = asked.filter((id) => answerOf(facts.functions, id) !== 'yes' && id in FUNCTIONS);
  const qualities = Object.keys(QUALITIES).filter((id) => isAsked(facts, id, asked));
  return [
    ...gates.filter((gate) => gate.state !== 'open' && gate.id in GATES).map((gate) => gateQuestion(gate, facts)),
    CREDENTIAL,
    ...functions
      .filter((id) => id !== 'find' || !hasGate(gates, 'G1', isTarget))
      .map((id) => functionQuestion(id, account)),
    ...qualities.map((id) => question(id, ...QUALITIES[id]!)),
    TOKENS,
  ];
}

const hasGate = (gates: Gate[], id: string, applies: boolean): boolean =>
  applies && gates.some((gate) => gate.id === id && gate.state !== 'open');
const answerOf = (lines: FeasibilityLine[], id: string) => lines.find((line) => line.id === id)?.answer;

function isAsked(facts: ApiFacts, id: string, asked: ApiFunction[]): boolean {
  const line = facts.qualities.find((one) => one.id === id);
  if (id === 'rateLimit') return line?.answer !== 'yes' || !/\d/.test(line.note.en);
  if (id === 'fieldNarrowing')
    return (
      facts.sensitive.some((field) => field.class === 'B') &&
      line?.answer !== 'yes' &&
      !asked.includes('fieldNarrowing')
    );
  return line?.answer !== 'yes' && !asked.includes(id as ApiFunction);
}

const CREDENTIAL = question(
  'credentialPerCustomer',
  'Does every customer get a credential of its own (key, client or user name), that the customer can renew and withdraw without touching other customers? How is it requested?',
  'Krijgt elke klant een eigen sleutel (key, client of gebruikersnaam), die de klant kan vernieuwen en intrekken zonder andere klanten te raken? Hoe wordt die aangevraagd?',
);
const TOKENS = question(
  'tokenLife',
  'How long are access tokens and secrets valid, and can two secrets be valid at the same time so that one can be renewed without interruption?',
  'Hoe lang zijn toegangstokens en geheimen geldig, en kunnen er twee geheimen tegelijk geldig zijn zodat vernieuwen zonder onderbreking kan?',
);

const GATES: Partial<Record<Gate['id'], (names: string) => [en: string, nl: string]>> = {
  G1: () => [
    'How can one account be found by a unique key, such as the employee number, login name or e-mail address? Please name the call and its parameter.',
    'Hoe is één account te vinden op een unieke sleutel, zoals personeelsnummer, inlognaam of e-mailadres? Noem de aanroep en de parameter.',
  ],
  G3: () => [
    'Can a program log in without a person at a screen, for instance with OAuth 2 client credentials or an API key?',
    'Kan een programma aanmelden zonder persoon achter een scherm, bijvoorbeeld met OAuth 2 client credentials of een API-sleutel?',
  ],
  G5: (names) => [
    `Can sensitive fields${names} be left out on your side, so that they are never sent when persons or accounts are read? If so, how?`,
    `Kunnen gevoelige velden${names} aan uw kant worden weggelaten, zodat ze nooit worden meegestuurd bij het lezen van personen of accounts? Zo ja, hoe?`,
  ],
  G6: () => ['At which https address is the API available?', 'Op welk https-adres is de API beschikbaar?'],
  G7: () => [
    'Is there a REST or SCIM interface for accounts and permissions? If so, please send its OpenAPI description; if not, which interface is there and is one planned?',
    'Is er een REST- of SCIM-koppeling voor accounts en rechten? Zo ja, stuur dan de OpenAPI-beschrijving; zo nee, welke koppeling is er wel en staat er een op de planning?',
  ],
};

function gateQuestion(gate: Gate, facts: ApiFacts): Question {
  const sensitive = facts.sensitive
    .filter((field) => field.class === 'A')
    .slice(0, 5)
    .map(({ name }) => `"${name}"`);
  return question(gate.id, ...GATES[gate.id]!(sensitive.length > 0 ? ` (${sensitive.join(', ')})` : ''));
}

const FUNCTIONS: Partial<Record<ApiFunction, [en: string, nl: string]>> = {
  create: [
    'Which call makes a new account, with which compulsory fields?',
    'Welke aanroep maakt een nieuw account aan, met welke verplichte velden?',
  ],
  find: ['How can one account be found by a unique key?', 'Hoe is één account te vinden op een unieke sleutel?'],
  read: ['Which call reads one account?', 'Welke aanroep leest één account?'],
  update: [
    'Which call changes an account, and does it leave fields alone that are not sent?',
    'Welke aanroep wijzigt een account, en blijven niet meegestuurde velden ongemoeid?',
  ],
  enable: ['How is an account taken into use again?', 'Hoe wordt een account weer in gebruik genomen?'],
  disable: [
    'How is an account taken out of use without deleting it (block, archive, status, end date), and can that be undone?',
    'Hoe wordt een account buiten gebruik gesteld zonder het te verwijderen (blokkeren, archiveren, status, einddatum), en is dat omkeerbaar?',
  ],
  delete: [
    'How is an account deleted, and can that be undone?',
    'Hoe wordt een account verwijderd, en is dat omkeerbaar?',
  ],
  list: ['Which call reads all accounts?', 'Welke aanroep leest alle accounts?'],
  listPermissions: [
    'Which call lists the groups, roles or rights that can be given?',
    'Welke aanroep geeft de groepen, rollen of rechten die toegekend kunnen worden?',
  ],
  grant: [
    'Which call gives an account a group, role or right?',
    'Welke aanroep kent een account een groep, rol of recht toe?',
  ],
  revoke: [
    'Which call takes a group, role or right away again?',
    'Welke aanroep trekt een groep, rol of recht weer in?',
  ],
  persons: ['Which call reads all persons?', 'Welke aanroep leest alle personen?'],
  departments: [
    'Which call reads departments, with their managers and parents?',
    'Welke aanroep leest afdelingen, met leidinggevende en bovenliggende afdeling?',
  ],
  contracts: [
    'Which call reads contracts or employments, with start and end date, job and department?',
    'Welke aanroep leest contracten of dienstverbanden, met begin- en einddatum, functie en afdeling?',
  ],
  paging: ['How are long lists read in parts?', 'Hoe worden lange lijsten in delen gelezen?'],
  changedSince: [
    'How can only what changed since a moment be read?',
    'Hoe kan alleen gelezen worden wat sinds een moment gewijzigd is?',
  ],
  fieldNarrowing: [
    'Can the reader choose which fields it gets, and how?',
    'Kan de lezer kiezen welke velden hij krijgt, en hoe?',
  ],
};

function functionQuestion(id: ApiFunction, account: string): Question {
  const [en, nl] = FUNCTIONS[id]!;
  return question(
    id,
    `${capital(functionName(id, 'en'))} (${account}): ${en}`,
    `${capital(functionName(id, 'nl'))} (${account}): ${nl}`,
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const QUALITIES: Record<string, [en: string, nl: string]> = {
  authentication: [
    'How does a program log in to the API? Please describe the scheme.',
    'Hoe meldt een programma zich aan bij de API? Beschrijf de methode.',
  ],
  paging: [
    'How are long lists read in parts, and how large may a part be?',
    'Hoe worden lange lijsten in delen gelezen, en hoe groot mag een deel zijn?',
  ],
  rateLimit: [
    'How many requests may one customer make, and what does the API answer above that? At least 25 requests a second are needed.',
    'Hoeveel verzoeken mag één klant doen, en wat antwoordt de API daarboven? Er zijn minstens 25 verzoeken per seconde nodig.',
  ],
  fieldNarrowing: [
    'Can the reader choose which fields it gets, so that personal data that are not needed are not sent?',
    'Kan de lezer kiezen welke velden hij krijgt, zodat persoonsgegevens die niet nodig zijn niet worden gestuurd?',
  ],
  testSystem: [
    'Is there a test system with test data, for the connector team and for the customer?',
    'Is er een testsysteem met testgegevens, voor het connectorteam en voor de klant?',
  ],
};
