import type { ActionName, Flavour } from '#connectors';
import { WrongInput } from '../wrong-input.js';

/** What people call an action, lower case, without separators. */
const ALIASES: Record<string, ActionName> = {
  createaccount: 'create',
  correlate: 'create',
  updateaccount: 'update',
  enableaccount: 'enable',
  disableaccount: 'disable',
  deleteaccount: 'delete',
  uniquenesscheck: 'uniqueness',
  import: 'importAccounts',
  importaccount: 'importAccounts',
  permission: 'permissions',
  listpermissions: 'permissions',
  grantpermission: 'grant',
  grantpermissions: 'grant',
  revokepermission: 'revoke',
  revokepermissions: 'revoke',
  updatepermissions: 'updatePermission',
  subpermission: 'subPermissions',
  dynamicpermissions: 'subPermissions',
  importpermission: 'importPermissions',
  importsubpermission: 'importSubPermissions',
  subpermissionsimport: 'importSubPermissions',
  resource: 'resources',
  person: 'persons',
  department: 'departments',
  notify: 'notification',
};

const NAMES: ActionName[] = [
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'uniqueness',
  'importAccounts',
  'permissions',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
  'importPermissions',
  'importSubPermissions',
  'resources',
  'persons',
  'departments',
  'notification',
];

export function actionNamed(word: string): ActionName | undefined {
  const plain = word
    .toLowerCase()
    .replace(/\.ps1$/, '')
    .replace(/[-_\s]/g, '');
  return NAMES.find((name) => name.toLowerCase() === plain) ?? ALIASES[plain];
}

export const actionsOf = (flavour: Flavour): ActionName[] =>
  NAMES.filter((name) => flavour.scripts.some(({ action }) => action === name));

/** @throws WrongInput that lists the actions which the connector has */
export function actionOrThrow(word: string, flavour: Flavour, application: string): ActionName {
  const action = actionNamed(word);
  const known = actionsOf(flavour).join(', ') || 'none';
  if (action === undefined) throw new WrongInput(`"${word}" is not an action. ${application} has: ${known}.`);
  if (!flavour.scripts.some((script) => script.action === action)) {
    throw new WrongInput(`${application} has no script for "${action}". It has: ${known}.`);
  }
  return action;
}
