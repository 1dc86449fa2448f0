import type { ActionOutcome } from '../action-result.js';
import { hasWritten, isListing, type JudgedRun } from './judgement.js';

/** What it means that a script was stopped before its end; null when it was not. */
export function interrupted(run: JudgedRun, warnings: Set<string>): { outcome: ActionOutcome; reason: string } | null {
  const { ended, reason } = run.report;
  if (ended === 'completed') return null;
  const words = { timedOut: 'The script did not end in time and was stopped', cancelled: 'The run was cancelled' };
  const what = reason ?? `${words[ended as 'timedOut'] ?? 'The process that ran the script ended'}.`;
  const why = `${run.systemName}: ${what}`;
  // The call under way when a process ends is never reported, so these two leave doubt even without a recorded writing call.
  const doubt = ended === 'killed' || ended === 'crashed' || hasWritten(run);
  if (run.dryRun || isListing(run.action) || !doubt) return { outcome: 'failed', reason: why };
  warnings.add('A writing call may have reached the target before the script was stopped.');
  return { outcome: 'uncertain', reason: `${why} It may have changed the target: look there before repeating it.` };
}
