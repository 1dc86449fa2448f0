import type { ApiOperation } from '../openapi/api-operation.js';
import { keyKind } from '../words/field-names.rules.js';
import { nounKind } from '../words/nouns.rules.js';
import { namedCall, type NamedCall, type Verb } from '../words/verbs.rules.js';
import { singular, wordsOf } from '../words/words.js';
import { bareParameter, isParameter, pathParts, type PathParts } from './path-parts.js';

/** An operation, read as something that is done to a resource. */
export interface ApiCall {
  operation: ApiOperation;
  /** Two calls with the same key are about the same resource; one that begins with `/` is REST. */
  key: string;
  /** Path of the collection as the document writes it; for remote calls their noun, without a slash before it. */
  resource: string;
  /** The noun: users. */
  noun: string;
  /** Nouns that stand above it in the path, each with whether one of them is chosen by a parameter. */
  parents: { noun: string; chosen: boolean }[];
  /** `self` is whoever is logged in. */
  level: 'collection' | 'item' | 'self';
  /** The verb that path or name spells; null for plain REST, where method and level say it. */
  verb: Verb | null;
  part: string | null;
  /** Name of the key by which the path chooses the item. */
  byKey: string | null;
  /** Words that make a call special: `group` in addUserToGroup. */
  rest: string[];
}

const NO_RESOURCE =
  /^(?:v?\d+(?:\.\d+)*|api|rest|scim|odata|latest|beta|public|external|services?|rpc|json|tas|ws|webservice)$/i;
const SELF = /^(?:me|self|current|my|whoami|ik|mij)$/i;

/** What an operation does, from its path; null for a path without any noun. */
export function apiCall(operation: ApiOperation): ApiCall | null {
  const parts = pathParts(operation.path);
  return remoteCall(operation, parts) ?? restCall(operation, parts);
}

function parentsOf(segments: string[]): ApiCall['parents'] {
  return segments
    .map((segment, at) => ({ noun: segment, chosen: isParameter(segments[at + 1] ?? '') }))
    .filter(({ noun }) => !isParameter(noun) && !NO_RESOURCE.test(noun));
}

/** Calls whose last segment names verb and thing: `createUser`, `users.list`. */
function remoteCall(operation: ApiOperation, { segments, verb }: PathParts): ApiCall | null {
  const hasItem = segments.length > 1 && isParameter(segments.at(-1)!);
  const item = hasItem ? bareParameter(segments.at(-1)!) : null;
  const above = segments.slice(0, hasItem ? -2 : -1);
  const call = verb === null ? callOf(segments[above.length] ?? '') : null;
  if (!call) return null;
  return {
    operation,
    key: `${above.filter((segment) => !isParameter(segment)).join('/')}|${singular(call.noun.join('.'))}`,
    resource: [...above, call.noun.join('.')].join('/'),
    noun: call.noun.join(' '),
    parents: [...parentsOf(above), ...groupsOf(call)],
    level: item !== null || choosesItem(operation, call.noun) ? 'item' : 'collection',
    verb: call.verb,
    part: null,
    byKey: call.by.length > 0 ? call.by.join('') : item,
    rest: call.rest,
  };
}

/** `admin` in `admin.users.create` is who calls, not what for. */
function callOf(name: string): NamedCall | null {
  const call = isParameter(name) ? null : namedCall(name);
  if (call === null) return null;
  const noun = call.noun[0] === 'admin' ? call.noun.slice(1) : call.noun;
  const isPlainGroup = nounKind(name) === 'group' && !/[A-Z.]/.test(name.slice(1));
  return noun.length === 0 || isPlainGroup ? null : { ...call, noun };
}

/** `usergroups.users.list` is about the users of a group. */
const groupsOf = ({ noun }: NamedCall): ApiCall['parents'] =>
  noun
    .slice(0, -1)
    .filter((word) => nounKind(word) === 'group')
    .map((word) => ({ noun: word, chosen: true }));

/** Does the call say, in its query or body, which one it is about? */
function choosesItem(operation: ApiOperation, noun: string[]): boolean {
  const inBody = () =>
    operation
      .requestFields()
      .some((field) => field.level === 0 && /(?:id|key)$/i.test(field.name) && isItemKey(field.name, noun));
  return operation.parameters.some(({ name }) => isItemKey(name, noun)) || inBody();
}

function isItemKey(name: string, noun: string[]): boolean {
  const plain = wordsOf(name).join('');
  const thing = singular(noun.at(-1) ?? '');
  return ['id', 'uuid', thing, `${thing}id`, `${thing}key`].includes(plain) || keyKind(name) !== null;
}

/** Calls where the path is a noun and perhaps one of them. */
function restCall(operation: ApiOperation, parts: PathParts): ApiCall | null {
  const segments = [...parts.segments];
  const isSelf = segments.some((segment) => SELF.test(segment));
  const item = takeItem(segments);
  const noun = segments.at(-1) ?? '';
  if (noun === '' || isParameter(noun) || NO_RESOURCE.test(noun)) return null;
  const { verb, part, byKey, rest } = parts;
  return {
    operation,
    key: `/${segments.map((segment) => (isParameter(segment) ? '{}' : segment.toLowerCase())).join('/')}`,
    resource: `/${segments.join('/')}`,
    noun,
    parents: parentsOf(segments.slice(0, -1)),
    level: isSelf ? 'self' : restLevel(operation, parts, item, noun),
    verb,
    part,
    byKey: byKey ?? item,
    rest,
  };
}

/** Takes the key of one item off the path, or the word for whoever is logged in. */
function takeItem(segments: string[]): string | null {
  const last = segments.at(-1) ?? '';
  if (SELF.test(last)) segments.pop();
  return segments.length > 1 && isParameter(last) ? bareParameter(segments.pop()!) : null;
}

/** `POST /user/delete` says in its query or body whom it is about. */
function restLevel(operation: ApiOperation, { verb }: PathParts, item: string | null, noun: string): ApiCall['level'] {
  if (item !== null) return 'item';
  if (verb === null || verb === 'create' || verb === 'list' || verb === 'search') return 'collection';
  return choosesItem(operation, wordsOf(noun)) ? 'item' : 'collection';
}
