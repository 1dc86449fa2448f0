import type { CoverageAnswer, CoverageConnector, CoverageVerdict } from '#catalog';

export const LINE_VERDICTS = ['have', 'partly', 'requested', 'absent'] as const;
export type LineVerdict = (typeof LINE_VERDICTS)[number];

/** An open request for the application that was asked for. */
export interface MatchingRequest {
  id: string;
  number: number;
  title: string;
  state: string;
}

/** What a person said about a line, who and when. */
export interface LineCorrection {
  /** `connector`: it is this one. `absent`: it is none of them. `note`: the answer stands. */
  kind: 'connector' | 'absent' | 'note';
  connector: CoverageConnector | null;
  /** The verdict with that connector. */
  verdict: CoverageVerdict | null;
  missing: CoverageAnswer['missing'];
  /** Why; for the desk alone. */
  reason: string;
  by: string;
  /** ISO moment. */
  at: string;
}

/** What a line comes to: a person's word before the answer, and a request for what is absent. */
export function lineVerdict(
  answer: CoverageAnswer,
  requests: MatchingRequest[],
  correction: LineCorrection | null,
): LineVerdict {
  const verdict = correctedVerdict(correction) ?? answer.verdict;
  return verdict === 'absent' && requests.length > 0 ? 'requested' : verdict;
}

function correctedVerdict(correction: LineCorrection | null): CoverageVerdict | null {
  if (!correction || correction.kind === 'note') return null;
  return correction.kind === 'absent' ? 'absent' : correction.verdict;
}
