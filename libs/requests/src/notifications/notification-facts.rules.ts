import { STATES, type RequestState } from '../requests/request-states.rules.js';

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export const MAIL_FREQUENCIES = ['each', 'daily', 'weekly', 'never'] as const;
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];

/** Why somebody is told: it is theirs, their role has the ball, they voted for it, or it is a rollout at their organisation. */
export const NOTIFICATION_CATEGORIES = ['mine', 'queue', 'votes', 'rollouts'] as const;
export type NotificationCategory = (typeof NOTIFICATION_CATEGORIES)[number];

/** What a notification says. Neither a customer's name nor anything internal is in it. */
export interface NotificationFacts {
  kind: 'moved' | 'available' | 'reminder' | 'closedUnanswered' | 'vendorAnswered' | 'rollout' | 'message';
  /** R-1042, or the rollout's number. */
  number: number;
  /** Name of the application. */
  title: string;
  /** A key of the customers' words for a request's state, or the state of a rollout. */
  label: string;
  /** Why, where this person may know it; of a message, how it begins. */
  reason: string | null;
  /** This person, or their role, has to act next. */
  yours: boolean;
}

/** What the trail wrote down, or that somebody wrote a message. */
export interface EventFacts {
  /** Of a message: for whom it is, `writeToCustomer` or `writeToDesk`. */
  action: string;
  fromState: string;
  toState: string;
  holder: string;
  reason: string | null;
}

export interface Recipient {
  userId: string;
  category: NotificationCategory;
  /** Of the same organisation, or at the desk: may know the reason. */
  insider: boolean;
  /** Works at the desk: opens the request there. */
  desk: boolean;
  yours: boolean;
}

/** The desk is told of every step; everybody else of what changes the words that they read, and of what waits for them. */
export function isNews({ fromState, toState }: EventFacts, { desk, yours }: Recipient): boolean {
  return desk || yours || labelOf(fromState) !== labelOf(toState);
}

const labelOf = (state: string): string => STATES[state as RequestState].label;

/** The same person once: for the best of the reasons. */
export function onePerPerson(recipients: readonly Recipient[], exceptUserId: string | null): Recipient[] {
  const found = new Map<string, Recipient>();
  const place = ({ category, insider }: Recipient) => (insider ? 0 : 10) + NOTIFICATION_CATEGORIES.indexOf(category);
  for (const one of recipients) {
    const other = found.get(one.userId);
    const better = !other || place(one) < place(other) ? one : other;
    found.set(one.userId, { ...better, yours: one.yours || (other?.yours ?? false) });
  }
  if (exceptUserId !== null) found.delete(exceptUserId);
  return [...found.values()];
}

export function requestFacts(
  kind: 'request' | 'reminder' | 'message',
  request: { number: number; title: string },
  event: EventFacts,
  recipient: Recipient,
): NotificationFacts {
  return {
    kind: kind === 'request' ? kindOf(event, recipient) : kind,
    number: request.number,
    title: request.title,
    label: labelOf(event.toState),
    reason: recipient.insider ? event.reason : null,
    yours: recipient.yours,
  };
}

/** The steps by which a vendor's answers come in: with the ball, or beside whatever goes on. */
const VENDOR_ANSWERS: readonly string[] = ['vendorAnswered', 'receiveVendorAnswers'];

/** The vendor is the desk's affair. Only who may open it again is told that it was closed for want of an answer, with the link that does. */
function kindOf({ action, toState }: EventFacts, { category, desk }: Recipient): NotificationFacts['kind'] {
  if (desk && VENDOR_ANSWERS.includes(action)) return 'vendorAnswered';
  if (toState === 'published' && category !== 'queue') return 'available';
  return action === 'closeUnanswered' && category === 'mine' && !desk ? 'closedUnanswered' : 'moved';
}

const DIGEST_HOUR = 8;
const DAY = 86_400_000;

/** The last moment at which a digest was due: eight in the morning, of a weekly one on Monday. What is older than it goes out. */
export function digestBoundary(
  frequency: 'daily' | 'weekly',
  now: Date,
  hourOf: (day: number, hour: number) => number,
): Date {
  const today = Math.floor(now.getTime() / DAY);
  for (let day = today + 1; ; day -= 1) {
    const monday = (((day + 3) % 7) + 7) % 7 === 0;
    const moment = hourOf(day, DIGEST_HOUR);
    if (moment <= now.getTime() && (frequency === 'daily' || monday)) return new Date(moment);
  }
}

/** How long to wait after an event or a mail that could not be passed on; null to give it up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  return attempts >= 8 ? null : new Date(now.getTime() + 60_000 * 2 ** (attempts - 1));
}
