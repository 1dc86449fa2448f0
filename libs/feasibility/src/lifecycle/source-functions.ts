import type { FeasibilityLine } from '../feasibility-report.js';
import type { ApiParameter } from '../openapi/api-operation.js';
import { say } from '../wording/say.js';
import { nounKind, type NounKind } from '../words/nouns.rules.js';
import { joined } from '../words/words.js';
import { listCalls } from './account-functions.js';
import { answerFrom, line, seen, type Sign, type Subject } from './findings.js';

/** Departments and contracts: a list of their own, or a part of what is read of a person. */
export function partsLine(subject: Subject, id: 'departments' | 'contracts', kind: NounKind): FeasibilityLine {
  const own: Sign[] = subject.resources
    .filter((resource) => resource.kind === kind)
    .flatMap((resource) => resource.calls)
    .filter((call) => call.operation.method === 'get' && call.level === 'collection' && call.part === null)
    .map((call) => ({
      answer: 'yes',
      note: say(`Can be read: ${call.operation.name}.`, `Kan worden gelezen: ${call.operation.name}.`),
      evidence: seen(call.operation),
    }));
  const absent = say('Nothing in the document gives them.', 'Niets in het document levert ze.');
  return answerFrom(id, [...own, ...nestedSigns(subject, kind)], absent, subject.complete);
}

function nestedSigns(subject: Subject, kind: NounKind): Sign[] {
  const fields = listCalls(subject).flatMap(({ operation }) =>
    operation.responseFields().filter((field) => field.level <= 2 && nounKind(field.name) === kind),
  );
  return fields.slice(0, 3).map((field) => ({
    answer: field.isList || field.place.child('properties').exists ? 'yes' : 'unknown',
    note: say(
      `Part of what is read of a person: "${field.name.slice(0, 60)}".`,
      `Onderdeel van wat van een persoon gelezen wordt: "${field.name.slice(0, 60)}".`,
    ),
    evidence: field.place.evidence(field.path.join('.')),
  }));
}

const SINCE =
  /^(?:filter)?(?:(?:modified|updated|changed|mutated|last(?:modified|updated|changed|mutated)|gewijzigd|mutatie|geandert|geaendert)(?:date|datum|at|on)?(?:since|after|from|gte?|min|sinds|vanaf|seit|ab)?|since|delta|deltatoken|deltalink|ifmodifiedsince|(?:updated|modified)(?:since|after)|sync(?:token|hash)|changestoken)$/;

/** `since` alone may be a number of the last one read. */
function isMoment({ name, description, place }: ApiParameter): boolean {
  const plain = joined(name);
  if (!SINCE.test(plain)) return false;
  const format = `${place.text('format')} ${place.child('schema').text('format')} ${description}`;
  return plain !== 'since' || /date|time|datum|tijd|zeit/i.test(format);
}

/** A list of only what changed: the run of every hour depends on it. */
export function changedSinceLine(subject: Subject): FeasibilityLine {
  const signs: Sign[] = listCalls(subject).flatMap(({ operation }) =>
    operation.parameters.filter(isMoment).map((parameter) => ({
      answer: 'yes',
      note: say(
        `Only what changed can be read, with "${parameter.name}".`,
        `Alleen wijzigingen kunnen worden gelezen, met "${parameter.name}".`,
      ),
      evidence: parameter.place.evidence(parameter.description || parameter.name, operation.name),
    })),
  );
  if (signs.length > 0) return answerFrom('changedSince', signs, unsaid, subject.complete);
  return line('changedSince', 'unknown', unsaid);
}

const unsaid = say(
  'The document does not say how to read only what changed.',
  'Het document zegt niet hoe alleen wijzigingen te lezen zijn.',
);
