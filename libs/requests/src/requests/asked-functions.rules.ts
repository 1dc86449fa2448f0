import type { ActionName } from '#connectors';

/** What a connector can be asked to do, in the words of a connector's own actions, so that what exists can be taken from what is asked. */
export const ASKED_FUNCTIONS = [
  'persons',
  'departments',
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'importAccounts',
  'permissions',
  'grant',
  'revoke',
  'importPermissions',
  'resources',
  'notification',
] as const satisfies readonly ActionName[];

export type AskedFunction = (typeof ASKED_FUNCTIONS)[number];

/** What is asked and not there yet: the work of an expansion. */
export const uncovered = (asked: readonly AskedFunction[], covered: readonly string[]): AskedFunction[] =>
  asked.filter((one) => !covered.includes(one));
