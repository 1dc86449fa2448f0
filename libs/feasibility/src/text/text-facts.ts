import type { ApiFacts } from '../api-facts.js';
import { SOURCE_FUNCTIONS, TARGET_FUNCTIONS, type Evidence, type FeasibilityLine } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import { shortLine } from '../reading/plain-value.js';
import { say } from '../wording/say.js';

/** Ways to talk to an application, as prose names them. The first three are what a connector expects. */
const PROTOCOLS: [name: string, isOther: boolean, words: RegExp][] = [
  ['SCIM', false, /\bscim\b/i],
  [
    'REST',
    false,
    /\brest(?:ful)?[ -]?(?:api|service|interface|koppeling)|\bopenapi\b|\bswagger\b|\b(?:GET|POST|PUT|PATCH|DELETE) \/[\w{]/,
  ],
  ['OData', false, /\bodata\b/i],
  ['SOAP', true, /\bsoap\b|\bwsdl\b|xmlsoap\.org/i],
  ['GraphQL', true, /\bgraphql\b|"__schema"/i],
  ['LDAP', true, /\bldaps?\b/i],
  ['CSV or file transfer', true, /\bcsv\b|\bs?ftps?\b|bestandsuitwisseling|dateiaustausch|flat file/i],
  ['database', true, /\b(?:odbc|jdbc|sql server|oracle database)\b|direct database/i],
];
const NO_API =
  /\bno (?:public |open )?api\b|\bgeen (?:publieke |open )?(?:api|koppeling)\b|\bkeine (?:offentliche |öffentliche )?(?:api|schnittstelle)\b/i;
const MOST_LINES = 20_000;

/** What plain text tells: how one talks to the application, and little more. Every function is unknown. */
export function textFacts(text: string): ApiFacts {
  const lines = text.slice(0, 2_000_000).split(/\r?\n/, MOST_LINES);
  const found = PROTOCOLS.flatMap(([name, isOther, words]) => {
    const at = lines.findIndex((one) => words.test(one));
    return at < 0 ? [] : [{ name, isOther, evidence: evidenceOf(lines, at) }];
  });
  const none = lines.findIndex((one) => NO_API.test(one));
  return {
    ...emptyFacts,
    kind: 'text',
    functions: [...TARGET_FUNCTIONS, ...SOURCE_FUNCTIONS].map((id) => line(id, 'unknown', unsaid)),
    qualities: [protocolLine(found, none < 0 ? null : evidenceOf(lines, none)), ...unknownQualities],
    otherProtocol: otherProtocol(found, none < 0 ? null : evidenceOf(lines, none)),
  };
}

const unsaid = say(
  'Text alone does not tell; the vendor has to be asked.',
  'Tekst alleen zegt het niet; dit moet aan de leverancier worden gevraagd.',
);
const evidenceOf = (lines: string[], at: number): Evidence => ({
  pointer: `line ${at + 1}`,
  operation: null,
  quote: shortLine(lines[at]!),
});

interface Protocol {
  name: string;
  isOther: boolean;
  evidence: Evidence;
}

function protocolLine(found: Protocol[], none: Evidence | null): FeasibilityLine {
  if (none)
    return line('protocol', 'no', say('The text says that there is no API.', 'De tekst zegt dat er geen API is.'), [
      none,
    ]);
  const names = found.map(({ name }) => name).join(', ');
  if (names === '')
    return line(
      'protocol',
      'unknown',
      say('The text names no way to connect.', 'De tekst noemt geen manier om te koppelen.'),
    );
  return line(
    'protocol',
    'yes',
    say(`The text names: ${names}.`, `De tekst noemt: ${names}.`),
    found.map(({ evidence }) => evidence),
  );
}

/** Only other ways are named, or none at all. */
function otherProtocol(found: Protocol[], none: Evidence | null): FeasibilityLine | null {
  if (none)
    return line('protocol', 'no', say('The text says that there is no API.', 'De tekst zegt dat er geen API is.'), [
      none,
    ]);
  if (found.length === 0 || found.some(({ isOther }) => !isOther)) return null;
  const names = found.map(({ name }) => name).join(', ');
  return line(
    'protocol',
    'yes',
    say(`Only other ways are named: ${names}.`, `Alleen andere manieren worden genoemd: ${names}.`),
    found.map(({ evidence }) => evidence),
  );
}

const unknownQualities: FeasibilityLine[] = [
  'authentication',
  'credentialPerCustomer',
  'paging',
  'rateLimit',
  'fieldNarrowing',
  'changeFeed',
  'testSystem',
  'transport',
].map((id) => line(id, 'unknown', unsaid));

/** Facts of a document that tells nothing. */
export const emptyFacts: ApiFacts = {
  kind: 'none',
  version: null,
  title: null,
  operations: 0,
  faults: [],
  candidates: [],
  chosen: null,
  functions: [...TARGET_FUNCTIONS, ...SOURCE_FUNCTIONS].map((id) =>
    line(id, 'unknown', say('The document does not tell.', 'Het document zegt het niet.')),
  ),
  correlation: [],
  permissions: [],
  qualities: unknownQualities,
  authentication: [],
  interactive: 'maybe',
  credential: 'undeclared',
  sensitive: [],
  shape: null,
  otherProtocol: null,
  hasSchemas: false,
  hasExamples: false,
  unresolved: 0,
};
