import type { ActionName } from '#connectors';
import type { JsonValue } from '../json/json-value.js';

/** What the host defines before a script runs, and what it reads back. */
export interface HostVariables {
  variables: Record<string, JsonValue>;
  lists: string[];
  collect: string[];
}

const OPERATIONS: Partial<Record<ActionName, string>> = {
  subPermissions: 'grant',
  updatePermission: 'update',
  uniqueness: 'create',
};

/** Scripts call `.ToLower()` on it, so it is never null. */
export const operationOf = (action: ActionName, operation: string | undefined): string =>
  operation ?? OPERATIONS[action] ?? action;

/** HelloID hands over only the first items in a preview. */
const ITEMS_IN_PREVIEW = 10;

export const sourceDataOf = (items: JsonValue[] | undefined, dryRun: boolean): JsonValue[] =>
  dryRun ? (items ?? []).slice(0, ITEMS_IN_PREVIEW) : (items ?? []);
