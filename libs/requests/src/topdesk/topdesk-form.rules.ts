import { ASKED_FUNCTIONS, type AskedFunction } from '../requests/asked-functions.rules.js';
import type { APPLICATION_TYPES, DIRECTIONS } from '../requests/intake-form.rules.js';

/** The answers of a TOPdesk form, as far as they are understood. What is not becomes a remark: nothing that was sent is lost. */
export interface ReadForm {
  applicationName?: string;
  vendorName?: string;
  applicationUrl?: string;
  applicationType?: (typeof APPLICATION_TYPES)[number];
  direction?: (typeof DIRECTIONS)[number];
  functions?: AskedFunction[];
  users?: number;
  mutationsPerMonth?: number;
  apiDocumentation?: { kind: 'url' | 'unknown'; url: string };
  credentialIsOwn?: 'yes' | 'no' | 'unknown';
  wantedDate?: string;
  wantedBecause?: string;
  vendorContact?: string;
  correlationKey?: string;
  remarks?: string;
}

/** Questions by a part of their wording, in Dutch and English, most telling first. */
const QUESTIONS: [keyof ReadForm, RegExp][] = [
  ['credentialIsOwn', /credential|inloggegevens|unique|uniek/i],
  ['apiDocumentation', /api/i],
  ['users', /users|gebruikers|medewerkers|people|personen/i],
  ['mutationsPerMonth', /mutati/i],
  ['vendorContact', /contact/i],
  ['vendorName', /vendor|supplier|leverancier/i],
  ['applicationType', /(type|kind|soort).*(appli|system)/i],
  ['direction', /direction|richting|source or target|bron of doel/i],
  ['functions', /function/i],
  ['correlationKey', /correlat|sleutel|\bkey\b/i],
  ['wantedDate', /date|datum|when|wanneer/i],
  ['wantedBecause', /why|waarom|reason|reden/i],
  ['applicationUrl', /\burl\b|website/i],
  ['applicationName', /appli[ck]at|name|naam/i],
];

const TYPES: [NonNullable<ReadForm['applicationType']>, RegExp][] = [
  ['healthcare', /health|zorg|care\b|patient/i],
  ['hr', /\bhr\b|human resources|personeel|salaris|payroll/i],
  ['itsm', /itsm|service ?(management|desk)|ticket/i],
  ['education', /educat|onderwijs|school|leerling|student/i],
  ['finance', /financ|boekhoud|accounting|erp/i],
  ['accessControl', /access control|toegang/i],
  ['facility', /facilit|gebouw|building/i],
  ['office', /office|kantoor|collaboration|samenwerk/i],
  ['other', /other|anders|overig/i],
];

const FUNCTIONS: [AskedFunction, RegExp][] = [
  ['create', /\bcreate|aanmaken|\bnew account|toevoegen/i],
  ['update', /\bupdate|wijzig|bijwerk|change/i],
  ['disable', /\bdisabl|deactiv|blokke|block|uitschakel/i],
  ['enable', /\benabl|(?<!de)activ|deblokke|inschakel/i],
  ['delete', /\bdelet|verwijder|remove/i],
  ['grant', /grant|toekennen|toewijzen|assign|rechten|permission/i],
  ['revoke', /revoke|intrekken|rechten|permission/i],
  ['persons', /persons|personen|people|medewerkers|employees/i],
  ['departments', /department|afdeling/i],
  ['importAccounts', /import|inlezen/i],
  ['notification', /notif|melding/i],
];

/** Reads a form that came as lines of "question: answer", HTML or plain. */
export function readTopdeskForm(request: string): ReadForm {
  const form: ReadForm = {};
  const remarks: string[] = [];
  for (const line of linesOf(request)) {
    const answer = readAnswer(line);
    if (answer && form[answer.key] === undefined) Object.assign(form, { [answer.key]: answer.value });
    else remarks.push(line);
  }
  return remarks.length === 0 ? form : { ...form, remarks: remarks.join('\n').slice(0, 4000) };
}

/** Null when the question or the answer is not understood. */
function readAnswer(line: string): { key: keyof ReadForm; value: NonNullable<ReadForm[keyof ReadForm]> } | null {
  const [, question, answer] = /^([^:?]{2,120}\??)\s*:\s*(.+)$/.exec(line) ?? [];
  if (question === undefined || answer === undefined) return null;
  const key = QUESTIONS.find(([, words]) => words.test(question))?.[0];
  const value = key && READERS[key](answer.trim());
  return value === undefined ? null : { key: key!, value };
}

function linesOf(request: string): string[] {
  return request
    .replaceAll(/<\/?(br|p|div|li|tr)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

const text = (most: number) => (answer: string) => answer.slice(0, most);

/** `1.250`, `1,250` and `1 250` are all one thousand two hundred and fifty. */
function wholeNumber(answer: string): number | undefined {
  const digits = /\d[\d., ]*/.exec(answer)?.[0].replaceAll(/[., ]/g, '');
  const value = Number(digits);
  return digits && value >= 1 && value <= 10_000_000 ? value : undefined;
}

function date(answer: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(answer);
  const dutch = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(answer);
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : [];
  if (!year || !month || !day) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(found) ? found : undefined;
}

const firstOf =
  <Value extends string>(table: [Value, RegExp][]) =>
  (answer: string): Value | undefined =>
    table.find(([, words]) => words.test(answer))?.[0];

const READERS: { [Key in keyof Required<ReadForm>]: (answer: string) => ReadForm[Key] } = {
  applicationName: text(200),
  vendorName: text(200),
  applicationUrl: (answer) => (URL.canParse(answer) && /^https?:/.test(answer) ? answer : undefined),
  applicationType: firstOf(TYPES),
  direction: firstOf([
    ['both', /both|beide|bron en doel|source and target/i],
    ['writeBack', /write.?back|terugschrijven/i],
    ['source', /source|bron/i],
    ['target', /target|doel/i],
  ]),
  functions: (answer) => {
    const found = FUNCTIONS.filter(([, words]) => words.test(answer)).map(([name]) => name);
    return found.length > 0 ? ASKED_FUNCTIONS.filter((name) => found.includes(name)) : undefined;
  },
  users: wholeNumber,
  mutationsPerMonth: wholeNumber,
  apiDocumentation: (answer) => {
    const url = /https?:\/\/[^\s"'<>]+/.exec(answer)?.[0];
    return url ? { kind: 'url', url: url.slice(0, 2000) } : { kind: 'unknown', url: '' };
  },
  credentialIsOwn: firstOf([
    ['unknown', /unknown|onbekend|weet|not sure/i],
    ['yes', /^\s*(yes|ja)/i],
    ['no', /^\s*(no|nee)/i],
  ]),
  wantedDate: date,
  wantedBecause: text(2000),
  vendorContact: text(500),
  correlationKey: text(200),
  remarks: text(4000),
};
