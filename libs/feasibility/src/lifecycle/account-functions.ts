import type { FeasibilityLine, Wording } from '../feasibility-report.js';
import type { ApiCall } from '../resources/api-call.js';
import { readsAll } from '../resources/api-resource.js';
import { say } from '../wording/say.js';
import { answerFrom, isWrite, plainCalls, said, signOf, soundsElse, type Subject } from './findings.js';

export function readLine(subject: Subject): FeasibilityLine {
  const note = say('One account can be read.', 'Eén account kan worden gelezen.');
  const signs = plainCalls(subject.account)
    .filter(
      (call) =>
        (call.verb === null && call.operation.method === 'get' && call.level === 'item') || call.verb === 'read',
    )
    .filter((call) => call.verb === null || call.level === 'item' || call.byKey !== null)
    .map((call) => signOf(subject, call, note));
  return answerFrom(
    'read',
    signs,
    say('No operation reads one account.', 'Geen bewerking leest één account.'),
    subject.complete,
  );
}

export function updateLine(subject: Subject): FeasibilityLine {
  const signs = updateCalls(subject).map((call) => {
    const how = HOW_UPDATED[call.operation.method] ?? changed;
    return signOf(subject, call, how, soundsElse(call) ? unclearUpdate : null);
  });
  return answerFrom(
    'update',
    signs,
    say('No operation changes an account.', 'Geen bewerking wijzigt een account.'),
    subject.complete,
  );
}

const changed = say('An account can be changed.', 'Een account kan worden gewijzigd.');
const HOW_UPDATED: Record<string, Wording> = {
  patch: say('An update changes only the fields that are sent.', 'Een wijziging raakt alleen de meegestuurde velden.'),
  put: say(
    'An update may replace the whole account: read first, then write.',
    'Een wijziging vervangt mogelijk het hele account: eerst lezen, dan schrijven.',
  ),
};
const unclearUpdate = say(
  'There is an operation that could change accounts, but what it changes is not clear.',
  'Er is een bewerking die accounts zou kunnen wijzigen, maar wat zij wijzigt is niet duidelijk.',
);

/** Calls that write fields of one account, partial ones first. */
export function updateCalls({ account }: Subject): ApiCall[] {
  const found = plainCalls(account).filter(isUpdate);
  return found.sort((a, b) => Number(b.operation.method === 'patch') - Number(a.operation.method === 'patch'));
}

function isUpdate(call: ApiCall): boolean {
  if (!isWrite(call)) return false;
  if (call.verb === 'update') return call.level === 'item' || !call.key.startsWith('/');
  if (call.verb !== null || call.level !== 'item') return false;
  const { method } = call.operation;
  return method === 'patch' || method === 'put' || (method === 'post' && said(call).has('update'));
}

export function deleteLine(subject: Subject): FeasibilityLine {
  const note = say('An account can be deleted.', 'Een account kan worden verwijderd.');
  const signs = plainCalls(subject.account)
    .filter(
      (call) =>
        call.verb === 'delete' || (call.verb === null && call.operation.method === 'delete' && call.level === 'item'),
    )
    .map((call) => signOf(subject, call, note, deleteDoubt(call)));
  return answerFrom(
    'delete',
    signs,
    say('No operation deletes an account.', 'Geen bewerking verwijdert een account.'),
    subject.complete,
  );
}

function deleteDoubt(call: ApiCall): Wording | null {
  const { method, summary, description } = call.operation;
  const verbs = said(call);
  if (method === 'get') return readingMethod;
  if (verbs.has('disable') && !verbs.has('delete')) return deactivates;
  return /\bfrom (?:a|an|the|your|this) \w+/i.test(`${summary} ${description}`) ? fromSomething : null;
}

const readingMethod = say(
  'A reading method (GET) would delete; ask whether that is meant.',
  'Een lezende methode (GET) zou verwijderen; vraag of dat bedoeld is.',
);
const deactivates = say(
  'DELETE is described as deactivating the account.',
  'DELETE is beschreven als deactiveren van het account.',
);
const fromSomething = say(
  'It removes an account from something, which may not be the same as deleting it.',
  'Het verwijdert een account uit iets; dat is misschien niet hetzelfde als verwijderen.',
);

export function listCalls({ account }: Subject): ApiCall[] {
  return plainCalls(account).filter((call) => readsAll(call) || isRemoteList(call));
}

/** `getUsers`: reading, with no single one named. */
function isRemoteList(call: ApiCall): boolean {
  if (call.verb === 'list') return true;
  return call.verb === 'read' && call.level === 'collection' && call.byKey === null && call.operation.answersList();
}

export function listLine(subject: Subject, id: 'list' | 'persons' = 'list'): FeasibilityLine {
  const note = say('All of them can be read.', 'Allemaal kunnen ze worden gelezen.');
  const signs = listCalls(subject).map((call) => signOf(subject, call, note));
  return answerFrom(id, signs, say('No operation lists them.', 'Geen bewerking geeft een lijst.'), subject.complete);
}
