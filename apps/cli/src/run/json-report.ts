import type { ActionResult } from '#runtime';

/** The result for programs: what the script returned, said and called; with `details` also what the platform makes of it. */
export function jsonReport(result: ActionResult, details: boolean): string {
  const {
    success,
    accountReference,
    accountCorrelated,
    data,
    previousData,
    auditLogs,
    permissions,
    subPermissions,
    nonUniqueFields,
    output,
    streams,
    thrown,
    calls,
    ...more
  } = result;
  const first = {
    success,
    accountReference,
    accountCorrelated,
    data,
    previousData,
    auditLogs,
    permissions,
    subPermissions,
    nonUniqueFields,
    output,
    streams,
    thrown,
    calls,
  };
  return `${JSON.stringify({ ...first, ...(details && more) }, null, 2)}\n`;
}
