import type { ActionName, Flavour } from '../connector-package.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import type { ReadScript } from '../scripts/read-script.js';
import { flavourFolders } from './flavour-folders.js';
import { flavourForms, type FlavourForms } from './flavour-forms.js';
import { below, flavourScripts } from './flavour-scripts.js';
import type { PackageWarnings } from './package-warnings.js';
import { checkReads, checkUnused } from './settings-drift.js';

export interface ReadFlavours {
  flavours: Flavour[];
  scripts: ReadScript[];
  /** Paths that a flavour uses, or that a warning names. */
  used: Set<string>;
  unused: { path: string; reason: string }[];
}

interface ReadFlavour {
  flavour: Flavour;
  /** Of its own folder. */
  own: ReadScript[];
  /** Own ones and those shared with the main flavour. */
  scripts: ReadScript[];
  forms: FlavourForms;
}

const sharedActions = new Set<ActionName>([
  'permissions',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
  'importPermissions',
  'importSubPermissions',
  'resources',
]);

/**
 * The ways to use a repository, main one first. A flavour in a folder has its own account scripts; what it lacks and can share with
 * the main one (settings form, field mapping, permission sets, resource sets) it has from there.
 */
export function readFlavours(files: RepositoryFile[], warnings: PackageWarnings): ReadFlavours {
  const folders = flavourFolders(files);
  const read: ReadFlavour[] = [];
  for (const folder of folders) read.push(readFlavour(folder, folders, files, read[0] ?? null, warnings));
  warnAboutUnusedSettings(read, warnings);
  return {
    flavours: read.map(({ flavour }) => flavour),
    scripts: read.flatMap(({ own }) => own),
    used: new Set(read.flatMap(({ own, forms }) => [...own.map(({ script }) => script.path), ...forms.handled])),
    unused: read.flatMap(({ forms }) => forms.unused),
  };
}

function readFlavour(
  folder: string,
  folders: string[],
  files: RepositoryFile[],
  main: ReadFlavour | null,
  warnings: PackageWarnings,
): ReadFlavour {
  const own = flavourScripts(folder, folders, files, warnings);
  const isNotification = own.some(({ script }) => script.action === 'notification');
  const forms = flavourForms(formFiles(folder, files, isNotification), isNotification, warnings);
  const scripts = withShared(own, main?.scripts ?? []);
  const flavour: Flavour = {
    name: folder,
    scripts: scripts.map(({ script }) => script),
    ...ownOrMain(forms, main?.flavour ?? null),
    personMappingAlternatives: forms.personMapping.alternatives,
    notificationTemplates: forms.templates,
    permissionSets: namesOf(scripts.map(({ script }) => script.permissionSet)),
    resourceSets: namesOf(scripts.map(({ script }) => script.resourceSet)),
  };
  checkReads(flavour.settings, own, warnings);
  return { flavour, own, scripts, forms };
}

function ownOrMain(
  { settings, fieldMapping, personMapping }: FlavourForms,
  main: Flavour | null,
): Pick<Flavour, 'settings' | 'fieldMapping' | 'personMapping'> {
  if (main === null) return { settings, fieldMapping, personMapping: personMapping.mapping };
  return {
    settings: settings ?? main.settings,
    fieldMapping: fieldMapping ?? main.fieldMapping,
    personMapping: personMapping.mapping ?? main.personMapping,
  };
}

/** A flavour that only has other account scripts still grants the main one's permissions. */
function withShared(own: ReadScript[], main: ReadScript[]): ReadScript[] {
  if (own.some(({ script }) => sharedActions.has(script.action))) return own;
  return [...own, ...main.filter(({ script }) => sharedActions.has(script.action))];
}

/** Once per form, over the scripts of every flavour that uses it. */
function warnAboutUnusedSettings(read: ReadFlavour[], warnings: PackageWarnings): void {
  for (const form of new Set(read.map(({ flavour }) => flavour.settings))) {
    const users = read.filter(({ flavour }) => flavour.settings === form).flatMap(({ scripts }) => scripts);
    if (form !== null) checkUnused(form, users, warnings);
  }
}

/** JSON directly in the folder; of a notification also that in `templates/`. */
function formFiles(folder: string, files: RepositoryFile[], isNotification: boolean): RepositoryFile[] {
  return files.filter((file) => {
    const inner = below(folder, file.path);
    if (inner === null || file.isLink) return false;
    return !inner.includes('/') || (isNotification && /^templates?\/[^/]+$/i.test(inner));
  });
}

/** Distinct names whatever their casing, sorted. */
function namesOf(sets: (string | null)[]): string[] {
  const names = new Map<string, string>();
  for (const name of sets) {
    if (name !== null && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()].sort((one, other) => one.localeCompare(other, 'en'));
}
