import { keyKind } from '../words/field-names.rules.js';
import { nounKind } from '../words/nouns.rules.js';
import { verbOf, type Verb } from '../words/verbs.rules.js';
import { singular, wordsOf } from '../words/words.js';

/** A path without what its end says beside the resource. */
export interface PathParts {
  segments: string[];
  /** `deactivate` in `/users/{id}/lifecycle/deactivate`, `create` in `/user/create`, `search` in `/search/users`. */
  verb: Verb | null;
  /** `status` in `/users/{id}/status`. */
  part: string | null;
  /** `number` in `/operators/number/{n}`. */
  byKey: string | null;
  /** `bulk` in `/users/bulk`: not about one account. */
  rest: string[];
}

const BETWEEN = /^(?:lifecycle|actions?|operations?|commands?|acties?|do)$/i;
const PART = /^(?:status|state|active|enabled|actief|aktiv|account-?status)$/i;
/** `/operators/id/{id}` chooses as `/operators/{id}` does. */
const OWN_ID = /^(?:by-?)?(?:id|uuid|guid|key)$/i;
const BULK = /^(?:bulk|batch|multiple|mass|import)$/i;

export const isParameter = (segment: string): boolean => segment.includes('{') || segment.startsWith(':');
export const bareParameter = (segment: string): string => segment.replace(/[{}:()'"]/g, '');

/** `/users/{id}.json`, `/Users('{id}')` and `users/{id}:suspend` as plain segments. */
export function segmentsOf(path: string): string[] {
  return path
    .replace(/[?#].*$/, '')
    .replace(/\.(?:json|xml|php|aspx?)$/i, '')
    .replace(/\((?:[^(){}]*=)?'?(\{[^{}]*\})'?\)/g, '/$1')
    .replace(/\(\)$/g, '')
    .replace(/(\}|[a-z]):([a-z]+)$/i, '$1/$2')
    .split('/')
    .filter((segment) => segment !== '')
    .filter((segment, at, all) => !(OWN_ID.test(segment) && isParameter(all[at + 1] ?? '')));
}

export function pathParts(path: string): PathParts {
  const parts: PathParts = { segments: segmentsOf(path), verb: null, part: null, byKey: null, rest: [] };
  if (parts.segments.length < 2) return parts;
  if (isParameter(parts.segments.at(-1)!)) takeLookup(parts);
  else takeWord(parts);
  takeSearch(parts);
  return parts;
}

/** A last word that is a verb, a part of the item, or says "many at once". */
function takeWord(parts: PathParts): void {
  const { segments } = parts;
  const last = segments.at(-1)!;
  const verb = nounKind(last) === 'other' ? verbOfSegment(last, segments) : undefined;
  if (verb) {
    parts.verb = verb;
    segments.pop();
    if (BETWEEN.test(segments.at(-1)!)) segments.pop();
    const key = segments.at(-1) ?? '';
    parts.byKey = isParameter(key) ? bareParameter(key) : null;
  } else if (PART.test(last) && isParameter(segments.at(-2)!)) parts.part = segments.pop()!;
  else if (BULK.test(last)) parts.rest = [segments.pop()!];
}

/** The verb of `deactivate`, and of `disable-user` below users, where the noun is said twice. */
function verbOfSegment(last: string, segments: string[]): Verb | undefined {
  const words = wordsOf(last);
  if (words.length < 2) return verbOf(words[0] ?? '');
  const noun = segments.slice(0, -1).findLast((segment) => !isParameter(segment) && !BETWEEN.test(segment));
  const others = words.filter((word) => verbOf(word) === undefined).join('');
  const isSame = noun !== undefined && singular(others) === singular(wordsOf(noun).join(''));
  return isSame ? (verbOf(words[0]!) ?? verbOf(words.at(-1)!)) : undefined;
}

/** `/users/delete/{id}` is `/users/{id}/delete`, `/users/by-mail/{mail}` a lookup. */
function takeLookup(parts: PathParts): void {
  const { segments } = parts;
  const [above = '', before = '', last = ''] = segments.slice(-3);
  if (segments.length < 3 || isParameter(before) || isParameter(above)) return;
  const words = wordsOf(before).filter((word) => word !== 'by' && word !== 'op');
  const verb = soleVerb(before, words);
  if (verb) {
    parts.verb = verb;
    segments.splice(-2, 1);
  } else if (nounKind(above) !== 'other' && isLookup(before, words)) {
    parts.byKey = words.join('');
    segments.splice(-2, 2, last);
  }
}

const soleVerb = (segment: string, words: string[]): Verb | undefined =>
  words.length === 1 && nounKind(segment) === 'other' ? verbOf(words[0]!) : undefined;

const isLookup = (segment: string, words: string[]): boolean =>
  /^(?:by|op[-_])/i.test(segment) ||
  /^(?:number|nummer|code|login|username)$/.test(words.join('')) ||
  keyKind(segment) !== null;

/** `/search/users` searches users. */
function takeSearch(parts: PathParts): void {
  const at = parts.segments.findIndex((segment) => /^(?:search|zoek|suche)$/i.test(segment));
  if (at < 0 || at === parts.segments.length - 1 || parts.verb !== null) return;
  parts.segments.splice(at, 1);
  parts.verb = 'search';
}
