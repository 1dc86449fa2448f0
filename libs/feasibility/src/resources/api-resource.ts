import type { ApiOperation } from '../openapi/api-operation.js';
import type { SchemaField } from '../openapi/schema-fields.js';
import { isTenantNoun, nounKind, type NounKind } from '../words/nouns.rules.js';
import { singular, wordsOf } from '../words/words.js';
import { apiCall, type ApiCall } from './api-call.js';

/** Everything that can be done to one kind of thing. */
export class ApiResource {
  readonly noun: string;
  readonly kind: NounKind;
  /** Shortest path among its calls: how people would name it. */
  readonly name: string;

  constructor(
    readonly key: string,
    readonly calls: ApiCall[],
  ) {
    const plain = calls.filter((call) => call.key.startsWith('/'));
    const named = (plain.length > 0 ? plain : calls).map((call) => call.resource);
    this.name = named.reduce((shortest, name) => (name.length < shortest.length ? name : shortest), named[0] ?? '');
    this.noun = calls[0]?.noun ?? '';
    this.kind = nounKind(this.noun);
  }

  get parents(): ApiCall['parents'] {
    return this.calls[0]?.parents ?? [];
  }

  /** The chosen parent, when that is not a tenant of some kind: users of a group, members of a project. */
  get owner(): string | null {
    const chosen = this.parents.filter((parent) => parent.chosen && !isTenantNoun(parent.noun));
    return chosen.at(-1)?.noun ?? null;
  }

  /** Nothing but "who am I". */
  get isSelf(): boolean {
    return this.calls.every((call) => call.level === 'self');
  }

  answerFields(): SchemaField[] {
    return this.fieldsOf(this.calls.filter(isReading), (operation) => operation.responseFields());
  }

  requestFields(): SchemaField[] {
    return this.fieldsOf(
      this.calls.filter((call) => !isReading(call) && call.rest.length === 0),
      (operation) => operation.requestFields(),
    );
  }

  private fieldsOf(calls: ApiCall[], fields: (operation: ApiOperation) => SchemaField[]): SchemaField[] {
    const found = new Map<string, SchemaField>();
    for (const { operation } of calls)
      for (const field of fields(operation))
        if (!found.has(field.path.join('\n'))) found.set(field.path.join('\n'), field);
    return [...found.values()];
  }
}

const isReading = (call: ApiCall): boolean =>
  call.operation.method === 'get' || call.verb === 'list' || call.verb === 'read' || call.verb === 'search';

/** A GET on a path without a key; a singular `/user` that answers one thing is about whoever is logged in. */
export function readsAll({ verb, operation, level, noun }: ApiCall): boolean {
  if (verb !== null || operation.method !== 'get' || level !== 'collection') return false;
  const word = wordsOf(noun).at(-1) ?? '';
  return singular(word) !== word || operation.answersList() || operation.responseFields().length === 0;
}

/** Operations put together by what they are about. A remote call joins the REST resource of the same name, if there is one. */
export function resourcesOf(operations: ApiOperation[]): ApiResource[] {
  const byKey = new Map<string, ApiCall[]>();
  for (const operation of operations) {
    const call = apiCall(operation);
    if (call) byKey.set(call.key, [...(byKey.get(call.key) ?? []), call]);
  }
  for (const [key, calls] of byKey) {
    if (key.startsWith('/')) continue;
    const [above, noun] = key.split('|') as [string, string];
    const home = [...byKey.keys()].find((other) => isHome(other, above, noun));
    if (home === undefined) continue;
    byKey.set(home, [...byKey.get(home)!, ...calls]);
    byKey.delete(key);
  }
  return [...byKey].map(([key, calls]) => new ApiResource(key, calls));
}

/** A plural path with the same words: `/users` for `createUser`. A singular `/user` is often "the one who is logged in". */
function isHome(key: string, above: string, noun: string): boolean {
  if (!key.startsWith('/') || key.includes('{}')) return false;
  const segments = key.slice(1).split('/');
  const last = wordsOf(segments.pop()!).join('.');
  return segments.join('/') === above.toLowerCase() && singular(last) === noun && last !== noun;
}
