import { evidenceSentences, missingWords, type CoverageConnector } from '#catalog';
import type { LineCorrection, LineVerdict, MatchingRequest } from '../line-verdict.rules.js';
import type { CoverageLine } from '../coverage-line.entity.js';

/** A line as it is shown: a person's word in the place of the answer's. */
export interface ShownLine {
  position: number;
  asked: string;
  verdict: LineVerdict;
  candidate: CoverageConnector | null;
  missing: string[];
  evidence: string[];
  /** 0 to 1; 1 where a person said so. */
  confidence: number;
  requests: MatchingRequest[];
}

type Line = Pick<CoverageLine, 'position' | 'asked' | 'verdict' | 'answer' | 'requests' | 'correction'>;

export function shownLine({ position, asked, verdict, answer, requests, correction }: Line): ShownLine {
  const said = correction && correction.kind !== 'note' ? correction : null;
  if (said) return { position, asked, verdict, requests, confidence: 1, ...byPerson(said) };
  return {
    position,
    asked,
    verdict,
    candidate: answer.candidates[0] ?? null,
    missing: missingWords(answer),
    evidence: evidenceSentences(answer),
    confidence: answer.confidence,
    requests,
  };
}

function byPerson({ connector, missing }: LineCorrection): Pick<ShownLine, 'candidate' | 'missing' | 'evidence'> {
  return {
    candidate: connector,
    missing: missingWords({ missing, details: [] }),
    evidence: [
      connector ? 'Looked at by a person: it is this connector.' : 'Looked at by a person: it is none of ours.',
    ],
  };
}

export const HEADER = [
  '#',
  'Application',
  'Verdict',
  'Connector',
  'Kind',
  'Missing',
  'Evidence',
  'Confidence',
  'Requests',
];

const WORDS: Record<LineVerdict, string> = {
  have: 'Have',
  partly: 'Partly',
  requested: 'Already requested',
  absent: 'Absent',
};

/** A text that a spreadsheet program would calculate gets a mark in front that keeps it a text. */
export const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The cells of a line: without notes and without names of customers, because the file goes to the customer. */
export function rowOf(line: Line): (string | number)[] {
  const shown = shownLine(line);
  const covered = shown.verdict === 'have' || shown.verdict === 'partly';
  const connector = covered ? shown.candidate : null;
  const cells = [
    shown.asked,
    WORDS[shown.verdict],
    connector?.application ?? '',
    connector?.kind ?? '',
    shown.missing.join(', '),
    shown.evidence.join(' '),
  ].map(harmless);
  return [shown.position, ...cells, Math.round(shown.confidence * 100) / 100, shown.requests.length > 0 ? 'yes' : ''];
}
