import type { ActionName, ConnectorPackage, Flavour } from '#connectors';
import { scriptFor, type ActionRequest, type ExactContexts } from '#runtime';
import { readConnectorFolder, type ConnectorFolder } from '../connector-folder.js';
import { WrongInput } from '../wrong-input.js';
import { actionOrThrow } from './action-names.js';
import { missingContexts, readContexts } from './context-file.js';
import { correlationSlip } from '../slips/correlation-slip.js';
import { contextSlips } from '../slips/context-slips.js';
import { readInputs } from './read-inputs.js';
import { flavourOrThrow, refuseUnknownVariant, uniqueFieldsOrThrow } from './run-choice.js';
import { requestParts, type RunInputs } from './run-inputs.js';
import type { RunOptions } from './run-options.js';
import { setsOrThrow, type ChosenSets } from './set-choice.js';
import { completeSettings, unknownSettings } from './settings-file.js';
import { mappingWarnings, refuseUnreadForms } from '../slips/unread-forms.js';

/** One action with everything that it is done with, in memory. */
export interface RunWish extends ChosenSets {
  action: ActionName;
  flavour: Flavour;
  variant?: string;
  /** In place of `inputs`. */
  contexts?: ExactContexts;
  inputs: RunInputs;
  correlation: boolean;
  /** Unset: those that the mapping names. */
  uniqueFields?: string[];
  dryRun: boolean;
  showWrites: boolean;
  enforce: boolean;
  onlyReads: string[];
  /** Begins a message about settings: `The settings file x.json`. */
  settingsFrom: string;
  now?: Date;
}

/** @throws WrongInput when the settings do not fit the form, or the mapping lacks a unique field */
export function requestFor({ package: pkg, readScript }: ConnectorFolder, wish: RunWish): ActionRequest {
  const { flavour, contexts, inputs } = wish;
  if (!contexts) refuseUnreadForms(pkg, flavour);
  const form = flavour.settings?.fields ?? [];
  return {
    system: { key: `cli/${pkg.repositoryName}`, name: pkg.application },
    package: pkg,
    flavour: flavour.name,
    readScript,
    action: wish.action,
    variant: wish.variant,
    permissionSet: wish.permissionSet,
    resourceSet: wish.resourceSet,
    settings: contexts ? {} : completeSettings(inputs.settings ?? {}, form, wish.settingsFrom),
    ...requestParts(inputs),
    contexts,
    correlation: wish.correlation && pkg.correlation ? { enabled: true, ...pkg.correlation } : null,
    uniqueFields: uniqueFieldsOrThrow(flavour, wish.uniqueFields),
    dryRun: wish.dryRun,
    enforceDryRun: wish.enforce,
    showWrites: wish.showWrites,
    network: { onlyReads: wish.onlyReads },
    now: wish.now,
  };
}

export interface AskedRun {
  connector: ConnectorFolder;
  wish: RunWish;
  request: ActionRequest;
  /** Sentences about how the options were understood. */
  notes: string[];
}

/** Turns what was typed into a request. @throws WrongInput for everything that its writer can put right */
export function runRequest(word: string, folder: string, options: RunOptions): AskedRun {
  const connector = readConnectorFolder(folder);
  const flavour = flavourOrThrow(connector, options.flavour ?? '');
  const action = actionOrThrow(word, flavour, connector.package.application);
  refuseOddEnforcement(options);
  refuseUnknownVariant(flavour, action, options.variant);
  const sets = setsOrThrow(flavour, action, options);
  const { notes, ...given } = whatIsGiven(connector.package, action, flavour, sets, options);
  const wish: RunWish = {
    action,
    flavour,
    ...sets,
    variant: options.variant,
    ...given,
    correlation: options.correlation,
    uniqueFields: options.uniqueFields,
    showWrites: options.showWrites === true,
    enforce: options.enforce,
    onlyReads: options.onlyReads ?? [],
    settingsFrom:
      options.settings === undefined
        ? 'Settings are needed (--settings FILE)'
        : `The settings file ${options.settings}`,
  };
  const request: ActionRequest = {
    ...requestFor(connector, wish),
    limits: timeLimit(options.timeLimit),
    network: { allowedHosts: options.allowHost ?? [], onlyReads: wish.onlyReads },
  };
  const unknown = unknownSettings(wish.inputs.settings ?? {}, flavour.settings?.fields ?? []);
  return {
    connector,
    wish,
    request,
    notes: [...notes, ...unknown, ...enforcementNotes(wish.dryRun, options)],
  };
}

function whatIsGiven(
  pkg: ConnectorPackage,
  action: ActionName,
  flavour: Flavour,
  sets: ChosenSets,
  options: RunOptions,
) {
  if (options.context !== undefined) {
    const { notes, ...given } = readContexts(options.context, options);
    const script = scriptFor(flavour, { action, ...sets, variant: options.variant });
    const slips = contextSlips(given.contexts, flavour.settings?.fields ?? []);
    return { inputs: {}, ...given, notes: [...notes, ...slips, ...missingContexts(given.contexts, script)] };
  }
  const dryRun = options.dryRun === true || options.showWrites === true;
  const slip = action === 'create' && options.correlation ? correlationSlip(pkg, flavour) : null;
  const notes = [...mappingWarnings(pkg, flavour), ...(slip === null ? [] : [slip])];
  return { inputs: readInputs(action, flavour, options), dryRun, notes };
}

function refuseOddEnforcement({ showWrites, enforce, dryRun, context }: RunOptions): void {
  if (enforce) return;
  if (showWrites)
    throw new WrongInput('--show-writes refuses writing calls and --no-enforce lets them through: choose one.');
  // Who says it means a dry run; a context says by itself whether it is one.
  if (!dryRun && context === undefined)
    throw new WrongInput('--no-enforce is about a dry run, and this is none: add --dry-run. Nothing was run.');
}

function timeLimit(given: string | undefined): { timeLimitSeconds?: number } {
  if (given === undefined) return {};
  const seconds = Number(given);
  if (!Number.isFinite(seconds) || seconds <= 0)
    throw new WrongInput(`--time-limit must be a number of seconds, and "${given}" is none.`);
  return { timeLimitSeconds: seconds };
}

function enforcementNotes(dryRun: boolean, { enforce }: RunOptions): string[] {
  if (enforce) return [];
  return dryRun
    ? [
        'Warning: with --no-enforce only the script knows of the dry run. Writing calls are not refused; those that it makes go out.',
      ]
    : ['--no-enforce changes nothing here, because the context says that this is no dry run.'];
}
