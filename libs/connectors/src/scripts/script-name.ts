import type { ActionName } from '../connector-package.js';

/** Where a script lies below its flavour's folder. */
export type ScriptPlace = 'root' | 'permissions' | 'resources';

export interface NamedAction {
  action: ActionName;
  /** What the name says besides its verb: `groups` in `grantPermissions.groups.ps1`; '' when nothing. */
  rest: string;
}

/** `grantPermissions.groups` → grant, permissions, groups. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

const permissionNoun = /^(permissions?|entitlements?|memberships?)$/i;
const subNoun = /^(sub|dynamic)$/i;
const accountNoun = /^accounts?$/i;
const noise = /^(script|action|list|retrieve|get|all)$/i;

interface Verb {
  action: ActionName;
  words: RegExp;
}

/** Stages of an account or a source. */
const rootVerbs: Verb[] = [
  { action: 'create', words: /^create$/i },
  { action: 'update', words: /^update$/i },
  { action: 'enable', words: /^enable$/i },
  { action: 'disable', words: /^disable$/i },
  { action: 'delete', words: /^delete$/i },
  { action: 'importAccounts', words: /^import$/i },
  { action: 'persons', words: /^persons?$/i },
  { action: 'departments', words: /^departments?$/i },
  { action: 'notification', words: /^notifications?$/i },
];

/**
 * The action that a script's name stands for, or null for none. In `permissions/` a bare `import` means memberships;
 * in the root it means accounts.
 */
export function actionOfName(baseName: string, place: ScriptPlace): NamedAction | null {
  const words = wordsOf(joinParts(baseName));
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (has(/^uniqueness$/i)) return named('uniqueness', words, /^(uniqueness|check)$/i);
  if (place === 'resources' || has(/^resources?$/i))
    return named('resources', words, /^(resources?|creation|create)$/i);
  if (place === 'permissions' || has(permissionNoun) || has(/^(grant|revoke)$/i)) return permissionAction(words, has);
  // A verb inside a longer name (`Get-ADPersonGroupMembers`) belongs to something else
  const ends = [words[0] ?? '', words.at(-1) ?? ''].concat(words.filter((word) => !accountNoun.test(word)).slice(-1));
  const verb = rootVerbs.find(({ words: pattern }) => ends.some((word) => pattern.test(word)));
  return verb ? named(verb.action, words, new RegExp(`${verb.words.source}|${accountNoun.source}`, 'i')) : null;
}

function permissionAction(words: string[], has: (pattern: RegExp) => boolean): NamedAction | null {
  const action = permissionVerb(has);
  if (action === null) return null;
  return named(
    action,
    words,
    /^(grant|revoke|import|update|sub|dynamic|permissions?|entitlements?|memberships?|set)$/i,
  );
}

function permissionVerb(has: (pattern: RegExp) => boolean): ActionName | null {
  if (has(/^import$/i)) return has(subNoun) ? 'importSubPermissions' : 'importPermissions';
  if (has(subNoun)) return 'subPermissions';
  if (has(/^grant$/i)) return 'grant';
  if (has(/^revoke$/i)) return 'revoke';
  if (has(/^update$/i)) return 'updatePermission';
  return has(permissionNoun) ? 'permissions' : null;
}

function named(action: ActionName, words: string[], verb: RegExp): NamedAction {
  return { action, rest: words.filter((word) => !verb.test(word) && !noise.test(word)).join(' ') };
}

/** Words that people write as one: `permissionlist`, `subpermissions`, `grantpermission`. */
function joinParts(baseName: string): string {
  return baseName
    .replace(/(sub|grant|revoke|import|update)[-_ .]?(sub)?(permissions?|entitlements?)/gi, '$1 $2 $3 ')
    .replace(/(permissions?|entitlements?|resources?)(list|creation)/gi, '$1 $2')
    .replace(/uniqueness/gi, ' uniqueness ');
}

const plainName =
  /^(create|update|enable|disable|delete|import|persons|departments|notification|permissions|grant(permission)?|revoke(permission)?|resources)$/i;

/** Is this a stage's own plain name? Only such a file is taken for a script when it has no extension. */
export function isPlainActionName(name: string): boolean {
  return plainName.test(name);
}
