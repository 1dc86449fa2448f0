import { isSentinel, type ActionResult } from '#runtime';
import type { AccountOwner } from '../accounts/account-owners.queries.js';
import { withOwners, type OwnedImports } from '../accounts/imported-owners.rules.js';

/** What is kept of a result: all that a person may want to read about it, capped so that no script can fill the database. */
export type ActionReport = Pick<
  ActionResult,
  | 'outcome'
  | 'success'
  | 'reason'
  | 'noChanges'
  | 'accountReference'
  | 'accountCorrelated'
  | 'mappedData'
  | 'mappingErrors'
  | 'data'
  | 'previousData'
  | 'auditLogs'
  | 'calls'
  | 'streams'
  | 'thrown'
  | 'output'
  | 'permissions'
  | 'warnings'
  | 'subPermissions'
  | 'nonUniqueFields'
  | 'durationMilliseconds'
> &
  OwnedImports;

const MOST_ITEMS = 500;

/** @param owners whose accounts are known in the system, for imports */
export function reportOf(result: ActionResult, owners: readonly AccountOwner[] = []): ActionReport {
  const imports = withOwners(result, owners);
  return {
    outcome: result.outcome,
    success: result.success,
    reason: result.reason,
    noChanges: result.noChanges,
    accountReference: result.accountReference,
    accountCorrelated: result.accountCorrelated,
    mappedData: result.mappedData,
    mappingErrors: result.mappingErrors,
    data: result.data,
    previousData: result.previousData,
    thrown: result.thrown,
    durationMilliseconds: result.durationMilliseconds,
    auditLogs: result.auditLogs.slice(0, MOST_ITEMS),
    calls: result.calls.slice(0, MOST_ITEMS),
    streams: result.streams.slice(0, MOST_ITEMS),
    output: result.output.slice(0, MOST_ITEMS),
    permissions: result.permissions.slice(0, MOST_ITEMS),
    accounts: imports.accounts.slice(0, MOST_ITEMS),
    subPermissions: result.subPermissions.filter((each) => !isSentinel(each)),
    nonUniqueFields: result.nonUniqueFields,
    importedPermissions: imports.importedPermissions.slice(0, MOST_ITEMS),
    warnings: [...result.warnings, ...cuts(result)],
  };
}

const cuts = (result: ActionResult): string[] =>
  (['auditLogs', 'calls', 'streams', 'output', 'permissions', 'accounts', 'importedPermissions'] as const)
    .filter((list) => result[list].length > MOST_ITEMS)
    .map((list) => `Only the first ${MOST_ITEMS} of ${result[list].length} ${list} are kept here.`);
