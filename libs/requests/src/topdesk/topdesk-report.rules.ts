import { type CustomerLabel, STATES, type RequestState } from '../requests/request-states.rules.js';

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
  fromState: RequestState;
  toState: RequestState;
  reason: string | null;
  /** Its reason is the desk's. */
  internal: boolean;
}

/** Says which entry of which request it is, so that it is found again and never written twice. */
export const marker = (requestNumber: number, entry: number): string => `[R-${requestNumber} · ${entry}]`;

/** The text for the progress trail; null for an entry that changes nothing for the caller. */
export function progressText(requestNumber: number, entry: ReportedEntry, language: Language): string | null {
  if (entry.fromState === entry.toState && entry.number > 1) return null;
  const lines = [SENTENCES[STATES[entry.toState].label][language]];
  if (entry.reason && !entry.internal) lines.push(entry.reason);
  return `${marker(requestNumber, entry.number)} ${lines.map(escaped).join('<br>')}`;
}

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
