import type { ActionName } from '#connectors';
import type { ActionRequest, ActionResult, JsonValue } from '#runtime';

/** Actions whose V2 scripts answer by `$outputContext` alone. */
const SAYS_BY_CONTEXT = new Set<ActionName>([
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'uniqueness',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
  'notification',
]);

/** What a V2 script of an account or a permission writes to its output is lost; who looks for a mistake wants to see it. */
export function unreadOutput({ action, package: pkg }: ActionRequest, { output }: ActionResult): JsonValue[] {
  const script = pkg.flavours.flatMap(({ scripts }) => scripts).find((one) => one.action === action);
  return script?.generation === 'V2' && SAYS_BY_CONTEXT.has(action) ? output : [];
}
