import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '#connectors';
import { labelledSet } from './labelled-set.ts';

/** A clean script with one known fault put in. */
export interface Mutant {
  rule: string;
  path: string;
  clean: string;
  text: string;
}

/** null: the fault has no place in this script. */
type Injection = { rule: string; into: RegExp; inject: (text: string) => string | null };

const scripts = /\.ps1$/i;
const writing = /(create|update|enable|disable|delete|grantPermission|revokePermission)\.ps1$/i;
const append = (line: string) => (text: string) => `${text}\n${line}\n`;
const replace = (from: RegExp, to: string) => (text: string) => (from.test(text) ? text.replace(from, to) : null);

const injections: Injection[] = [
  { rule: 'CRED-001', into: scripts, inject: append("$apiSecret = 'k3Jx92mQw8Lr5TzP01'") },
  { rule: 'CRED-003', into: scripts, inject: append("$login = 'Basic c3ZjLWhlbGxvOktxNyNyVjIhbQ=='") },
  {
    rule: 'CRED-004',
    into: scripts,
    inject: append("$secure = ConvertTo-SecureString 'Zomer!2031x' -AsPlainText -Force"),
  },
  { rule: 'CRED-011', into: scripts, inject: append('Write-Verbose "Using $($config.clientSecret)"') },
  { rule: 'PRIV-001', into: scripts, inject: append('$number = $found.BurgerServiceNummer') },
  {
    rule: 'PRIV-001',
    into: /(^|\/)mapping\.json$/i,
    inject: replace(
      /"personMappings"\s*:\s*\[/,
      '"personMappings": [{ "name": "Custom.Pay", "mode": "field", "value": "salaris" },',
    ),
  },
  {
    rule: 'PRIV-002',
    into: /persons\.ps1$/,
    inject: replace(/Select-Object (-Property )?[\w, $]+\| ConvertTo-Json/, 'Select-Object * | ConvertTo-Json'),
  },
  { rule: 'PRIV-003', into: scripts, inject: append('$state = $found.Familienstand') },
  { rule: 'INJ-001', into: scripts, inject: append('Invoke-Expression $actionContext.Configuration.afterwards') },
  {
    rule: 'INJ-003',
    into: /create\.ps1$/i,
    inject: replace(/\[(System\.)?Uri\]::EscapeDataString\((\$Value)\)/gi, '$2'),
  },
  {
    rule: 'INJ-005',
    into: scripts,
    inject: append('$statement = "SELECT id FROM users WHERE mail = \'$($actionContext.Data.mail)\'"'),
  },
  { rule: 'INJ-007', into: scripts, inject: append('Install-Module ImportExcel -Force') },
  { rule: 'NET-001', into: scripts, inject: append("$reportUri = 'http://reports.zenderhof.nl/in'") },
  {
    rule: 'NET-002',
    into: scripts,
    inject: replace(/Invoke-RestMethod @/, 'Invoke-RestMethod -SkipCertificateCheck @'),
  },
  {
    rule: 'RUN-001',
    into: writing,
    inject: replace(/-not\s?\(\$actionContext\.DryRun -eq \$true\)|\$actionContext\.DryRun -ne \$true/gi, '$true'),
  },
  { rule: 'RUN-004', into: writing, inject: append("$answer | Out-File 'C:\\HelloID\\answer.json'") },
  { rule: 'RUN-005', into: scripts, inject: append('Set-ExecutionPolicy Unrestricted -Force') },
  { rule: 'RUN-008', into: scripts, inject: append('$null = Inv`oke-Web`Request $address') },
];

/** Each injection into each clean script where it has a place: our samples, and the negatives of the labelled set that are actions. */
export function mutants(): Mutant[] {
  return [...sampleFiles(), ...negatives()].flatMap(({ path, text }) =>
    injections.flatMap(({ rule, into, inject }) => {
      const changed = into.test(path) ? inject(text) : null;
      return changed === null || changed === text ? [] : [{ rule, path, clean: text, text: changed }];
    }),
  );
}

const folder = join(import.meta.dirname, '../../samples/connectors');

function sampleFiles(): { path: string; text: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /AFAS.*\.(ps1|json)$/.test(path),
  );
  return files.map((path) => ({
    path: path.split('/').slice(1).join('/'),
    text: decodeText(readFileSync(join(folder, path))).text,
  }));
}

/** Only where the removal of something makes the fault; what is appended needs no more scripts than the samples. */
function negatives(): { path: string; text: string }[] {
  const about = new Set(['PRIV-002', 'RUN-001']);
  return labelledSet()
    .filter(({ rule, isFault }) => !isFault && about.has(rule))
    .map(({ files }) => files[0]!);
}
