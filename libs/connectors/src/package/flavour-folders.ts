import type { Generation } from '../connector-package.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import { generationOf } from '../scripts/generation.rules.js';
import { actionOfName, isPlainActionName } from '../scripts/script-name.js';
import { withoutComments } from '../scripts/script-text.js';

/** Folders whose scripts help people and are never actions, by any part of their path. */
const supportFolder =
  /^(\.github|\.vscode|assets?|archive|automation ?tasks|backup|built-?in|correlationreportscripts|docs?|documentation|examples?.*|generateuniquedata|images?|lib|manual resources|modules?|old|post-?ad-?action|powershell|sample ?data|samples?|scripts?|service automation|support ?scripts?|tests?|testing|tools?|all-in-one setup|v1.*)$/i;

/** Folders inside a flavour that hold permission sets and resource sets. */
export const permissionsFolder = /^(permissions?|entitlements?)$/i;
export const resourcesFolder = /^resources?$/i;

const starters = new Set(['create', 'persons', 'notification']);

/** Is this file a script, also one without an extension (`enable`) or with a misspelt one (`create,ps1`)? */
export function isScript(file: RepositoryFile): boolean {
  if (file.isLink) return false;
  return (
    file.isPowerShell || (isPlainActionName(file.name) && generationOf(withoutComments(file.content.text)) !== null)
  );
}

export function isInSupportFolder(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  // Below `permissions/` and `resources/` a folder is a set, and a set may be called `modules`
  const sets = folders.findIndex((folder) => permissionsFolder.test(folder) || resourcesFolder.test(folder));
  return folders.slice(0, sets < 0 ? undefined : sets).some((folder) => supportFolder.test(folder));
}

/**
 * Folders that can be used as a connector, the main one first: the root, and folders such as `correlateOnly` or `target`
 * with a script that starts something. A V1 folder beside V2 scripts is an older example and none.
 */
export function flavourFolders(files: RepositoryFile[]): string[] {
  const folders = new Map<string, Generation | null>();
  for (const file of files) {
    if (!isScript(file) || !mayStart(file)) continue;
    const generation = generationOf(withoutComments(file.content.text));
    folders.set(file.folder, folders.get(file.folder) ?? generation);
  }
  const v2First = (one: string, other: string) =>
    Number(folders.get(other) === 'V2') - Number(folders.get(one) === 'V2') || byDepth(one, other);
  const main = folders.has('') ? '' : [...folders.keys()].sort(v2First)[0];
  if (main === undefined) return [];
  const isOlder = (folder: string) => folders.get(main) === 'V2' && folders.get(folder) === 'V1';
  const others = [...folders.keys()].filter((folder) => folder !== main && !isOlder(folder));
  return [main, ...others.sort(byDepth)];
}

function mayStart(file: RepositoryFile): boolean {
  const parts = file.folder === '' ? [] : file.folder.split('/');
  if (parts.length > 2 || isInSupportFolder(file.path)) return false;
  if (parts.some((part) => permissionsFolder.test(part) || resourcesFolder.test(part))) return false;
  const action = actionOfName(file.baseName, 'root')?.action;
  // In the root any action will do: a connector may be nothing but an update.
  return action !== undefined && (parts.length === 0 || (starters.has(action) && isPlainActionName(file.baseName)));
}

function byDepth(one: string, other: string): number {
  return one.split('/').length - other.split('/').length || (one < other ? -1 : 1);
}
