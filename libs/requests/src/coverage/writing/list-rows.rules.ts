import { evidenceSentences, missingWords, type CoverageConnector, type CoverageLanguage } from '#catalog';
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

export function shownLine(
  { position, asked, verdict, answer, requests, correction }: Line,
  language: CoverageLanguage = 'en',
): ShownLine {
  const said = correction && correction.kind !== 'note' ? correction : null;
  if (said) return { position, asked, verdict, requests, confidence: 1, ...byPerson(said, language) };
  return {
    position,
    asked,
    verdict,
    candidate: answer.candidates[0] ?? null,
    missing: missingWords(answer, language),
    evidence: evidenceSentences(answer, language),
    confidence: answer.confidence,
    requests,
  };
}

function byPerson(
  { connector, missing }: LineCorrection,
  language: CoverageLanguage,
): Pick<ShownLine, 'candidate' | 'missing' | 'evidence'> {
  return {
    candidate: connector,
    missing: missingWords({ missing, details: [] }, language),
    evidence: [WORDS[language].byPerson[connector ? 'this' : 'none']],
  };
}

interface Words {
  sheet: string;
  header: string[];
  verdicts: Record<LineVerdict, string>;
  kinds: Partial<Record<CoverageConnector['kind'], string>>;
  byPerson: { this: string; none: string };
  yes: string;
}

export const WORDS: Record<CoverageLanguage, Words> = {
  en: {
    sheet: 'Coverage',
    header: ['#', 'Application', 'Verdict', 'Connector', 'Kind', 'Missing', 'Evidence', 'Confidence', 'Requests'],
    verdicts: { have: 'Have', partly: 'Partly', requested: 'Already requested', absent: 'Absent' },
    kinds: {},
    byPerson: {
      this: 'Looked at by a person: it is this connector.',
      none: 'Looked at by a person: it is none of ours.',
    },
    yes: 'yes',
  },
  nl: {
    sheet: 'Dekking',
    header: ['#', 'Applicatie', 'Oordeel', 'Connector', 'Soort', 'Ontbreekt', 'Bewijs', 'Zekerheid', 'Verzoeken'],
    verdicts: { have: 'Hebben we', partly: 'Deels', requested: 'Al aangevraagd', absent: 'Niet' },
    kinds: { source: 'bron', target: 'doel', notification: 'notificatie' },
    byPerson: {
      this: 'Door een persoon bekeken: het is deze connector.',
      none: 'Door een persoon bekeken: het is er geen van ons.',
    },
    yes: 'ja',
  },
};

/** A text that a spreadsheet program would calculate gets a mark in front that keeps it a text. */
export const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The cells of a line: without notes and without names of customers, because the file goes to the customer. */
export function rowOf(line: Line, language: CoverageLanguage): (string | number)[] {
  const shown = shownLine(line, language);
  const words = WORDS[language];
  const covered = shown.verdict === 'have' || shown.verdict === 'partly';
  const connector = covered ? shown.candidate : null;
  const cells = [
    shown.asked,
    words.verdicts[shown.verdict],
    connector?.application ?? '',
    connector ? (words.kinds[connector.kind] ?? connector.kind) : '',
    shown.missing.join(', '),
    shown.evidence.join(' '),
  ].map(harmless);
  return [
    shown.position,
    ...cells,
    Math.round(shown.confidence * 100) / 100,
    shown.requests.length > 0 ? words.yes : '',
  ];
}
