import type { SubPermission } from '../action-request.js';
import { isJsonObject, property, textOf } from '../json/json-value.rules.js';

/** Scripts that have nothing to grant return one entry that says so; it is kept and handed back, and is no right of anybody. */
export function isSentinel({ reference }: SubPermission): boolean {
  const id = isJsonObject(reference) ? property(reference, 'Id') : reference;
  return /^no permissions( defined)?$/i.test((textOf(id) ?? '').trim());
}

const MOST_SUB_PERMISSIONS = 100;

/** Why the set that a sub-permission script returned cannot be kept; null when it can. */
export function subPermissionsProblem(returned: readonly SubPermission[], operation: string): string | null {
  if (returned.length > MOST_SUB_PERMISSIONS) {
    return `The script returned ${returned.length} sub-permissions; at most ${MOST_SUB_PERMISSIONS} are possible for one permission. Nothing of them was kept: divide them over several permissions.`;
  }
  if (operation.toLowerCase() === 'revoke' || returned.length > 0) return null;
  return 'The script returned no sub-permissions at all. One that has nothing to grant returns an entry with the Id "No permissions defined", so that what was granted before can be told from a fault.';
}
