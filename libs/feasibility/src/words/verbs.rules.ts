import { wordsOf } from './words.js';

export type Verb =
  | 'create'
  | 'invite'
  | 'list'
  | 'search'
  | 'read'
  | 'update'
  | 'delete'
  | 'disable'
  | 'enable'
  | 'lock'
  | 'unlock'
  | 'restore'
  | 'grant'
  | 'revoke';

const VERBS: Record<Verb, string> = {
  create:
    'create add insert register provision aanmaken maak toevoegen creeer creeren anlegen erstellen hinzufugen neuanlegen',
  invite: 'invite uitnodigen einladen',
  list: 'list getall findall index lijst overzicht auflisten alle',
  search: 'search find lookup zoek zoeken suche suchen filter query',
  read: 'get read fetch retrieve show view info ophalen haal lees lesen abrufen detail details',
  update:
    'update edit modify patch change set save replace wijzig wijzigen bijwerken aanpassen andern aendern aktualisieren bearbeiten',
  delete: 'delete remove destroy purge verwijder verwijderen loschen loeschen entfernen',
  disable:
    'disable deactivate suspend archive block inactivate disabled deactivated suspended archived blocked deactiveer deactiveren blokkeer blokkeren archiveer archiveren uitschakelen deaktivieren sperren deactivation suspension',
  enable:
    'enable activate unsuspend reactivate unarchive unblock enabled activated activeer activeren deblokkeer deblokkeren dearchiveren inschakelen aktivieren entsperren reaktivieren reactivation activation',
  lock: 'lock locked vergrendel vergrendelen',
  unlock: 'unlock unlocked ontgrendel ontgrendelen',
  restore: 'restore undelete herstel herstellen wiederherstellen',
  grant: 'assign grant toekennen toewijzen zuweisen',
  revoke: 'unassign revoke intrekken entziehen',
};

const BY_WORD = new Map(
  (Object.entries(VERBS) as [Verb, string][]).flatMap(([verb, words]) => words.split(' ').map((word) => [word, verb])),
);

export const verbOf = (word: string): Verb | undefined => BY_WORD.get(word);

/** Every verb that a sentence or name holds: what an operation says that it does. */
export function verbsIn(text: string): Set<Verb> {
  const found = new Set<Verb>();
  for (const word of wordsOf(text)) {
    // "creates", "Updates"
    const verb = verbOf(word) ?? verbOf(word.replace(/s$/, ''));
    if (verb) found.add(verb);
  }
  return found;
}

export interface NamedCall {
  verb: Verb;
  /** Words of the thing: user, for `createUser` and for `admin.users.create`. */
  noun: string[];
  /** Words after "by": mail, for `findUserByMail`. */
  by: string[];
  /** What else is said: group, for `addUserToGroup`; active, for `users.setActive`. A call with a rest is not the plain action. */
  rest: string[];
}

const STOPS = new Set([
  'by',
  'to',
  'from',
  'for',
  'in',
  'into',
  'with',
  'op',
  'aan',
  'van',
  'met',
  'uit',
  'zu',
  'aus',
  'mit',
  'nach',
]);

/** Reads `createUser`, `users.create`, `user_delete`, `admin.users.lookupByEmail`; null for a name that holds no verb and thing. */
export function namedCall(name: string): NamedCall | null {
  const words = wordsOf(name);
  const at = words.findIndex(
    (word, index) => verbOf(word) !== undefined && (index === 0 || !STOPS.has(words[index - 1]!)),
  );
  if (at < 0 || words.length < 2) return null;
  const verb = verbOf(words[at]!)!;
  const after = words.slice(at + 1);
  const stop = after.findIndex((word) => STOPS.has(word));
  const direct = stop < 0 ? after : after.slice(0, stop);
  const tail = stop < 0 ? [] : after.slice(stop + 1);
  const by = stop >= 0 && ['by', 'op', 'nach'].includes(after[stop]!) ? tail : [];
  const more = by.length > 0 ? [] : tail;
  return at === 0
    ? { verb, noun: direct, by, rest: more }
    : { verb, noun: words.slice(0, at), by, rest: [...direct, ...more] };
}
