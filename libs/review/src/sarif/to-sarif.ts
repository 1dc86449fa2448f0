import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Language, Severity } from '../findings/finding.js';
import { RULES } from '../rules/rule-table.js';
import { findingMessage, ruleText } from '../texts/rule-texts.js';

export interface SarifMeta {
  /** Version of the program that reviewed. */
  version: string;
  language?: Language;
}

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  blocker: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** What GitHub shows: it sorts security findings by this number. */
const weights: Record<Severity, string> = { blocker: '9.5', high: '8.0', medium: '5.0', low: '2.0', info: '0.0' };

/** Findings as SARIF 2.1.0, with help for each rule and fingerprints that survive moved lines. */
export function toSarif(findings: Finding[], { version, language = 'en' }: SarifMeta): Log {
  const used = RULES.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'koppel review',
            version,
            rules: used.map(({ id, severity }) => descriptor(id, severity, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) =>
          result(
            finding,
            used.findIndex(({ id }) => id === finding.rule),
            language,
          ),
        ),
      },
    ],
  };
}

function descriptor(id: string, severity: Severity, language: Language): ReportingDescriptor {
  const { title, why, fix } = ruleText(id, language);
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${fix}`, markdown: `${why}\n\n**${fix}**` },
    defaultConfiguration: { level: levels[severity] },
    properties: { 'security-severity': weights[severity], tags: ['security'] },
  };
}

function result(finding: Finding, ruleIndex: number, language: Language): Result {
  const { rule, severity, path, line, column, snippet, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: findingMessage(finding, language) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path === '' ? '.' : path.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, ...(snippet === '' ? {} : { snippet: { text: snippet } }) },
        },
      },
    ],
    partialFingerprints: { 'koppel/v1': fingerprint },
    properties: { severity, steps: finding.steps, readAs: finding.readAs },
  };
}
