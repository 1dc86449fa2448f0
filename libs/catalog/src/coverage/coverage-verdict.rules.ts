import type { Capability, ConnectorKind } from '#connectors';
import { missingCapabilities, type AskedCapability, type Direction } from './asked-capabilities.rules.js';
import { readingsOf } from './asked-name.rules.js';
import { CONFIDENCE, groundOfMatch, type Ground } from './coverage-confidence.rules.js';
import type { NameIndex } from './name-index.rules.js';
import { matchName, type MatchedName, type NameMatch } from './name-match.rules.js';
import { nearNames } from './near-names.rules.js';

/** One line of a customer's list. */
export interface AskedLine {
  name: string;
  /** Who makes it, where the list says so in a column of its own. */
  vendor?: string;
  capabilities: AskedCapability[];
  direction: Direction | null;
}

export type CoverageVerdict = 'have' | 'partly' | 'absent';

/** A connector as far as an answer needs it. */
export interface CoverageConnector {
  id: string;
  repository: string;
  application: string;
  kind: ConnectorKind;
  category: string | null;
  capabilities: Capability[];
  archived: boolean;
  importable: boolean;
}

/** Why the verdict is what it is; `typed` stands in the line, `meant` in the catalog. */
export interface Evidence {
  ground: Ground;
  typed: string;
  meant: string;
}

/** What keeps a "have" from being whole. `narrow` and `word` name what, in `details`. */
export type Missing = AskedCapability | Direction | 'provisioning' | 'maintenance' | 'import-here' | 'narrow' | 'word';

export interface CoverageAnswer {
  verdict: CoverageVerdict;
  /** How likely the verdict is right, 0 to 1. */
  confidence: number;
  missing: Missing[];
  /** Words that belong to `missing`: the part that is covered, the word that was not understood. */
  details: string[];
  evidence: Evidence[];
  /** Connectors that the line means, or, when it is absent, those that one might confuse it with; best first. */
  candidates: CoverageConnector[];
}

const MOST_CANDIDATES = 6;

/** The answer for one line. Pure. */
export function answerLine(
  line: AskedLine,
  index: NameIndex,
  connectors: ReadonlyMap<string, CoverageConnector>,
): CoverageAnswer {
  const { matched, meant, vendor } = meaningOf(line, index);
  if (meant.length === 0) return absent(line, matched, index, connectors);
  const answer = present(line, meant, index, connectors);
  if (vendor === null) return answer;
  const { typed, fits } = vendor;
  const evidence: Evidence[] = [
    ...answer.evidence,
    { ground: fits ? 'vendorFits' : 'vendorDiffers', typed, meant: answer.evidence[0]!.meant },
  ];
  if (fits) return { ...answer, evidence };
  return {
    ...answer,
    verdict: 'partly',
    confidence: Math.min(answer.confidence, CONFIDENCE.vendorDiffers),
    missing: [...answer.missing, 'word'],
    details: [...answer.details, typed],
    evidence,
  };
}

interface Meaning {
  matched: MatchedName;
  meant: NameMatch[];
  /** The vendor's column, where it names a vendor that is known; null where it says nothing about what is meant. */
  vendor: { typed: string; fits: boolean } | null;
}

/**
 * What a line means. A vendor in its own column makes a name plainer, and tells apart what is called alike. One that is known to make other
 * things is a doubt; one that nobody knows says nothing: lists name resellers, too.
 */
function meaningOf({ name, vendor: typed = '' }: AskedLine, index: NameIndex): Meaning {
  const matched = matchName(name, index);
  const meant = matchesMeant(matched, index);
  const vendors = vendorsIn(typed, index);
  if (vendors.length === 0) return { matched, meant, vendor: null };
  const together = matchName([name, ...vendors].join(' '), index);
  const plainer = matchesMeant(together, index).filter(({ unexplained }) => unexplained.length === 0);
  const isOf = ({ subject }: NameMatch): boolean =>
    vendors.some((one) => index.subjects.get(subject)!.vendors.has(one));
  const fitting = (plainer.length > 0 ? plainer : meant).filter(isOf);
  if (fitting.length > 0) return { matched: together, meant: fitting, vendor: { typed, fits: true } };
  const isDoubt = meant.some(({ subject }) => index.subjects.get(subject)!.vendors.size > 0);
  return { matched: meant.length > 0 ? matched : together, meant, vendor: isDoubt ? { typed, fits: false } : null };
}

const vendorsIn = (text: string, { vendors }: NameIndex): string[] => [
  ...new Set(
    readingsOf(text)[0]
      ?.runs.map((run) => run.text)
      .filter((one) => vendors.has(one)),
  ),
];

/** The connectors that the line means: all of the nearest application. Of others, none. */
export function matchesMeant({ matches, isOther }: MatchedName, index: NameIndex): NameMatch[] {
  const [best] = matches;
  if (!best || isOther) return [];
  const whole = matches.filter(({ unexplained }) => unexplained.length === 0);
  if (whole.length > 0) return whole.filter(({ edits, told }) => edits === whole[0]!.edits && told === whole[0]!.told);
  const isPart =
    best.distinctive && best.unexplained.length < 3 && !best.unexplained.some((word) => isNamed(word, index));
  return isPart ? matches.filter((one) => one.typed === best.typed && one.edits === 0) : [];
}

const isNamed = (word: string, { vendors, others, hits }: NameIndex): boolean =>
  vendors.has(word) || others.has(word) || hits.has(word);

function present(
  line: AskedLine,
  meant: NameMatch[],
  index: NameIndex,
  connectors: ReadonlyMap<string, CoverageConnector>,
): CoverageAnswer {
  const [best] = meant;
  const ground = groundOfMatch(best!);
  const found = meant.map(({ subject }) => connectors.get(subject)!);
  const { missing, details } = whatIsMissing(line, best!, found, index);
  return {
    verdict: missing.length === 0 ? 'have' : 'partly',
    confidence: CONFIDENCE[ground],
    missing,
    details,
    evidence: [{ ground, typed: best!.typed, meant: found[0]!.application }],
    candidates: [...found]
      .sort((a, b) => usefulness(b, line, index) - usefulness(a, line, index))
      .slice(0, MOST_CANDIDATES),
  };
}

const isProvisioning = ({ kind }: CoverageConnector): boolean => kind === 'source' || kind === 'target';

/** What the connectors lack, whatever the line is called. */
function lacking({ capabilities, direction }: AskedLine, found: CoverageConnector[]): Missing[] {
  const missing: Missing[] = [];
  const provisioning = found.filter(isProvisioning);
  if (provisioning.length === 0) missing.push('provisioning');
  else if (provisioning.every(({ archived }) => archived)) missing.push('maintenance');
  else if (!provisioning.some(({ archived, importable }) => importable && !archived)) missing.push('import-here');
  const usable = found.filter(({ archived }) => !archived);
  return [...missing, ...missingCapabilities(capabilities, direction, usable)];
}

/** The verdict when it is known which connectors a line means. */
export function verdictOf(line: AskedLine, found: CoverageConnector[]): Pick<CoverageAnswer, 'verdict' | 'missing'> {
  const missing = lacking(line, found);
  return { verdict: missing.length === 0 ? 'have' : 'partly', missing };
}

function whatIsMissing(line: AskedLine, best: NameMatch, found: CoverageConnector[], { subjects }: NameIndex) {
  const missing = lacking(line, found);
  const details: string[] = [];
  const narrow = found.filter(isProvisioning).map(({ id }) => subjects.get(id)!.narrow);
  if (narrow.length > 0 && narrow.every((words) => words.length > 0)) {
    missing.push('narrow');
    details.push(...new Set(narrow.map((words) => words.join(' '))));
  }
  if (best.unexplained.length > 0) {
    missing.push('word');
    details.push(best.unexplained.join(' '));
  }
  return { missing, details };
}

/** What somebody would want to be shown first. */
function usefulness(connector: CoverageConnector, { direction }: AskedLine, { subjects }: NameIndex): number {
  const fits = direction === null ? connector.kind === 'target' : connector.kind === direction;
  return (
    (isProvisioning(connector) ? 8 : 0) +
    (fits ? 4 : 0) +
    (subjects.get(connector.id)!.narrow.length > 0 ? -5 : 0) +
    (connector.archived ? -6 : 0) +
    (connector.importable ? 2 : 0) +
    connector.capabilities.length / 20
  );
}

function absent(
  { name }: AskedLine,
  matched: MatchedName,
  index: NameIndex,
  connectors: ReadonlyMap<string, CoverageConnector>,
): CoverageAnswer {
  const near = nearNames(name, matched, index);
  const candidates = near.subjects.map((id) => connectors.get(id)!).slice(0, MOST_CANDIDATES);
  return {
    verdict: 'absent',
    confidence: CONFIDENCE[near.ground],
    missing: [],
    details: [],
    evidence: [{ ground: near.ground, typed: near.typed, meant: candidates[0]?.application ?? '' }],
    candidates,
  };
}
