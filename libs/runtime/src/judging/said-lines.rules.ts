import type { AuditLog } from '../action-result.js';
import type { JsonValue } from '../json/json-value.js';
import { isTrue, property, textOf } from '../json/json-value.rules.js';
import { auditAction, type JudgedRun } from './judgement.js';
import { isOfPreview, undecided } from './preview.rules.js';
import { auditLogs } from './script-records.rules.js';

/** The audit lines of a run: what the script's document says, and what it threw. */
export function logsOf(run: JudgedRun, document: JsonValue, warnings: Set<string>): AuditLog[] {
  const running = auditAction(run.action);
  const logs = auditLogs(property(document, 'AuditLogs'), running);
  const { thrown, ended } = run.report;
  const success = isTrue(property(document, 'Success'));
  const details = textOf(property(document, 'AuditDetails'));
  if (logs.length === 0 && details) {
    const excused = !success && isOfPreview(run, details);
    if (excused) warnings.add(undecided(details));
    logs.push({ action: running, message: details, isError: !success && !excused });
  }
  if (thrown && ended === 'completed') logs.push({ action: running, message: thrown.message, isError: !skips(run) });
  return logs;
}

/** A notification that its script chose not to send. */
export const skips = (run: JudgedRun): boolean =>
  run.action === 'notification' && /\baction skip\b/i.test(run.report.thrown?.message ?? '');
