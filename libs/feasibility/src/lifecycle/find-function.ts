import type { CorrelationKey, FeasibilityLine } from '../feasibility-report.js';
import type { ApiParameter } from '../openapi/api-operation.js';
import type { ApiCall } from '../resources/api-call.js';
import { say } from '../wording/say.js';
import { isUniqueKey, keyKind } from '../words/field-names.rules.js';
import { joined, singular } from '../words/words.js';
import { listCalls } from './account-functions.js';
import { line, plainCalls, type Subject } from './findings.js';

const FILTER =
  /^(?:filter|filters|where|fiql|rsql|criteria|conditions?|odatafilter|filterby|scimfilter|filterexpression)$/;
const FREE_TEXT =
  /^(?:q|query|search|searchterm|searchtext|searchquery|term|keyword|keywords|zoek|zoekterm|zoekopdracht|suche|suchbegriff|text|match)$/;

/** Every field by which an account can be looked up, with how. */
export function correlationKeys(subject: Subject): CorrelationKey[] {
  const found = new Map<string, CorrelationKey>();
  const lookups = plainCalls(subject.account);
  for (const call of lookups) {
    if (isListing(subject, call))
      for (const parameter of call.operation.query) keep(found, parameterKey(call, parameter));
    for (const key of [...pathKeys(call), ...bodyKeys(call)]) keep(found, key);
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

const HOWS: CorrelationKey['how'][] = ['parameter', 'path', 'search body', 'filter', 'free text'];
const rank = (key: CorrelationKey): number => (isUniqueKey(key.kind) ? 0 : 10) + HOWS.indexOf(key.how);

function keep(found: Map<string, CorrelationKey>, key: CorrelationKey | null): void {
  const name = key === null ? '' : `${key.field.toLowerCase()}\n${key.evidence.operation}`;
  if (key !== null && !found.has(name)) found.set(name, key);
}

function isListing(subject: Subject, call: ApiCall): boolean {
  if (listCalls(subject).includes(call) || call.verb === 'search') return true;
  // getUser?email=…: the parameter is the lookup
  return call.operation.method === 'get' && (call.verb === 'read' || call.level === 'collection');
}

function parameterKey({ operation, noun }: ApiCall, { name, place, description }: ApiParameter): CorrelationKey | null {
  const field = name.replace(/^filter\[(.*)\]$/i, '$1').replace(/^filter\./i, '');
  const plain = joined(field);
  const key = (kind: CorrelationKey['kind'], how: CorrelationKey['how']): CorrelationKey => ({
    field: name.slice(0, 80),
    kind,
    how,
    evidence: place.evidence(description || name, operation.name),
  });
  const kind = plain === `${singular(joined(noun))}id` ? null : keyKind(field);
  if (kind !== null) return key(kind, 'parameter');
  if (FILTER.test(plain)) return key('any', 'filter');
  return FREE_TEXT.test(plain) ? key(namedIn(description) ?? 'name', 'free text') : null;
}

/** "Searches on e-mail and login": which key a description names. */
function namedIn(description: string): CorrelationKey['kind'] | null {
  const words = description.slice(0, 500).match(/[\p{L}_-]+/gu) ?? [];
  return words.map(keyKind).find((kind) => kind !== null && isUniqueKey(kind)) ?? null;
}

/** `/users/{username}` and `/users/number/{n}`. */
function pathKeys({ operation, level, byKey, verb }: ApiCall): CorrelationKey[] {
  const reads = verb === null || verb === 'read' || verb === 'search';
  if (operation.method !== 'get' || level === 'self' || byKey === null || !reads) return [];
  const kind = pathKeyKind(byKey);
  const evidence = operation.place.evidence(operation.title, operation.name);
  return kind === null ? [] : [{ field: byKey.slice(0, 80), kind, how: 'path', evidence }];
}

/** `{employeeId}` in a path is the application's own id, whatever it is called. */
function pathKeyKind(name: string): CorrelationKey['kind'] | null {
  if (/id$/i.test(name)) return null;
  return keyKind(name) ?? (/^(?:number|nummer|code)$/.test(joined(name)) ? 'employeeNumber' : null);
}

/** `POST /users/search` with named fields. */
function bodyKeys({ operation, verb }: ApiCall): CorrelationKey[] {
  if (verb !== 'search' || operation.method === 'get') return [];
  return operation.requestFields().flatMap((field): CorrelationKey[] => {
    const kind = field.level > 1 ? null : keyKind(field.name);
    return kind === null
      ? []
      : [
          {
            field: field.name.slice(0, 80),
            kind,
            how: 'search body',
            evidence: field.place.evidence(field.name, operation.name),
          },
        ];
  });
}

export function findLine(subject: Subject, keys: CorrelationKey[]): FeasibilityLine {
  const unique = keys.filter((key) => isUniqueKey(key.kind));
  const sure = unique.find((key) => key.how !== 'free text');
  const evidence = keys.map((key) => key.evidence);
  if (sure) {
    const names = [...new Set(unique.map((key) => `"${key.field}"`))].slice(0, 5).join(', ');
    return line(
      'find',
      'yes',
      say(`One account can be found by ${names}.`, `Eén account is te vinden met ${names}.`),
      evidence,
    );
  }
  if (keys.length > 0) return line('find', 'unknown', onlyText, evidence);
  const lists = listCalls(subject);
  if (lists.length > 0) {
    const described = subject.complete && lists.some(({ operation }) => operation.query.length > 0);
    return line(
      'find',
      described ? 'no' : 'unknown',
      onlyList,
      lists.map(({ operation }) => operation.place.evidence(operation.title, operation.name)),
    );
  }
  return line(
    'find',
    subject.complete ? 'no' : 'unknown',
    say(
      'No search and no list of accounts is described.',
      'Er is geen zoekopdracht en geen lijst van accounts beschreven.',
    ),
  );
}

const onlyText = say(
  'There is a search, but not on a field that is unique; which fields it covers has to be asked.',
  'Er is een zoekopdracht, maar niet op een uniek veld; welke velden zij dekt moet worden gevraagd.',
);
const onlyList = say(
  'No search on a field is described. The whole list can be read and searched on our side, which is slow for many accounts.',
  'Er is geen zoekopdracht op een veld beschreven. De hele lijst kan bij ons worden doorzocht, wat traag is bij veel accounts.',
);
