import type { Language, NotificationFacts } from './notification-facts.rules.js';

const LABELS: Record<Language, Record<string, string>> = {
  en: {
    draft: 'draft', received: 'received', beingAssessed: 'being assessed', needsYou: 'waiting for your answer', joined: 'joined with another request',
    exists: 'a connector exists already', study: 'feasibility study', waitingForVendor: 'waiting for the vendor', notPossibleNow: 'not possible now',
    declined: 'declined', design: 'design', planned: 'planned', inDevelopment: 'in development', inReview: 'in review', tested: 'tested',
    available: 'available', withdrawn: 'withdrawn', rolloutPlanning: 'being planned', rolloutPreparing: 'being prepared', dryRun: 'dry run',
    securityCheck3: 'joint data check', takingIntoUse: 'rules and pilot', live: 'live', cancelled: 'cancelled',
  },
  nl: {
    draft: 'concept', received: 'ontvangen', beingAssessed: 'wordt beoordeeld', needsYou: 'wacht op uw antwoord', joined: 'samengevoegd met een ander verzoek',
    exists: 'er is al een connector', study: 'haalbaarheidsonderzoek', waitingForVendor: 'wacht op de leverancier', notPossibleNow: 'nu niet mogelijk',
    declined: 'afgewezen', design: 'ontwerp', planned: 'ingepland', inDevelopment: 'in ontwikkeling', inReview: 'wordt gecontroleerd', tested: 'getest',
    available: 'beschikbaar', withdrawn: 'ingetrokken', rolloutPlanning: 'wordt gepland', rolloutPreparing: 'wordt voorbereid', dryRun: 'proefdraaien',
    securityCheck3: 'gezamenlijke gegevenscontrole', takingIntoUse: 'regels en proefgroep', live: 'live', cancelled: 'geannuleerd',
  },
}; // prettier-ignore

interface Words {
  subject: Record<NotificationFacts['kind'], (name: string, label: string) => string>;
  yours: string;
  because: string;
  said: string;
  open: string;
  reopen: string;
  unsubscribe: string;
  digest: (count: number) => string;
}

const WORDS: Record<Language, Words> = {
  en: {
    subject: {
      moved: (name, label) => `${name}: ${label}`,
      available: (name) => `${name} is available`,
      reminder: (name) => `${name}: we still need your answer`,
      closedUnanswered: (name) => `${name} was closed without an answer`,
      vendorAnswered: (name) => `${name}: the vendor has answered`,
      rollout: (name, label) => `Rollout of ${name}: ${label}`,
      message: (name) => `${name}: a new message`,
    },
    yours: 'You have the ball: the next step is yours.',
    because: 'Reason:',
    said: 'Message:',
    open: 'Open it:',
    reopen: 'Open the request again with one click:',
    unsubscribe: 'No more mail like this:',
    digest: (count) => (count === 1 ? 'One thing moved' : `${count} things moved`),
  },
  nl: {
    subject: {
      moved: (name, label) => `${name}: ${label}`,
      available: (name) => `${name} is beschikbaar`,
      reminder: (name) => `${name}: we hebben uw antwoord nog nodig`,
      closedUnanswered: (name) => `${name} is zonder antwoord gesloten`,
      vendorAnswered: (name) => `${name}: de leverancier heeft geantwoord`,
      rollout: (name, label) => `Uitrol van ${name}: ${label}`,
      message: (name) => `${name}: een nieuw bericht`,
    },
    yours: 'U bent aan zet: de volgende stap is aan u.',
    because: 'Reden:',
    said: 'Bericht:',
    open: 'Openen:',
    reopen: 'Open het verzoek weer met één klik:',
    unsubscribe: 'Geen mail meer zoals deze:',
    digest: (count) => (count === 1 ? 'Er is één ding veranderd' : `Er zijn ${count} dingen veranderd`),
  },
};

const reference = ({ kind, number }: NotificationFacts): string => (kind === 'rollout' ? '' : `R-${number} `);

/** One line: what happened to what. */
export function headline(facts: NotificationFacts, language: Language): string {
  const label = LABELS[language][facts.label] ?? facts.label;
  return `${reference(facts)}${WORDS[language].subject[facts.kind](facts.title, label)}`;
}

export interface MailText {
  subject: string;
  text: string;
}

interface Links {
  open: string;
  reopen?: string;
  unsubscribe: string;
}

export function mailOf(facts: NotificationFacts, language: Language, links: Links): MailText {
  const words = WORDS[language];
  const lines = [
    headline(facts, language),
    ...(facts.yours ? [words.yours] : []),
    ...(facts.reason ? [`${facts.kind === 'message' ? words.said : words.because} ${facts.reason}`] : []),
    `${words.open} ${links.open}`,
    ...(links.reopen ? [`${words.reopen} ${links.reopen}`] : []),
  ];
  return { subject: headline(facts, language), text: framed(lines, words.unsubscribe, links.unsubscribe) };
}

/** Several at once. */
export function digestOf(
  items: readonly { facts: NotificationFacts; open: string }[],
  language: Language,
  unsubscribe: string,
): MailText {
  const words = WORDS[language];
  const lines = items.map(({ facts, open }) => `${headline(facts, language)}\n${open}`);
  return { subject: words.digest(items.length), text: framed(lines, words.unsubscribe, unsubscribe) };
}

const framed = (paragraphs: readonly string[], label: string, address: string): string =>
  `${paragraphs.join('\n\n')}\n\n-- \nKoppel\n${label} ${address}\n`;
