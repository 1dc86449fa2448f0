import type { ActionResult } from '#runtime';

/** What is kept of an account. */
export interface KeptAccount {
  reference: unknown;
  data: Record<string, unknown>;
  enabled: boolean | null;
}

/**
 * What a finished action means for the account that is kept: its new state, `removed`, or null for no change. Only success changes it.
 * A script may replace the reference in any action; where it does not, the known one stays.
 */
export function accountAfter(
  action: string,
  before: KeptAccount | null,
  result: ActionResult,
): KeptAccount | 'removed' | null {
  if (result.outcome !== 'succeeded' || !result.success) return null;
  if (action === 'delete') return 'removed';
  if (!['create', 'update', 'enable', 'disable'].includes(action)) return null;
  const reference = result.accountReference ?? before?.reference ?? null;
  if (reference === null) return null;
  const enabled = action === 'enable' ? true : action === 'disable' ? false : (before?.enabled ?? null);
  return { reference, data: { ...before?.data, ...result.data }, enabled };
}
