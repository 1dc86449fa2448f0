import type { ActionName, Generation } from '#connectors';
import type { ScriptExecutionReport } from '../hosts/script-execution.js';
import type { JsonValue } from '../json/json-value.js';
import type { MappedFields } from '../mapping/field-mapping.js';

/** All that is needed to say what a script's run means. */
export interface JudgedRun {
  /** What people call the system: a run that was ended says whose it was. */
  systemName: string;
  action: ActionName;
  generation: Generation;
  report: ScriptExecutionReport;
  mapped: MappedFields;
  /** Fields of the whole mapping, for imports. */
  allFields: MappedFields['fields'];
  accountReference: JsonValue;
  dryRun: boolean;
  /** Of a sub-permission script; default grant. */
  operation?: string;
  /** A preview in which the script was told that it is real, so that its refused writing call is the preview. */
  showWrites: boolean;
  /** Whether the script looks at `$dryRun`: what it says in a preview is then said for one. */
  readsDryRun: boolean;
  /** Address prefixes whose writing calls only read. */
  onlyReads: string[];
}

/** Actions that are judged by errors alone: their scripts never set Success. */
const LISTING = new Set<ActionName>([
  'importAccounts',
  'permissions',
  'importPermissions',
  'importSubPermissions',
  'uniqueness',
  'persons',
  'departments',
]);
export const isListing = (action: ActionName): boolean => LISTING.has(action);

const AUDIT_ACTIONS: Partial<Record<ActionName, string>> = {
  create: 'CreateAccount',
  update: 'UpdateAccount',
  enable: 'EnableAccount',
  disable: 'DisableAccount',
  delete: 'DeleteAccount',
  grant: 'GrantPermission',
  revoke: 'RevokePermission',
  updatePermission: 'UpdatePermission',
  subPermissions: 'UpdatePermission',
  resources: 'CreateResource',
};
export const auditAction = (action: ActionName): string => AUDIT_ACTIONS[action] ?? action;

const READING = /^(GET|HEAD|OPTIONS)$/i;
const TOKEN_ADDRESS = /\/(oauth2?|token|connect\/token|auth|authenticate|authorize|login|logon|session)\/?$/i;

/** Whether a call that may have changed something went out, as far as the recorded calls tell. */
export function hasWritten({ report, onlyReads }: Pick<JudgedRun, 'report' | 'onlyReads'>): boolean {
  return report.calls.some(({ method, address, blocked }) => {
    if (blocked !== null || READING.test(method)) return false;
    const path = address.split(/[?#]/)[0]!;
    return (
      !TOKEN_ADDRESS.test(path) && !onlyReads.some((prefix) => address.toLowerCase().startsWith(prefix.toLowerCase()))
    );
  });
}
