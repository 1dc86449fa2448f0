import { classifyName } from '#sensitive';
import type { Detection } from '../findings/finding.js';
import { blankComments } from '../script/comments.js';
import type { ScriptView } from '#connectors';

/** What a rule looks for where there is no syntax tree: words alone, so it finds less and errs more. */
interface TokenRule {
  rule: string;
  pattern: RegExp;
  subject?: (found: RegExpMatchArray) => string | null;
}

const name = (found: RegExpMatchArray) =>
  classifyName(found.groups!['name']!).class === 'A' ? found.groups!['name']! : null;

/** What may be anything is bounded: without an end in sight each start would read the rest of the script again. */
const tokenRules: TokenRule[] = [
  { rule: 'PRIV-001', pattern: /(?:\.|\[['"])(?<name>[A-Za-z_]\w+)/g, subject: name },
  {
    rule: 'INJ-001',
    pattern:
      /\b(?:Invoke-Expression|iex)\b\s+(?!['"][^$'"]*['"])\S+|\[scriptblock\]::Create\(|\.ExpandString\(|\.InvokeScript\(/gi,
  },
  { rule: 'INJ-007', pattern: /\bInstall-Module\b(?![^\r\n]{0,1000}RequiredVersion)/gi },
  {
    rule: 'NET-001',
    pattern: /(?:uri|url|endpoint|server)\w{0,60}["']?\s*=\s*["']http:\/\/(?!localhost|127\.)[^"'\s]+/gi,
  },
  {
    rule: 'NET-002',
    pattern:
      /-(?:SkipCertificateCheck|AllowUnencryptedAuthentication|SkipCACheck)\b(?!:\s*\$false)|CertificateValidationCallback\s*=\s*(?!\$null)/gi,
  },
  { rule: 'NET-003', pattern: /SecurityProtocol\s*=[^\r\n]{0,1000}\b(?:Ssl3|Tls11|Tls)\b(?!\d)/gi },
  {
    rule: 'INJ-005',
    pattern:
      /["'](?:select\s[^"'\r\n]{1,1000}\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from)\s[^"\r\n]{0,1000}\$\(?(?:actionContext\.Data|personContext|account|p|person)\b/gi,
  },
  {
    rule: 'INJ-003',
    pattern: /[?&][\w$]+=[^"'\r\n]{0,1000}\$\(?(?:actionContext\.Data|personContext|account|p|person)\.\w+/gi,
  },
];

/** Comments are blanked first, so that offsets stay. */
export function* tokenDetections(script: ScriptView): Generator<{ rule: string; detection: Detection }> {
  const text = blankComments(script.text);
  for (const { rule, pattern, subject } of tokenRules)
    for (const found of text.matchAll(pattern)) {
      const what = subject ? subject(found) : found[0].slice(0, 60);
      if (what !== null)
        yield {
          rule,
          detection: { path: script.path, start: found.index, end: found.index + found[0].length, subject: what },
        };
    }
}
