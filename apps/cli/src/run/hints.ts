import type { ActionRequest, ActionResult } from '#runtime';
import { slipText, type VariableSlip } from '../slips/variable-slips.js';

const FOR_AN_ACCOUNT = new Set([
  'update',
  'enable',
  'disable',
  'delete',
  'grant',
  'revoke',
  'updatePermission',
  'subPermissions',
]);
const MOST_SLIPS = 5;

export interface ScriptSlip extends VariableSlip {
  path: string;
}

/** Sentences for an author about what probably went wrong, or will. */
export function hints(request: ActionRequest, result: ActionResult, slips: ScriptSlip[]): string[] {
  if (result.success) return silentSuccess(request, result);
  const noReference =
    FOR_AN_ACCOUNT.has(request.action) && request.accountReference === undefined && request.contexts === undefined;
  return [
    ...(noReference ? ['No --reference was given: the script finds no account reference. Create prints one.'] : []),
    ...slips.slice(0, MOST_SLIPS).map((slip) => `${slip.path}:${slip.line} ${slipText(slip)}`),
  ];
}

function silentSuccess({ action, dryRun }: ActionRequest, { auditLogs, noChanges }: ActionResult): string[] {
  const isLogged = action === 'create' || FOR_AN_ACCOUNT.has(action);
  if (!isLogged || dryRun || noChanges || auditLogs.length > 0) return [];
  return ['The script wrote nothing to AuditLogs: nobody can see later what it did.'];
}
