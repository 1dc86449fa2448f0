import type { RecordedCall } from '../hosts/script-execution.js';
import { ONLY_READS } from './failure-reason.rules.js';
import type { JudgedRun } from './judgement.js';

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

/** A preview's promise is worth what holds the script. */
export const promised = ({ dryRun, report }: JudgedRun): string[] =>
  dryRun && report.uncontained !== null
    ? [
        `Nothing but the script's own process held this preview, because ${report.uncontained}: a script that means to get past Koppel's commands could have written all the same.`,
      ]
    : [];
