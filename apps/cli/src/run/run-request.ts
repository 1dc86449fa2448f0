import type { ActionName, Flavour } from '#connectors';
import type { ActionRequest } from '#runtime';
import { readConnectorFolder, type ConnectorFolder } from '../connector-folder.js';
import { WrongInput } from '../wrong-input.js';
import { actionOrThrow } from './action-names.js';
import { readContexts } from './context-file.js';
import {
  readCurrentPermissions,
  readPermission,
  readPerson,
  readPreviousData,
  readReference,
  readSourceData,
  readTemplate,
} from './input-files.js';
import type { RunOptions } from './run-options.js';
import { readSettings } from './settings-file.js';

const OPERATIONS = ['grant', 'update', 'revoke', 'create', 'enable', 'disable', 'delete'] as const;
const NEEDS_PERSON = new Set<ActionName>(['create', 'update', 'enable', 'uniqueness', 'subPermissions']);
const NEEDS_PERMISSION = new Set<ActionName>(['grant', 'revoke', 'updatePermission']);
const IN_SETS = new Set<ActionName>([
  'permissions',
  'subPermissions',
  'importPermissions',
  'importSubPermissions',
  ...NEEDS_PERMISSION,
]);

function flavourOrThrow({ package: pkg }: ConnectorFolder, name: string, folder: string): Flavour {
  if (pkg.flavours.length === 0)
    throw new WrongInput(
      `${folder} is not a connector that can run: ${pkg.notImportableBecause ?? 'it has no scripts'}`,
    );
  const flavour = pkg.flavours.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (flavour) return flavour;
  const names = pkg.flavours.map((one) => one.name || '(the root, without --flavour)').join(', ');
  throw new WrongInput(`${pkg.application} has no flavour "${name}". It has: ${names}.`);
}

function permissionSetOrThrow(flavour: Flavour, action: ActionName, wanted: string | undefined): string | null {
  if (!IN_SETS.has(action)) return null;
  const sets = [
    ...new Set(
      flavour.scripts.filter((script) => script.action === action).map(({ permissionSet }) => permissionSet ?? ''),
    ),
  ];
  const found = wanted === undefined ? undefined : sets.find((set) => set.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  if (wanted !== undefined)
    throw new WrongInput(
      `There is no permission set "${wanted}" with "${action}". There is: ${sets.map((set) => `"${set}"`).join(', ')}.`,
    );
  if (sets.length > 1)
    throw new WrongInput(`Choose a permission set with --permission-set: ${sets.map((set) => `"${set}"`).join(', ')}.`);
  return sets[0] ?? null;
}

function requireInputs(action: ActionName, options: RunOptions): void {
  if (NEEDS_PERSON.has(action) && options.person === undefined) {
    throw new WrongInput(
      `"${action}" is done for a person: add --person FILE (docs/person.md describes it, samples/persons has examples), or give everything by --context FILE.`,
    );
  }
  if (NEEDS_PERMISSION.has(action) && options.permission === undefined) {
    throw new WrongInput(
      `"${action}" needs a permission: add --permission FILE with one entry of what "koppel run permissions … --json" lists.`,
    );
  }
}

/** @throws WrongInput for a template that the connector does not have */
function template(flavour: Flavour, options: RunOptions): ActionRequest['template'] {
  const names = flavour.notificationTemplates.map(({ name }) => name);
  const wanted = options.templateName;
  if (wanted !== undefined && !names.some((name) => name.toLowerCase() === wanted.toLowerCase()))
    throw new WrongInput(`There is no notification template "${wanted}". There is: ${names.join(', ') || 'none'}.`);
  return { name: wanted ?? null, values: read(options.template, readTemplate) ?? {} };
}

function timeLimit(given: string | undefined): { timeLimitSeconds?: number } {
  if (given === undefined) return {};
  const seconds = Number(given);
  if (!Number.isFinite(seconds) || seconds <= 0)
    throw new WrongInput(`--time-limit must be a number of seconds, and "${given}" is none.`);
  return { timeLimitSeconds: seconds };
}

function operation(given: string | undefined): ActionRequest['operation'] {
  const found = OPERATIONS.find((name) => name === given?.toLowerCase());
  if (given !== undefined && found === undefined)
    throw new WrongInput(`--operation must be one of: ${OPERATIONS.join(', ')}.`);
  return found;
}

const read = <T>(path: string | undefined, reader: (path: string) => T): T | undefined =>
  path === undefined ? undefined : reader(path);

export interface AskedRun {
  request: ActionRequest;
  /** Sentences about how the options were understood. */
  notes: string[];
}

/** Turns what was typed into a request. @throws WrongInput for everything that its writer can put right */
export function runRequest(word: string, folder: string, options: RunOptions): AskedRun {
  const connector = readConnectorFolder(folder);
  const pkg = connector.package;
  const flavour = flavourOrThrow(connector, options.flavour ?? '', folder);
  const action = actionOrThrow(word, flavour, pkg.application);
  if (options.showWrites && !options.enforce)
    throw new WrongInput('--show-writes refuses writing calls and --no-enforce lets them through: choose one.');
  const { inputs, notes } =
    options.context === undefined ? built(action, flavour, options) : exact(options.context, options);
  return {
    request: {
      system: { key: `cli/${pkg.repositoryName}`, name: pkg.application },
      package: pkg,
      flavour: flavour.name,
      readScript: connector.readScript,
      action,
      variant: options.variant,
      permissionSet: permissionSetOrThrow(flavour, action, options.permissionSet),
      correlation: options.correlation && pkg.correlation ? { enabled: true, ...pkg.correlation } : null,
      enforceDryRun: options.enforce,
      showWrites: options.showWrites,
      limits: timeLimit(options.timeLimit),
      network: { allowedHosts: options.allowHost ?? [], onlyReads: options.onlyReads ?? [] },
      ...inputs,
    },
    notes: [...notes, ...enforcementNotes(inputs.dryRun, options)],
  };
}

function enforcementNotes(dryRun: boolean, { enforce }: RunOptions): string[] {
  if (enforce) return [];
  return dryRun
    ? [
        'Warning: with --no-enforce only the script knows of the dry run. Writing calls are not refused; those that it makes go out.',
      ]
    : ['--no-enforce changes nothing here, because this is no dry run: add --dry-run.'];
}

type Inputs = Pick<ActionRequest, 'settings' | 'person' | 'dryRun'> & Partial<ActionRequest>;

function built(action: ActionName, flavour: Flavour, options: RunOptions): { inputs: Inputs; notes: string[] } {
  requireInputs(action, options);
  const inputs: Inputs = {
    settings: readSettings(options.settings, flavour.settings?.fields ?? []),
    ...personInputs(options),
    ...referenceInputs(options),
    operation: operation(options.operation),
    template: action === 'notification' ? template(flavour, options) : null,
    origin: options.origin,
    dryRun: options.dryRun === true || options.showWrites === true,
  };
  return { inputs, notes: [] };
}

function exact(path: string, options: RunOptions): { inputs: Inputs; notes: string[] } {
  const { contexts, dryRun, notes } = readContexts(path, options);
  return { inputs: { settings: {}, person: null, contexts, dryRun }, notes };
}

function personInputs(options: RunOptions): Pick<ActionRequest, 'person' | 'manager'> {
  const manager = read(options.manager, (path) => readPerson(path, 'manager file'));
  return { person: read(options.person, (path) => readPerson(path)) ?? null, manager };
}

function referenceInputs(options: RunOptions): Partial<ActionRequest> {
  return {
    accountReference: read(options.reference, readReference),
    managerAccountReference: read(options.managerReference, readReference),
    permission: read(options.permission, readPermission),
    currentPermissions: read(options.current, readCurrentPermissions),
    sourceData: read(options.sourceData, readSourceData),
    previousData: read(options.previous, readPreviousData),
  };
}
