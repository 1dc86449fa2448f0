import type { RecordedCall, ScriptExecutionReport } from '../hosts/script-execution.js';
import { ONLY_READS } from './failure-reason.rules.js';
import { isListing, type JudgedRun } from './judgement.js';

/** What the calls that a preview held back mean for its result. */

const mayWrite = ({ blocked }: RecordedCall): boolean => blocked === 'wouldWrite' || blocked === 'ownConnection';

/** Whether something that writes, or might, was held back. */
export const refusedWrite = (run: JudgedRun): boolean => run.report.calls.some(mayWrite);

/** Its own connections were found by reading, and nothing here could have held them. */
export const wasNotStarted = ({ report }: JudgedRun): boolean => report.thrown?.id === 'PreviewRefused';

/** Why a preview failed in which the script wrote although it was told not to. */
export function unguarded(run: JudgedRun): string {
  const call = run.report.calls.find(mayWrite)!;
  if (call.blocked === 'ownConnection')
    return `The script opened a connection of its own in a preview (${call.method} ${call.address}); it was refused, because nothing could tell what it writes there. Only a real run can show what this script does.`;
  return `The script tried to write in a preview (${call.method} ${call.address}); the call was refused. Either its writing call lacks a check on DryRun, or it does not write at all. ${ONLY_READS}`;
}

/** What a source that catches its own errors does not say: a call that it needs was held back. */
export function unsent({ report }: JudgedRun): string {
  const { method, address, blocked } = report.calls.find(mayWrite)!;
  return `A call of the script was refused in this preview: ${method} ${address}.${blocked === 'wouldWrite' ? ` ${ONLY_READS}` : ''}`;
}

/** What lists something may have listed only a part of it. */
export const heldBack = (run: JudgedRun, success: boolean): string[] =>
  success && isListing(run.action) && refusedWrite(run) ? [`Not everything may have come. ${unsent(run)}`] : [];

const TROUBLE =
  /\b(error|exception|fail(ed|s|ure)?|could not|cannot|unable|not found|fout|mislukt|niet gevonden|kon niet|kan niet)\b/i;

const wentWell = ({ calls, caught, thrown }: ScriptExecutionReport): boolean =>
  !thrown &&
  !caught &&
  calls.every(({ blocked, error, status }) => blocked === null && error === null && (status ?? 200) < 400);

/**
 * Older V1 scripts say "Account of Jan not created successfully" from their first line and set Success where they write, so in a preview that
 * text is no error by itself. It is one where the script looks nowhere at `$dryRun`, was told that the run is real, met an error that can be
 * seen, or names one.
 */
export const isOfPreview = ({ dryRun, showWrites, readsDryRun, report }: JudgedRun, text: string): boolean =>
  dryRun && !showWrites && readsDryRun && !TROUBLE.test(text) && wentWell(report);

/** A text that means as much as nothing is told to be so. */
export const undecided = (text: string): string =>
  `The script did not set Success in this preview and says "${text.trim()}". Older scripts often begin with such a text and set Success only where they write, so only a real run shows whether this action succeeds.`;

/** A preview's promise is worth what holds the script. */
export const promised = ({ dryRun, report }: JudgedRun): string[] =>
  dryRun && report.uncontained !== null
    ? [
        `Nothing but the script's own process held this preview, because ${report.uncontained}: a script that means to get past Koppel's commands could have written all the same.`,
      ]
    : [];
