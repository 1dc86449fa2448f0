import type { ActionName } from '#connectors';
import { flavourOf, scriptFor, type ActionRequest, type ActionResult, type JsonValue } from '#runtime';

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
export function unreadOutput(request: ActionRequest, { output }: ActionResult): JsonValue[] {
  const flavour = flavourOf(request.package, request.flavour);
  const script = flavour && scriptFor(flavour, request);
  return script?.generation === 'V2' && SAYS_BY_CONTEXT.has(request.action) ? output : [];
}
