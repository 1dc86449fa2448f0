import { describe, expect, it } from '@jest/globals';
import { readConnectorPackage } from '#connectors';
import { RULES } from './rules/rule-table.js';
import { reviewPackage } from './review-package.js';
import { reviewSummary } from './findings/review-summary.js';
import { toSarif } from './sarif/to-sarif.js';
import { findingMessage, ruleText } from './texts/rule-texts.js';

const NAME = 'HelloID-Conn-Prov-Target-Zenderhof';

function review(files: Record<string, string>, more = {}) {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return reviewPackage({ package: readConnectorPackage(NAME, all), files: all, syntax: new Map(), ...more });
}

const ofRule = (id: string) => RULES.find((rule) => rule.id === id)!.severity;
const secret = "# one\n$password = 'Zomer!2031x'\n";

describe('reviewPackage without syntax trees', () => {
  it('judges words, and never calls the script clean', () => {
    const found = review({ 'create.ps1': '$outputContext.Success = $true\nInvoke-Expression $text\n$person.bsn' });
    expect(found.map(({ rule, line, readAs }) => [rule, line, readAs])).toEqual(
      expect.arrayContaining([
        ['READ-001', 1, 'tokens'],
        ['INJ-001', 2, 'tokens'],
        ['PRIV-001', 3, 'tokens'],
      ]),
    );
    expect(reviewSummary(found).badge).toBe('blocked');
  });

  it('keeps fingerprints when lines move, and tells equal findings apart', () => {
    const names = (text: string) =>
      review({ 'settings.txt': text })
        .filter(({ rule }) => rule === 'CRED-001')
        .map(({ fingerprint }) => fingerprint);
    const before = names(`${secret}${secret}`);
    expect(new Set(before).size).toBe(2);
    expect(names(`\n\n${secret}\n   ${secret.replace('$', '  $')}`)).toEqual(before);
  });

  it('never shows a secret', () => {
    const [finding] = review({ 'settings.txt': secret }).filter(({ rule }) => rule === 'CRED-001');
    expect(finding).toMatchObject({ line: 2, column: 14, subject: 'password', severity: 'blocker' });
    expect(JSON.stringify(finding)).not.toContain('Zomer!2031x');
  });

  it('shows what stands around a place of a long line, and no half of a secret', () => {
    const filler = 'x = 1; '.repeat(100);
    const snippets = (text: string) =>
      review({ 'create.ps1': text }).flatMap(({ rule, snippet }) => (rule === 'INJ-007' ? [snippet] : []));
    const [snippet] = snippets(
      `${filler}$password = 'Zomer!2031${'Kw7'.repeat(20)}'; Install-Module Zenderhof; ${filler}`,
    );
    expect(snippet).toContain('Install-Module Zenderhof');
    expect(snippet).not.toContain('Kw7');
    expect(snippet!.length).toBeLessThanOrEqual(200);
    const key = `-----BEGIN ${'PRIVATE'} KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n'.repeat(2)}Install-Module\n`;
    expect(snippets(key).join()).not.toContain('BADANBg');
  });

  it('lists so many findings of a rule in a file, the worst first, and says how many there are besides', () => {
    const found = review({ 'create.ps1': 'Install-Module A\n'.repeat(250), 'b.ps1': 'Install-Module A\n' });
    expect(found.filter(({ rule, path }) => rule === 'INJ-007' && path === 'create.ps1')).toHaveLength(200);
    expect(found.filter(({ rule }) => rule === 'READ-002')).toEqual([
      expect.objectContaining({ path: 'create.ps1', line: 201, subject: 'INJ-007: 50', severity: ofRule('INJ-007') }),
    ]);
  });

  it('is about the vendor, the design and the API document too', () => {
    const rules = (more: object) => review({ 'README.md': '# Zenderhof' }, more).map(({ rule }) => rule);
    expect(rules({ sharedCredential: true })).toContain('CRED-008');
    expect(rules({ sharedCredential: false })).not.toContain('CRED-008');
  });

  it('gives the same for the same, in the order of paths and lines', () => {
    const files = { 'b.txt': secret, 'a.txt': `${secret}\n${secret}` };
    const found = review(files);
    expect(found).toEqual(review(files));
    expect(found.map(({ path, line }) => `${path}:${line}`)).toEqual(['a.txt:2', 'a.txt:5', 'b.txt:2']);
  });
});

describe('the words of rules', () => {
  it.each(RULES.map(({ id }) => id))('%s are there in both languages', (id) => {
    for (const language of ['en', 'nl'] as const)
      expect(Object.values(ruleText(id, language)).every((text) => text.length > 4)).toBe(true);
    expect(findingMessage({ rule: id, subject: '$0', note: 'fromSettings' }, 'nl')).toContain('instelling');
  });
});

describe('toSarif', () => {
  it('names each rule once, with help, and gives results their fingerprints', () => {
    const findings = review({ 'een map/settings.txt': `${secret}${secret}` });
    const log = toSarif(findings, { version: '0.1.0' });
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'CRED-001', defaultConfiguration: { level: 'error' } }] } },
          results: findings.map(({ fingerprint, line }) => ({
            ruleId: 'CRED-001',
            ruleIndex: 0,
            level: 'error',
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: 'een%20map/settings.txt' }, region: { startLine: line } },
              },
            ],
            partialFingerprints: { 'koppel/v1': fingerprint },
          })),
        },
      ],
    });
  });
});
