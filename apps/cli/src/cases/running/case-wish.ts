import type { ConnectorFolder } from '../../connector-folder.js';
import { actionOrThrow } from '../../run/action-names.js';
import { withDryRun } from '../../run/context-file.js';
import { flavourOrThrow, refuseUnknownVariant } from '../../run/run-choice.js';
import type { RunInputs } from '../../run/run-inputs.js';
import type { RunWish } from '../../run/run-request.js';
import { setsOrThrow } from '../../run/set-choice.js';
import { dotted } from '../../run/settings-file.js';
import { WrongInput } from '../../wrong-input.js';
import type { NamedCase } from '../case-file.js';
import { mapTexts } from '../json-texts.js';
import type { CaseSecrets } from '../secrets.js';

export const flavourOfCase = (connector: ConnectorFolder, { content }: NamedCase) =>
  flavourOrThrow(connector, content.flavour ?? '');

/** What a case asks for, its secrets filled in; settings in `given` stand in place of those of the case. @throws WrongInput naming the case */
export function wishOf(
  connector: ConnectorFolder,
  one: NamedCase,
  secrets: CaseSecrets,
  given: Record<string, unknown>,
): RunWish {
  try {
    return wish(connector, one, secrets, given);
  } catch (error) {
    throw error instanceof WrongInput ? new WrongInput(`The case ${one.path}: ${error.message}`) : error;
  }
}

function wish(
  connector: ConnectorFolder,
  one: NamedCase,
  { fill }: CaseSecrets,
  given: Record<string, unknown>,
): RunWish {
  const { content } = one;
  const flavour = flavourOfCase(connector, one);
  const action = actionOrThrow(content.action, flavour, connector.package.application);
  refuseUnknownVariant(flavour, action, content.variant);
  const filled = mapTexts(inputsOf(content) as never, fill) as RunInputs;
  const exact = content.context && withDryRun(mapTexts(content.context as never, fill), content);
  return {
    action,
    flavour,
    ...setsOrThrow(flavour, action, content, 'case'),
    variant: content.variant,
    contexts: exact?.contexts,
    inputs: { ...filled, settings: { ...dotted(filled.settings ?? {}), ...given } as RunInputs['settings'] },
    correlation: content.correlation ?? true,
    uniqueFields: content.uniqueFields,
    dryRun: exact?.dryRun ?? (content.dryRun === true || content.showWrites === true),
    showWrites: content.showWrites === true,
    enforce: true,
    onlyReads: content.onlyReads ?? [],
    settingsFrom: 'its settings',
    now: content.now === undefined ? undefined : new Date(content.now),
  };
}

const INPUTS = [
  'settings',
  'person',
  'manager',
  'reference',
  'managerReference',
  'permission',
  'previous',
  'current',
  'sourceData',
  'template',
  'operation',
  'origin',
] as const;

const inputsOf = (content: NamedCase['content']) =>
  Object.fromEntries(INPUTS.flatMap((name) => (content[name] === undefined ? [] : [[name, content[name]]])));
