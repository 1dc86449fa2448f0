import type { ActionResult } from '../action-result.js';
import type { JsonValue } from '../json/json-value.js';
import { property, textOf } from '../json/json-value.rules.js';
import { errorRecords, failureReason, lastCaught, missedCommands } from './failure-reason.rules.js';
import { interrupted } from './interruption.rules.js';
import type { JudgedRun } from './judgement.js';
import { heldBack, refusedWrite, unsent } from './preview.rules.js';
import { logsOf } from './said-lines.rules.js';
import { sourceDepartments, sourceRecords } from './source-records.rules.js';

/** Sources: judged by errors alone, and an empty list of persons is no success: it would remove everybody. */
export function judgeSource(run: JudgedRun, base: ActionResult, warnings: Set<string>): ActionResult {
  const what = run.action as 'persons' | 'departments';
  const { records, problem } = sourceRecords(run.report.output, what, warnings);
  const errors = run.report.thrown !== null || errorRecords(run.report).length > 0;
  const reason =
    interrupted(run, warnings)?.reason ??
    (errors ? failureReason(run.report, [], []) : (problem ?? emptySource(run, records.length, warnings)));
  const departments = what === 'departments' ? sourceDepartments(records) : [];
  const persons = what === 'persons' ? records.map(unmapped) : [];
  const success = reason === null;
  const logs = logsOf(run, null, warnings);
  return {
    ...base,
    departments,
    persons,
    success,
    outcome: success ? 'succeeded' : 'failed',
    reason,
    missedCommands: missedCommands(run.report, logs),
    auditLogs: logs,
    warnings: [...warnings, ...heldBack(run, success)],
  };
}

function emptySource(run: JudgedRun, count: number, warnings: Set<string>): string | null {
  if (count > 0) return null;
  if (refusedWrite(run)) return unsent(run);
  if (run.action === 'persons')
    return `The source returned no persons at all. Nothing was imported, because that would remove everybody: check the settings and the source.${lastCaught(run.report)}`;
  warnings.add(`The source returned no departments.${lastCaught(run.report)}`);
  return null;
}

const unmapped = (raw: JsonValue): ActionResult['persons'][number] => ({
  externalId: textOf(property(raw, 'ExternalId')) ?? '',
  displayName: textOf(property(raw, 'DisplayName')) ?? '',
  raw,
  person: null,
  errors: [],
});
