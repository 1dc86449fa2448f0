import type { ApiFacts } from '../api-facts.js';
import type { ApiFunction, Evidence, FeasibilityLine, Gate, GateId, Wording } from '../feasibility-report.js';
import { say } from '../wording/say.js';
import { functionName } from '../wording/function-names.js';

export interface Judged {
  facts: ApiFacts;
  asked: ApiFunction[];
  isTarget: boolean;
}

type State = Gate['state'];
const gate = (id: GateId, state: State, note: Wording, evidence: Evidence[] = []): Gate => ({
  id,
  state,
  note,
  evidence: evidence.slice(0, 4),
});
const lineOf = (lines: FeasibilityLine[], id: string): FeasibilityLine | undefined =>
  lines.find((line) => line.id === id);

/** The seven things that each stand in the way of "standard". What is not known is not open either. */
export function gatesOf(judged: Judged): Gate[] {
  return [
    findGate(judged.facts.functions, judged.isTarget),
    functionsGate(judged.facts.functions, judged.asked),
    loginGate(judged),
    credentialGate(judged),
    dataGate(judged),
    transportGate(judged),
    protocolGate(judged),
  ];
}

export function findGate(functions: FeasibilityLine[], isTarget: boolean): Gate {
  const { answer, note, evidence } = lineOf(functions, isTarget ? 'find' : 'persons') ?? nothingKnown;
  if (answer === 'yes') return gate('G1', 'open', note, evidence);
  const canList = lineOf(functions, 'list')?.answer === 'yes';
  return gate('G1', answer === 'no' && !canList ? 'blocked' : 'unknown', note, evidence);
}

const nothingKnown: FeasibilityLine = {
  id: '',
  answer: 'unknown',
  note: say('Nothing is known.', 'Er is niets bekend.'),
  evidence: [],
};

/** Missing for sure blocks; not knowing does not. */
export function functionsGate(functions: FeasibilityLine[], asked: ApiFunction[]): Gate {
  const lines = asked.map((id) => lineOf(functions, id)).filter((line) => line !== undefined);
  const names = (answer: string, language: 'en' | 'nl') =>
    lines
      .filter((line) => line.answer === answer)
      .map((line) => functionName(line.id, language))
      .join(', ');
  const isAbsent = lines.some((line) => line.answer === 'no');
  if (isAbsent)
    return gate('G2', 'blocked', say(`Not possible: ${names('no', 'en')}.`, `Niet mogelijk: ${names('no', 'nl')}.`));
  if (lines.some((line) => line.answer !== 'yes'))
    return gate('G2', 'unknown', say(`Not known: ${names('unknown', 'en')}.`, `Onbekend: ${names('unknown', 'nl')}.`));
  return gate('G2', 'open', say('Everything that was asked is possible.', 'Alles wat gevraagd is, is mogelijk.'));
}

function loginGate({ facts }: Judged): Gate {
  const evidence = facts.authentication.map((scheme) => scheme.evidence);
  if (facts.interactive === 'only')
    return gate(
      'G3',
      'blocked',
      say(
        'Every way to log in needs a person at a screen.',
        'Elke manier van aanmelden vraagt een persoon achter een scherm.',
      ),
      evidence,
    );
  if (facts.interactive === 'no')
    return gate(
      'G3',
      'open',
      say('A program can log in by itself.', 'Een programma kan zelfstandig aanmelden.'),
      evidence,
    );
  return gate(
    'G3',
    'unknown',
    say(
      'Whether a program can log in by itself is not known.',
      'Of een programma zelfstandig kan aanmelden is niet bekend.',
    ),
    evidence,
  );
}

function credentialGate({ facts }: Judged): Gate {
  const line = lineOf(facts.qualities, 'credentialPerCustomer') ?? nothingKnown;
  const states: Record<ApiFacts['credential'], State> = {
    likely: 'open',
    ask: 'unknown',
    suspectedShared: 'blocked',
    undeclared: 'blocked',
  };
  return gate('G4', states[facts.credential], line.note, line.evidence);
}

function dataGate({ facts }: Judged): Gate {
  const worst = facts.sensitive.filter((field) => field.class === 'A' && field.where !== 'request');
  if (worst.length === 0) {
    if (facts.hasSchemas)
      return gate(
        'G5',
        'open',
        say(
          'No field of the highest class comes along, as far as the document shows.',
          'Er komt geen veld van de zwaarste klasse mee, voor zover het document laat zien.',
        ),
      );
    return gate(
      'G5',
      'unknown',
      say('Which fields come along is not described.', 'Welke velden meekomen is niet beschreven.'),
    );
  }
  const names = worst
    .slice(0, 5)
    .map(({ name }) => `"${name}"`)
    .join(', ');
  const evidence = worst.map((field) => field.evidence);
  if (lineOf(facts.qualities, 'fieldNarrowing')?.answer === 'yes')
    return gate(
      'G5',
      'open',
      say(`${names} can be left out by choosing fields.`, `${names} kunnen worden weggelaten door velden te kiezen.`),
      evidence,
    );
  return gate(
    'G5',
    'blocked',
    say(
      `${names} come along, and no way to leave them out is described.`,
      `${names} komen mee, en er is geen manier beschreven om ze weg te laten.`,
    ),
    evidence,
  );
}

function transportGate({ facts }: Judged): Gate {
  const line = lineOf(facts.qualities, 'transport') ?? nothingKnown;
  const state = line.answer === 'no' ? 'blocked' : line.answer === 'yes' ? 'open' : 'unknown';
  return gate('G6', state, line.note, line.evidence);
}

function protocolGate({ facts }: Judged): Gate {
  if (facts.otherProtocol) return gate('G7', 'blocked', facts.otherProtocol.note, facts.otherProtocol.evidence);
  if (facts.kind === 'openapi')
    return gate(
      'G7',
      'open',
      say('It is a REST or remote-call interface over HTTP.', 'Het is een REST- of aanroep-interface over HTTP.'),
    );
  if (facts.kind === 'scim') return gate('G7', 'open', say('It is SCIM.', 'Het is SCIM.'));
  const protocol = lineOf(facts.qualities, 'protocol');
  const state = protocol?.answer === 'yes' ? 'open' : 'unknown';
  return gate(
    'G7',
    state,
    protocol?.note ?? say('How to connect is not known.', 'Hoe te koppelen is niet bekend.'),
    protocol?.evidence,
  );
}
