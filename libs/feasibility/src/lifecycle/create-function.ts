import type { FeasibilityLine, Wording } from '../feasibility-report.js';
import type { ApiCall } from '../resources/api-call.js';
import { say } from '../wording/say.js';
import { keyKind } from '../words/field-names.rules.js';
import type { Verb } from '../words/verbs.rules.js';
import { answerFrom, isWrite, plainCalls, said, signOf, soundsElse, titleWords, type Subject } from './findings.js';

const INVITES = /invit|uitnodig|einlad/i;

/** Is there a call that makes an account? A yes needs a call that says so, or one whose body can be nothing else. */
export function createLine(subject: Subject): FeasibilityLine {
  const signs = plainCalls(subject.account)
    .filter((call) => isWrite(call) && mayCreate(call))
    .map((call) => signOf(subject, call, created(call), createDoubt(call)));
  const absent = say('No operation makes a new account.', 'Geen bewerking maakt een nieuw account aan.');
  return answerFrom('create', signs, absent, subject.complete);
}

function mayCreate(call: ApiCall): boolean {
  if (call.verb !== null) return call.verb === 'create' || call.verb === 'invite';
  if (call.operation.method === 'post') return call.level === 'collection';
  return call.operation.method === 'put' && said(call).has('create');
}

const created = ({ operation }: ApiCall): Wording =>
  say(`${operation.name} makes an account.`, `${operation.name} maakt een account aan.`);

function createDoubt(call: ApiCall): Wording | null {
  if (call.verb === 'invite' || INVITES.test(titleWords(call))) return invited;
  if (soundsElse(call)) return unclear;
  const verbs = said(call);
  if (verbs.has('create') || (call.verb === 'create' && verbs.size === 0 && describesAccount(call))) return null;
  return OTHERS.some((verb) => verbs.has(verb)) || !describesAccount(call) ? unclear : null;
}

const OTHERS: Verb[] = ['list', 'search', 'read', 'delete', 'disable', 'enable', 'grant', 'revoke', 'update'];

const invited = say(
  'An account starts with an invitation; whether it exists before the person accepts has to be asked.',
  'Een account begint met een uitnodiging; of het al bestaat voordat de persoon accepteert moet worden gevraagd.',
);
const unclear = say(
  'There is an operation that could make accounts, but the document does not say that it does.',
  'Er is een bewerking die accounts zou kunnen aanmaken, maar het document zegt niet dat zij dat doet.',
);

/** The body names a new account by at least two of its keys, or by one where the answer is "created". */
function describesAccount({ operation }: ApiCall): boolean {
  const top = operation.requestFields().filter(({ level }) => level === 0);
  const kinds = new Set(top.map(({ name }) => keyKind(name)).filter((kind) => kind !== null));
  return kinds.size >= (operation.responses.some(([status]) => status === '201') ? 1 : 2);
}
