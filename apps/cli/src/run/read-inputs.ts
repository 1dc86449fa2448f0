import type { ActionName, Flavour } from '#connectors';
import type { ActionRequest, JsonValue } from '#runtime';
import { WrongInput } from '../wrong-input.js';
import {
  readCurrentPermissions,
  readPermission,
  readPerson,
  readPreviousData,
  readReference,
  readSourceData,
  readTemplate,
} from './input-files.js';
import type { GivenTemplate, RunInputs } from './run-inputs.js';
import type { RunOptions } from './run-options.js';
import { NEEDS_PERMISSION } from './set-choice.js';
import { readSettings } from './settings-file.js';

const OPERATIONS = ['grant', 'update', 'revoke', 'create', 'enable', 'disable', 'delete'] as const;
const NEEDS_PERSON = new Set<ActionName>(['create', 'update', 'enable', 'uniqueness', 'subPermissions']);

function requireInputs(action: ActionName, options: RunOptions): void {
  if (NEEDS_PERSON.has(action) && options.person === undefined) {
    throw new WrongInput(
      `"${action}" is done for a person: add --person FILE (docs/person.md describes it, a connector of "koppel new" has examples/person.json), or give everything by --context FILE.`,
    );
  }
  if (NEEDS_PERMISSION.has(action) && options.permission === undefined) {
    throw new WrongInput(
      `"${action}" needs a permission: add --permission FILE with one entry of what "koppel run permissions … --json" lists.`,
    );
  }
}

function operation(given: string | undefined): ActionRequest['operation'] {
  const found = OPERATIONS.find((name) => name === given?.toLowerCase());
  if (given !== undefined && found === undefined)
    throw new WrongInput(`--operation must be one of: ${OPERATIONS.join(', ')}.`);
  return found;
}

const read = <T>(path: string | undefined, reader: (path: string) => T): T | undefined =>
  path === undefined ? undefined : reader(path);

/** @throws WrongInput for a template that the connector does not have */
function template(flavour: Flavour, options: RunOptions): GivenTemplate {
  const names = flavour.notificationTemplates.map(({ name }) => name);
  const wanted = options.templateName;
  if (wanted !== undefined && !names.some((name) => name.toLowerCase() === wanted.toLowerCase()))
    throw new WrongInput(`There is no notification template "${wanted}". There is: ${names.join(', ') || 'none'}.`);
  return { name: wanted ?? null, values: read(options.template, readTemplate) ?? {} };
}

/** Reads the files that the options name. @throws WrongInput naming file and field, or the option that is missing */
export function readInputs(action: ActionName, flavour: Flavour, options: RunOptions): RunInputs {
  requireInputs(action, options);
  return {
    settings: readSettings(options.settings) as Record<string, JsonValue>,
    person: read(options.person, (path) => readPerson(path)),
    manager: read(options.manager, (path) => readPerson(path, 'manager file')),
    reference: read(options.reference, readReference),
    managerReference: read(options.managerReference, readReference),
    permission: read(options.permission, readPermission),
    previous: read(options.previous, readPreviousData),
    current: read(options.current, readCurrentPermissions),
    sourceData: read(options.sourceData, readSourceData),
    template: action === 'notification' ? template(flavour, options) : undefined,
    operation: operation(options.operation),
    origin: options.origin,
  };
}
