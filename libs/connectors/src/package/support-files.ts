import type { ConnectorKind, SupportFile } from '../connector-package.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import { isScript } from './flavour-folders.js';

const reasons: [RegExp, string][] = [
  [/(^|\/)(All-in-one setup)\//i, 'sets up a service automation form'],
  [/(^|\/)\[(?:task)\]_/i, 'task of a service automation form'],
  [/(^|\/)\[(?:powershell|static)-datasource\]_/i, 'data source of a service automation form'],
  [/(^|\/)(Manual resources|Service Automation)\//i, 'part of a service automation form'],
  [
    /(^|\/)(built-?in|post-?ad-?action|orgunit)\//i,
    'hook of the built-in Active Directory connector, not an action of this one',
  ],
  [/check ?on ?external ?systems/i, 'hook that another connector runs before it creates an account'],
  [/(^|\/)\.(github|vscode)\//i, 'set-up of GitHub or an editor'],
  [/^cases\/[^/]+\.json$/i, 'recorded case for "koppel test"'],
  [/(^|\/)(tests?|testing)\//i, 'test material'],
  [/(^|\/)(examples?[^/]*|samples?|sample ?data|v1[^/]*|generateuniquedata)\//i, 'example'],
  [
    /(^|\/)(assets?|support ?scripts?|tools?|scripts?|automation ?tasks|correlationreportscripts)\//i,
    'supporting script or data for the implementer',
  ],
  [/\.psm1$|\.psd1$/i, 'PowerShell module'],
  [
    /(^|\/)(permissions?|resources?)\/.*mapping[^/]*\.json$/i,
    'mapping beside the scripts of a permission or resource set: a system has one mapping, add what is needed of it there',
  ],
];

/** Every script and JSON file that became no action, form or mapping, with a reason: nothing disappears silently. */
export function supportFiles(files: RepositoryFile[], used: Set<string>, kind: ConnectorKind): SupportFile[] {
  return files
    .filter(
      (file) => !used.has(file.path) && (isScript(file) || file.isJson || /\.(ps1|psm1|psd1|json)$/i.test(file.name)),
    )
    .map((file) => ({ path: file.path, reason: reasonFor(file, kind) }));
}

function reasonFor(file: RepositoryFile, kind: ConnectorKind): string {
  if (file.isLink) return 'a link to another file or repository, which is not followed';
  const known = reasons.find(([pattern]) => pattern.test(file.path));
  if (known) return known[1];
  if (kind === 'serviceAutomation') return 'part of a service automation product';
  if (kind === 'other') return 'part of a library, example or course';
  if (!file.isTooLarge && file.content.text.trim() === '') return 'an empty file';
  return file.isJson
    ? 'JSON that is neither a settings form nor a mapping'
    : 'script whose name and place are those of no action';
}
