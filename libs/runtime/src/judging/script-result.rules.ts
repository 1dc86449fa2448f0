import type { ActionResult, AuditLog } from '../action-result.js';
import { emptyResult } from '../action-result.js';
import type { JsonValue } from '../json/json-value.js';
import { isTrue, listOf, property, textOf } from '../json/json-value.rules.js';
import { flattened, mappedOnly, unchanged } from './account-data.rules.js';
import { errorRecords, failureReason, missedCommands } from './failure-reason.rules.js';
import { interrupted } from './interruption.rules.js';
import { lastWith, readJsonOutput, recordsWith } from './json-output.rules.js';
import { isListing, type JudgedRun } from './judgement.js';
import { heldBack, promised, refusedWrite, unguarded, wasNotStarted } from './preview.rules.js';
import { logsOf, skips } from './said-lines.rules.js';
import { importedAccounts, importedPermissions, permissions, subPermissions } from './script-records.rules.js';
import { judgeSource } from './source-result.rules.js';
import { subPermissionsProblem } from './sub-permissions.rules.js';

interface Said {
  /** The result document: `$outputContext` of a V2 script, the last JSON object with `Success` of a V1 script. */
  document: JsonValue;
  /** Output of a list script, record by record. */
  records: JsonValue[];
  /** Why what the script wrote cannot be read; null when it can. */
  problem: string | null;
}

const RECORD_KEY: Partial<Record<string, string>> = {
  permissions: 'Identification',
  importAccounts: 'AccountReference',
  importPermissions: 'PermissionReference',
  importSubPermissions: 'PermissionReference',
};

function said(run: JudgedRun): Said {
  const { report, generation, action } = run;
  if (generation === 'V2') {
    return { document: report.variables.outputContext ?? null, records: report.output.flat(), problem: null };
  }
  const { values, unread } = readJsonOutput(report.output);
  const document = lastWith(values, 'Success');
  const listing = RECORD_KEY[action];
  const records = listing === undefined ? [] : recordsWith(values, listing);
  const unreadable = unread.length > 0 && document === null && records.length === 0;
  const problem = unreadable
    ? `The script wrote something that is not JSON: "${unread[0]!.trim().slice(0, 80)}".`
    : null;
  return { document, records, problem };
}

function dataOf(
  run: JudgedRun,
  document: JsonValue,
  warnings: Set<string>,
): Pick<ActionResult, 'data' | 'previousData' | 'noChanges'> {
  if (run.generation === 'V2') {
    const data = mappedOnly(property(document, 'Data'), run.mapped.fields, warnings);
    const previousData = mappedOnly(property(document, 'PreviousData'), run.mapped.fields, warnings);
    return { data, previousData, noChanges: unchanged(data, previousData) };
  }
  const account = flattened(property(document, 'Account'));
  const previousData = flattened(property(document, 'PreviousAccount'));
  return {
    data: flattened(property(document, 'ExportData')),
    previousData,
    noChanges: unchanged(account, previousData),
  };
}

/** A script that knows of the dry run answers with a placeholder, never a reference; one that does not has looked the account up. */
function referenceOf(run: JudgedRun, document: JsonValue): JsonValue {
  const returned = property(document, 'AccountReference');
  const empty = returned === null || (typeof returned === 'string' && returned.trim() === '');
  const placeholder = run.dryRun && !run.showWrites;
  return placeholder || empty ? run.accountReference : returned;
}

/** Null when the run succeeded, else why it failed. */
function failure(run: JudgedRun, spoken: Said, logs: AuditLog[]): string | null {
  const { report } = run;
  if (run.showWrites && refusedWrite(run) && !wasNotStarted(run)) return null;
  if (report.thrown || errorRecords(report).length > 0) return failureReason(report, logs, run.mapped.fields);
  if (spoken.problem !== null) return spoken.problem;
  if (isListing(run.action)) return null;
  return run.dryRun ? previewFailure(run, spoken, logs) : realFailure(run, spoken, logs);
}

/** Previews often leave Success false without any error, so only what is called an error counts. */
function previewFailure(run: JudgedRun, { document }: Said, logs: AuditLog[]): string | null {
  if (refusedWrite(run)) return unguarded(run);
  const failed = !isTrue(property(document, 'Success')) && logs.some(({ isError }) => isError);
  return failed ? failureReason(run.report, logs, run.mapped.fields) : null;
}

function realFailure(run: JudgedRun, { document }: Said, logs: AuditLog[]): string | null {
  if (!isTrue(property(document, 'Success'))) return failureReason(run.report, logs, run.mapped.fields);
  if (run.action === 'subPermissions') return returnedSetProblem(run, document);
  if (run.action !== 'create' || referenceOf(run, document) !== null) return null;
  return 'The script says that it succeeded but returned no account reference, so the account cannot be followed. Look in the target and correct the script.';
}

function returnedSetProblem({ operation }: JudgedRun, document: JsonValue): string | null {
  const returned = subPermissions(property(document, 'SubPermissions', 'DynamicPermissions'), new Set());
  return subPermissionsProblem(returned, operation ?? 'grant');
}

function iterationOf(value: JsonValue): number | null {
  const number = value === null || value === '' ? Number.NaN : Number(textOf(value));
  return Number.isInteger(number) && number >= 0 ? number : null;
}

function listsOf(run: JudgedRun, { document, records }: Said, warnings: Set<string>): Partial<ActionResult> {
  const nonUnique = listOf(property(document, 'NonUniqueFields')).map((name) => textOf(name) ?? '');
  const common = {
    subPermissions: subPermissions(property(document, 'SubPermissions', 'DynamicPermissions'), warnings),
    nonUniqueFields: nonUnique.filter((name) => name !== ''),
    iteration: iterationOf(property(document, 'Iteration')),
  };
  switch (run.action) {
    case 'permissions':
      return {
        ...common,
        permissions: permissions(run.generation === 'V2' ? property(document, 'Permissions') : records, warnings),
      };
    case 'importAccounts':
      return { ...common, accounts: importedAccounts(records, run.allFields, warnings) };
    case 'importPermissions':
    case 'importSubPermissions':
      return { ...common, importedPermissions: importedPermissions(records, warnings) };
    default:
      return common;
  }
}

/** What a script's run means: from its report to the result that is stored, shown and acted upon. Pure. */
export function judge(run: JudgedRun): ActionResult {
  const warnings = new Set([...promised(run), ...run.mapped.warnings]);
  const base = { ...emptyResult(run.accountReference), ...reported(run) };
  if (run.action === 'persons' || run.action === 'departments') return judgeSource(run, base, warnings);
  const spoken = said(run);
  const auditLogs = logsOf(run, spoken.document, warnings);
  const verdict = verdictOf(run, spoken, auditLogs, warnings);
  const data = dataOf(run, spoken.document, warnings);
  const creating = run.action === 'create';
  return {
    ...base,
    ...data,
    ...listsOf(run, spoken, warnings),
    ...verdict,
    missedCommands: missedCommands(run.report, auditLogs),
    noChanges: verdict.success && !creating && data.noChanges && !refusedWrite(run),
    accountReference: referenceOf(run, spoken.document),
    accountCorrelated: creating && isTrue(property(spoken.document, 'AccountCorrelated')),
    auditLogs,
    warnings: [...warnings, ...heldBack(run, verdict.success)],
  };
}

function verdictOf(
  run: JudgedRun,
  spoken: Said,
  logs: AuditLog[],
  warnings: Set<string>,
): Pick<ActionResult, 'success' | 'outcome' | 'reason'> {
  if (skips(run))
    return {
      success: true,
      outcome: 'skipped',
      reason: `The script chose to send nothing: ${run.report.thrown!.message}`,
    };
  const stopped = interrupted(run, warnings);
  if (stopped) return { success: false, ...stopped };
  const reason = failure(run, spoken, logs);
  return { success: reason === null, outcome: reason === null ? 'succeeded' : 'failed', reason };
}

function reported({ report, mapped }: JudgedRun): Partial<ActionResult> {
  const { output, streams, thrown, calls, durationMilliseconds } = report;
  const ranToEnd = report.ended === 'completed' && thrown === null;
  return { output, streams, thrown, calls, durationMilliseconds, ranToEnd, mappedData: mapped.data };
}
