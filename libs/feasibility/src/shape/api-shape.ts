import type { ApiShape } from '../feasibility-report.js';
import { listCalls, updateCalls } from '../lifecycle/account-functions.js';
import { plainCalls, type Subject } from '../lifecycle/findings.js';
import type { ApiOperation } from '../openapi/api-operation.js';
import { isEnvelope, type SchemaField } from '../openapi/schema-fields.js';
import { pagingShape } from '../qualities/paging.js';
import type { ServerAddress } from '../qualities/servers.js';
import { listOf, own, textOf } from '../reading/plain-value.js';
import { offValue, onValue, stateField, switchesState } from '../words/field-names.rules.js';
import { joined, singular } from '../words/words.js';

const MOST_FIELDS = 100;

/** What scripts have to know of the API beside the answers. */
export function apiShape(subject: Subject, servers: ServerAddress[]): ApiShape {
  const lists = listCalls(subject).map(({ operation }) => operation);
  return {
    address: servers.find(({ url }) => /^https?:\/\/[^{}]+$/i.test(url))?.url ?? null,
    fields: createFields(subject),
    idField: idField(subject),
    itemsPath: lists.map(itemsPath).find((path) => path !== null) ?? null,
    paging: pagingShape(lists),
    states: { enable: stateBody(subject, 'enable'), disable: stateBody(subject, 'disable') },
  };
}

/** What a new account takes. Where it is wrapped in something, nothing is said: it could not be sent as it stands. */
function createFields(subject: Subject): ApiShape['fields'] {
  const create = plainCalls(subject.account).find(
    ({ operation, verb, level }) =>
      operation.method === 'post' && (verb === 'create' || (verb === null && level === 'collection')),
  );
  if (!create) return [];
  const required = new Set(listOf(own(create.operation.requestSchema().value, 'required')).map(textOf));
  return create.operation
    .requestFields()
    .filter(
      (field) =>
        field.path.length === 1 &&
        !field.readOnly &&
        !field.isList &&
        field.type !== 'object' &&
        field.name.length <= 80,
    )
    .slice(0, MOST_FIELDS)
    .map(({ name, type }) => ({ name, type, required: required.has(name) }));
}

const IDS = ['id', 'uuid', 'guid', 'objectid'];

/** The name of an account's own key in the answers; the names that say it most plainly come first. */
function idField({ account }: Subject): string | null {
  const calls = account.calls.filter((call) => call.part === null && call.operation.method === 'get');
  const keys = account.calls.flatMap(({ byKey }) => (byKey === null ? [] : [joined(byKey)]));
  const noun = singular(joined(account.calls[0]?.noun ?? ''));
  const answered = calls.flatMap(({ operation }) => operation.responseFields()).filter(({ level }) => level === 0);
  const names = [...IDS, `${noun}id`, ...keys];
  return names.flatMap((name) => answered.find((field) => joined(field.name) === name) ?? [])[0]?.name ?? null;
}

/** Where the accounts are in an answer: empty when the answer is the list itself, null when that is not described. */
function itemsPath(operation: ApiOperation): string | null {
  const schema = operation.responseSchema();
  if (schema.text('type') === 'array' || schema.child('items').exists) return '';
  const list = operation
    .responseFields()
    .find((field) => field.isList && field.level === 0 && (isEnvelope(field.name) || holdsThings(field)));
  return list ? list.path.join('.') : null;
}

const holdsThings = ({ place }: SchemaField): boolean => place.path('items', 'properties').exists;

type State = 'enable' | 'disable';

/** The field of a partial update that takes an account in or out of use, and its value. */
function stateBody(subject: Subject, id: State): ApiShape['states'][State] {
  for (const { operation } of updateCalls(subject)) {
    if (operation.method !== 'patch') continue;
    for (const field of operation.requestFields()) {
      if (field.path.length !== 1 || field.readOnly || field.isList) continue;
      const value = stateValue(field, id === 'enable');
      if (value !== null) return { field: field.name, value };
    }
  }
  return null;
}

function stateValue(field: SchemaField, on: boolean): string | boolean | null {
  if (switchesState(field.values)) return on ? onValue(field.values) : offValue(field.values);
  if (field.type !== 'boolean') return null;
  const meaning = stateField(field.name);
  if (meaning === 'whenTrueActive') return on;
  return meaning === 'whenTrueInactive' ? !on : null;
}
