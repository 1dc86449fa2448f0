import type { Answer, ApiFunction, Evidence, FeasibilityLine, Wording } from '../feasibility-report.js';
import type { ApiOperation } from '../openapi/api-operation.js';
import type { ApiCall } from '../resources/api-call.js';
import type { ApiResource } from '../resources/api-resource.js';
import { verbsIn, type Verb } from '../words/verbs.rules.js';
import { say } from '../wording/say.js';

const MOST_EVIDENCE = 4;

/** What the detectors of single functions look at. */
export interface Subject {
  account: ApiResource;
  resources: ApiResource[];
  /** What is absent from a document that was not read to its end may still be there. */
  complete: boolean;
  /** Why writing the resource may not be writing accounts; null when it is sure to be. */
  doubt: Wording | null;
}

/** One piece of evidence for a function: a yes only where the document leaves no doubt. */
export interface Sign {
  answer: 'yes' | 'unknown';
  note: Wording;
  evidence: Evidence;
}

export const seen = (operation: ApiOperation): Evidence => operation.place.evidence(operation.title, operation.name);

export function line(id: string, answer: Answer, note: Wording, evidence: Evidence[] = []): FeasibilityLine {
  return { id, answer, note, evidence: evidence.slice(0, MOST_EVIDENCE) };
}

/** The strongest sign is the answer; without any sign it is `no`, or unknown when the document is not complete. */
export function answerFrom(id: ApiFunction, signs: Sign[], absent: Wording, complete: boolean): FeasibilityLine {
  const best = signs.find((sign) => sign.answer === 'yes') ?? signs[0];
  if (best) {
    const order = [...signs].sort((a, b) => Number(b.answer === 'yes') - Number(a.answer === 'yes'));
    return line(
      id,
      best.answer,
      best.note,
      order.map((sign) => sign.evidence),
    );
  }
  return complete ? line(id, 'no', absent) : line(id, 'unknown', notSeen);
}

const notSeen = say(
  'Not found, but the document could not be read completely.',
  'Niet gevonden, maar het document kon niet volledig worden gelezen.',
);

const deprecated = say(
  'The only operation for it is marked as deprecated.',
  'De enige bewerking hiervoor is als verouderd gemarkeerd.',
);
const belongsTo = (owner: string) =>
  say(
    `The operation is about members of "${owner}", which may be a membership and not an account.`,
    `De bewerking gaat over leden van "${owner}"; dat kan een lidmaatschap zijn en geen account.`,
  );

/** A yes for an operation, unless something about the operation or its resource raises doubt. */
export function signOf(subject: Subject, call: ApiCall, note: Wording, because: Wording | null = null): Sign {
  const { operation } = call;
  const { account } = subject;
  const doubt = because ?? (isWrite(call) ? subject.doubt : null);
  const why = doubt ?? (operation.deprecated ? deprecated : account.owner === null ? null : belongsTo(account.owner));
  return { answer: why === null ? 'yes' : 'unknown', note: why ?? note, evidence: seen(operation) };
}

/** Calls that are about the whole account and nothing else. */
export const plainCalls = (resource: ApiResource): ApiCall[] =>
  resource.calls.filter((call) => call.rest.length === 0 && call.part === null && call.level !== 'self');

export const isWrite = ({ operation }: ApiCall): boolean => operation.method !== 'get' && operation.method !== 'query';

/** Verbs that an operation's own name and summary hold. */
export const said = ({ operation }: ApiCall): Set<Verb> => verbsIn(operation.title);

/** The name and summary of a call as words with spaces. */
export const titleWords = ({ operation }: ApiCall): string =>
  operation.title.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.-]/g, ' ');

const SOMETHING_ELSE =
  /\b(?:valid|check|verif|preview|simulat|dry.?run|password|wachtwoord|passwort|tokens?|sessions?|avatar|photo|foto|export|import|report|count|search|zoek|suche|filter|query|log.?in|log.?on|sign.?in|authenticat|web.?hook|risk|assess|score|predict|subscri|merge|membership|bulk)/i;

/** Does the title speak of something around the account, and not of the account? */
export const soundsElse = (call: ApiCall): boolean => SOMETHING_ELSE.test(titleWords(call));
