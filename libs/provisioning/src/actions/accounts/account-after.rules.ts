import type { FieldMappingField } from '#connectors';
import type { ActionResult } from '#runtime';

/** What is kept of an account. */
export interface KeptAccount {
  reference: unknown;
  data: Record<string, unknown>;
  enabled: boolean | null;
}

/** Which of the returned fields are kept; null: all, as for connectors whose scripts export data without a mapping. */
export type KeptFields = ReadonlySet<string> | null;

export type AccountChange = KeptAccount | 'removed' | null;

const KEEPING = new Set(['create', 'update', 'enable', 'disable']);
const ENABLED: Record<string, boolean> = { enable: true, disable: false };

/**
 * What a finished action means for the account that is kept: its new state, `removed`, or null for no change. Only success changes it.
 * A script may replace the reference in any action; where it does not, the known one stays.
 */
export function accountAfter(action: string, before: KeptAccount | null, result: ActionResult): AccountChange {
  if (result.outcome !== 'succeeded' || !result.success) return null;
  if (action === 'delete') return 'removed';
  return KEEPING.has(action) ? kept(action, before ?? UNKNOWN, result) : null;
}

const UNKNOWN: KeptAccount = { reference: null, data: {}, enabled: null };

function kept(action: string, before: KeptAccount, result: ActionResult): KeptAccount | null {
  const reference = result.accountReference ?? before.reference;
  if (reference === null) return null;
  return { reference, data: { ...before.data, ...result.data }, enabled: ENABLED[action] ?? before.enabled };
}

/** The same for an action with the update that followed it: after a correlation the account is known, even where the update fails. */
export function accountAfterBoth(
  action: string,
  before: KeptAccount | null,
  first: ActionResult,
  updated: ActionResult | null,
): AccountChange {
  const afterFirst = accountAfter(action, before, first);
  if (updated === null || afterFirst === 'removed') return afterFirst;
  return accountAfter('update', afterFirst ?? before, updated) ?? afterFirst;
}

/** The fields whose mapping says to store them in any action. */
export function keptFields(fields: FieldMappingField[]): KeptFields {
  if (fields.length === 0) return null;
  const stored = fields.filter(({ actions }) => actions.some(({ storeInAccountData }) => storeInAccountData));
  return new Set(stored.map(({ name }) => name));
}

export const onlyKept = (data: Record<string, unknown>, fields: KeptFields): Record<string, unknown> =>
  fields === null ? data : Object.fromEntries(Object.entries(data).filter(([name]) => fields.has(name)));
