import { openQuestions } from '../../requests/questions.rules.js';
import { type CustomerLabel, STATES, type RequestState } from '../../requests/request-states.rules.js';

type Language = 'en' | 'nl';

/** What the caller reads in TOPdesk: the customer's own words for where the request is. */
const SENTENCES: Record<CustomerLabel, Record<Language, string>> = {
  draft: { en: 'The form is not complete yet.', nl: 'Het formulier is nog niet compleet.' },
  received: { en: 'Your request was received.', nl: 'Uw aanvraag is ontvangen.' },
  beingAssessed: { en: 'Your request is being assessed.', nl: 'Uw aanvraag wordt beoordeeld.' },
  needsYou: { en: 'We need your input.', nl: 'We hebben uw inbreng nodig.' },
  joined: { en: 'Joined with an existing request.', nl: 'Samengevoegd met een bestaande aanvraag.' },
  exists: { en: 'A connector already exists.', nl: 'Er bestaat al een connector.' },
  study: { en: 'The feasibility is being studied.', nl: 'De haalbaarheid wordt onderzocht.' },
  waitingForVendor: { en: 'Waiting for the vendor.', nl: 'Wacht op de leverancier.' },
  notPossibleNow: { en: 'Not possible now.', nl: 'Nu niet mogelijk.' },
  declined: { en: 'Declined.', nl: 'Afgewezen.' },
  design: { en: 'It is being designed.', nl: 'Het wordt ontworpen.' },
  planned: { en: 'Development is planned.', nl: 'De ontwikkeling is gepland.' },
  inDevelopment: { en: 'In development.', nl: 'In ontwikkeling.' },
  inReview: { en: 'In review.', nl: 'Wordt gecontroleerd.' },
  tested: { en: 'Tested.', nl: 'Getest.' },
  available: { en: 'The connector is available.', nl: 'De connector is beschikbaar.' },
  withdrawn: { en: 'Withdrawn.', nl: 'Ingetrokken.' },
};

const DUTCH = /naam van|leverancier|richting|gebruikers|waarom|gewenste|soort|koppeling/gi;

/** The language that a form was written in. */
export const languageOf = (request: string): Language => ((request.match(DUTCH) ?? []).length >= 2 ? 'nl' : 'en');

export interface ReportedEntry {
  number: number;
  action: string;
  details: unknown;
  fromState: RequestState;
  toState: RequestState;
  reason: string | null;
  /** Its reason is the desk's. */
  internal: boolean;
}

/** Says which entry of which request it is, so that it is found again and never written twice. */
export const marker = (requestNumber: number, entry: number | string): string => `[R-${requestNumber} · ${entry}]`;

/**
 * The text for the progress trail; null for an entry that changes nothing for the caller. `address`: where the caller reads the request, and
 * answers.
 */
export function progressText(
  requestNumber: number,
  entry: ReportedEntry,
  address: string,
  language: Language,
): string | null {
  if (entry.fromState === entry.toState && entry.number > 1) return null;
  const reason = entry.reason && !entry.internal ? [entry.reason] : [];
  const asks = entry.toState === 'needsInfo' ? questionLines(entry, address, language) : [];
  const lines = [
    SENTENCES[STATES[entry.toState].label][language],
    ...reason.filter((one) => !asks.includes(one)),
    ...asks,
  ];
  return marked(requestNumber, entry.number, lines);
}

function questionLines(entry: ReportedEntry, address: string, language: Language): string[] {
  const { questions, dueOn } = openQuestions([entry]);
  const numbered = questions.length > 1 ? questions.map((one, at) => `${at + 1}. ${one}`) : questions;
  const until = dueOn === null ? '' : language === 'nl' ? ` voor ${dueOn}` : ` by ${dueOn}`;
  return [...numbered, language === 'nl' ? `Graag uw antwoord${until}:` : `Please answer${until}:`, address];
}

/** What the caller reads of news that is not a step of the request itself. */
export function newsText(
  { requestNumber, key, message }: { requestNumber: number; key: string; message: string | null },
  address: string,
  language: Language,
): string {
  const said = language === 'nl' ? 'Een bericht over uw aanvraag:' : 'A message about your request:';
  const lines = message === null ? [SENTENCES.available[language]] : [said, message];
  return marked(requestNumber, key, [...lines, address]);
}

const marked = (requestNumber: number, entry: number | string, lines: readonly string[]): string =>
  `${marker(requestNumber, entry)} ${lines.map(escaped).join('<br>')}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** What the customer still has to fill in, for a form that came without it. */
export const incompleteText = (problems: string[], address: string, language: Language): string =>
  (language === 'nl'
    ? ['Vul het formulier nog aan, dan nemen we het in behandeling:', ...problems, address]
    : ['Please complete the form, then we take it up:', ...problems, address]
  )
    .map(escaped)
    .join('<br>');
