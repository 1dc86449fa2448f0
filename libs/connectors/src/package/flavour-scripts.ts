import type { ActionName, PackageScript } from '../connector-package.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import { readScript, type ReadScript, type ScriptRole } from '../scripts/read-script.js';
import { actionOfName, type NamedAction, type ScriptPlace } from '../scripts/script-name.js';
import { isInSupportFolder, isScript, permissionsFolder, resourcesFolder } from './flavour-folders.js';
import type { PackageWarnings } from './package-warnings.js';

const permissionActions = new Set([
  'permissions',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
  'importPermissions',
  'importSubPermissions',
]);

/** All scripts of one flavour's folder that are actions. Files below the folders in `others` belong to other flavours. */
export function flavourScripts(
  folder: string,
  others: string[],
  files: RepositoryFile[],
  warnings: PackageWarnings,
): ReadScript[] {
  const scripts: ReadScript[] = [];
  for (const file of files) {
    const inner = below(folder, file.path);
    if (
      inner === null ||
      others.some((other) => other !== folder && below(other, file.path) !== null && other.length > folder.length)
    )
      continue;
    if (!isScript(file) || isInSupportFolder(inner)) continue;
    const role = roleOf(inner, file);
    if (role === null) continue;
    if (file.isTooLarge) {
      const message = `${file.path} has ${file.size} bytes and was not read, so the connector has no ${role.action} action.`;
      warnings.add('file-too-large', file.path, message);
      continue;
    }
    const read = refined(readScript(file, role));
    scripts.push(...read.filter((one) => isUsable(one, warnings)));
  }
  return distinct(scripts, warnings);
}

/** The path below a folder, or null when it is not in there. */
export function below(folder: string, path: string): string | null {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

function roleOf(inner: string, file: RepositoryFile): ScriptRole | null {
  const parts = inner.split('/').slice(0, -1);
  const [first = '', ...set] = parts;
  const place = placeOf(parts.length, first);
  const named = place === null ? null : actionOfName(file.baseName, place);
  if (place === null || named === null) return null;
  return place === 'root' ? rootRole(named) : innerRole(named, set.join('/'));
}

function placeOf(depth: number, first: string): ScriptPlace | null {
  if (depth === 0) return 'root';
  if (permissionsFolder.test(first)) return 'permissions';
  return resourcesFolder.test(first) ? 'resources' : null;
}

/** V1 connectors keep everything in one folder: the part of the name that is no verb says which set it is. */
function rootRole({ action, rest }: NamedAction): ScriptRole {
  if (permissionActions.has(action)) return { action, permissionSet: rest, resourceSet: null, variant: null };
  if (action === 'resources') return { action, permissionSet: null, resourceSet: rest, variant: null };
  return { action, permissionSet: null, resourceSet: null, variant: rest === '' ? null : rest };
}

function innerRole({ action, rest }: NamedAction, set: string): ScriptRole {
  const name = set === '' ? rest : set;
  const variant = set === '' || rest === '' ? null : rest;
  if (action === 'resources') return { action, permissionSet: null, resourceSet: name, variant };
  return { action, permissionSet: name, resourceSet: null, variant };
}

const needsContext = new Set<ActionName>([
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'grant',
  'revoke',
  'subPermissions',
]);

/** A name that only contains a verb is taken for an action when the script also reads or gives what such actions do. */
function isUsable({ script, code }: ReadScript, warnings: PackageWarnings): boolean {
  if (script.generation !== null) return true;
  if (code.trim() === '') {
    const message = `${script.path} is empty, so the connector has no ${script.action} action. Fill the file or remove it.`;
    warnings.add('script-empty', script.path, message);
    return false;
  }
  const isPlain = (script.variant ?? '') === '' && needsNoSet(script);
  if (!isPlain && !(script.action === 'permissions' && /\bIdentification\b/i.test(code))) return false;
  if (needsContext.has(script.action)) {
    const message = `${script.path} reads neither V2 nor V1 variables, so it cannot know for whom it runs. It is kept as ${script.action}; check it.`;
    warnings.add('script-without-context', script.path, message);
  }
  return true;
}

/** In the root, a set's name comes from the file's name and proves nothing. */
function needsNoSet({ path, permissionSet, resourceSet }: PackageScript): boolean {
  return path.includes('/') || ((permissionSet ?? '') === '' && (resourceSet ?? '') === '');
}

/**
 * What a V1 script called after permissions really is: one that compares with what a person has now is the dynamic form, and one
 * that is told operation and permission both grants and revokes.
 */
function refined(read: ReadScript): ReadScript[] {
  if (read.script.action !== 'permissions') return [read];
  const reads = (pattern: RegExp) => pattern.test(read.code);
  if (reads(/\bCurrentPermissions\b/i) && reads(/\b(Sub|Dynamic)Permissions\b/i))
    return [withAction(read, 'subPermissions')];
  if (reads(/\$permissionReference\b/i) && reads(/\$operation\b/i))
    return [withAction(read, 'grant'), withAction(read, 'revoke')];
  return [read];
}

function withAction(read: ReadScript, action: ActionName): ReadScript {
  return { ...read, script: { ...read.script, action } };
}

/** Two scripts for one thing: the plainest name is the action, the others are variants of it. */
function distinct(scripts: ReadScript[], warnings: PackageWarnings): ReadScript[] {
  const byPlainness = [...scripts].sort((one, other) => nameRank(one) - nameRank(other));
  const taken = new Map<string, string>();
  for (const { script } of byPlainness) {
    const place = [script.action, script.permissionSet, script.resourceSet].join('\n').toLowerCase();
    const key = `${place}\n${script.variant ?? ''}`.toLowerCase();
    const first = taken.get(key);
    if (first === undefined) taken.set(key, script.path);
    else {
      script.variant =
        script.path
          .split('/')
          .at(-1)
          ?.replace(/[., ]ps1$/i, '') ?? script.path;
      const message = `${script.path} and ${first} are both the ${script.action} action. ${first} is used; the other is a variant.`;
      warnings.add('action-twice', script.path, message);
    }
  }
  return scripts;
}

function nameRank({ script }: ReadScript): number {
  const name = script.path.split('/').at(-1) ?? '';
  if (/^[a-z][A-Za-z]*\.ps1$/.test(name)) return 0;
  return /\.ps1$/i.test(name) ? 1 : 2;
}
