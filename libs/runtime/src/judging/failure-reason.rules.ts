import { galleryModuleOf } from '#connectors';
import type { AuditLog } from '../action-result.js';
import type { RecordedCall, ScriptError, ScriptExecutionReport } from '../hosts/script-execution.js';
import type { MappedField } from '../mapping/field-mapping.js';

/** Sentences that tell a person why an action failed and what to do about it. */

/** Web errors hold bodies that are indented over many lines. */
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 500);

const at = (error: ScriptError): string => (error.line === null ? '' : ` (line ${error.line})`);

export const errorRecords = (report: ScriptExecutionReport): ScriptError[] =>
  report.streams.flatMap(({ stream, error, message }) => (stream === 'error' ? [error ?? bareError(message)] : []));

const bareError = (message: string): ScriptError => ({
  message,
  type: '',
  id: '',
  category: '',
  line: null,
  lineText: null,
  stackTrace: null,
  details: null,
});

export const ONLY_READS =
  'If this call only reads, as SOAP, GraphQL and search calls do, add its address to those that only read.';

/** The last call that the target refused or that did not arrive, as a half sentence; what is said already is not said again. */
function callTrouble(calls: RecordedCall[], said: string): string | null {
  const call = calls.findLast(
    ({ blocked, error, status }) => blocked !== null || error !== null || (status ?? 0) >= 400,
  );
  if (call === undefined) return null;
  const what = `${call.method} ${call.address}`;
  if (call.blocked === 'wouldWrite') {
    const refused = call.error ?? `${what} was refused in this preview`;
    return said.includes(refused) ? ONLY_READS : `${refused}. ${ONLY_READS}`;
  }
  if (call.blocked !== null) return call.error;
  if (call.status === null) return `${what} got no answer: ${oneLine(call.error ?? 'no connection')}`;
  if (call.status === 401 || call.status === 403) {
    return `${what} was answered with ${call.status}: check the user name, password or token in the settings`;
  }
  return `${what} was answered with ${call.status}`;
}

const withModule = (command: string): string => `${command} from ${galleryModuleOf(command)}`;
const listed = (names: string[]): string => new Intl.ListFormat('en-GB').format(names);
const INSTALL = 'install the module in the modules folder, or run this system on an agent.';

/** What a run says about its errors: thrown, written as errors, or noted in the audit log. */
const errorTexts = (report: ScriptExecutionReport, errors: ScriptError[], logs: AuditLog[]): string[] => [
  ...(report.thrown ? [report.thrown.message] : []),
  ...errors.map(({ message }) => message),
  ...logs.filter(({ isError }) => isError).map(({ message }) => message),
];

/** Only commands that its errors are about: a script may name others that it never comes to, or that are placeholders. */
export function missedCommands(report: ScriptExecutionReport, logs: AuditLog[]): string[] {
  const texts = errorTexts(report, errorRecords(report), logs);
  const modules = texts.some((text) => /module .* was not loaded|Import-Module/i.test(text));
  return report.missingCommands.filter((name) => modules || texts.some((text) => text.includes(`'${name}'`)));
}

function missingCommands(meant: string[]): string | null {
  if (meant.length === 0) return null;
  const known = meant.filter((name) => galleryModuleOf(name) !== null);
  const unknown = meant.filter((name) => !known.includes(name));
  return [
    known.length > 0 && `This script needs ${listed(known.map(withModule))}: ${INSTALL}`,
    unknown.length > 0 &&
      `This script needs ${listed(unknown)}, which ${unknown.length === 1 ? 'is' : 'are'} not installed here.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Fields of mode None are absent from `$actionContext.Data`; some scripts assign them all the same and fail. */
function missingNoneField(texts: string[], known: ScriptError[], fields: readonly MappedField[]): string | null {
  const none = fields.filter(({ mode }) => mode === 'None').flatMap(({ name }) => [name, ...name.split('.')]);
  for (const text of texts) {
    const name = /property '([^']+)' cannot be found on this object/i.exec(text)?.[1] ?? '';
    const field = none.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (field === undefined || !known.every((error) => mayMeanMapped(error, name))) continue;
    return `The script sets the field "${field}" in $actionContext.Data, where it is absent because its mapping mode is None. Give "${field}" another mapping mode, for instance Fixed with an empty value.`;
  }
  return null;
}

const mappedMember = /\$(?:actionContext\.Data|account|data)\.([^\s=]+)/gi;

/** Not where the line that failed shows that it sets a property of the same name on something else. */
function mayMeanMapped({ message, lineText }: ScriptError, name: string): boolean {
  if (lineText === null || !message.includes(`'${name}'`)) return true;
  const paths = [...lineText.matchAll(mappedMember)].map(([, path]) => path!.replace(/['"]/g, '').toLowerCase());
  return paths.some((path) => path.split('.').includes(name.toLowerCase()));
}

/** What Windows PowerShell 5.1 let pass and PowerShell 7 refuses: message → half a sentence. */
const ONLY_IN_5_1: [RegExp, string][] = [
  [
    /maximum redirection count has been exceeded|does not indicate success: 30[1278]\b/i,
    'stops at a redirect with -MaximumRedirection 0',
  ],
  [/^The format of value '.*' is invalid/is, 'sends a header with a value that is not allowed'],
  [/^Request headers must contain only ASCII characters/i, 'sends a header with letters that are not ASCII'],
];

function windowsOnly(texts: string[]): string | null {
  const [, what] = ONLY_IN_5_1.find(([pattern]) => texts.some((text) => pattern.test(text))) ?? [];
  if (what === undefined) return null;
  return `The script ${what}. That is an error in PowerShell 7 and was none in Windows PowerShell 5.1: such a connector needs an agent.`;
}

/** Not what is no file, nor what a script would have made in the folder of its own; a path of Windows is taken for one of that folder. */
const MISSED_FILE =
  /(cannot find path|could not find (file|a part of the path)) '(?!(env|function|variable|alias):|[^']*\/koppel-host-\w+\/work\b(?!\/([a-z]:|\\)))|a drive with the name '\w' does not/i;

/** What a script in a container finds of files: nothing but what it made itself. Only errors tell; a target may say such a thing of its own. */
function noFiles(errors: ScriptError[], { uncontained }: ScriptExecutionReport): string | null {
  if (uncontained !== null || !errors.some(({ message }) => MISSED_FILE.test(message))) return null;
  return 'A script that runs here sees no files of this machine, only a folder of its own: a connector that works with files needs an agent.';
}

export function failureReason(report: ScriptExecutionReport, logs: AuditLog[], fields: readonly MappedField[]): string {
  const errors = errorRecords(report);
  const failedLogs = logs.filter(({ isError }) => isError).map(({ message }) => message);
  const all = errorTexts(report, errors, logs);
  const said = saidReason(report, errors, failedLogs);
  const missing = missingCommands(missedCommands(report, logs));
  const trouble = callTrouble(report.calls, said);
  const parts = [
    missing,
    missingNoneField(all, [report.thrown ?? report.caught ?? [], errors].flat(), fields),
    windowsOnly(all),
    said,
    noFiles([report.thrown ?? [], report.caught ?? [], errors].flat(), report),
    trouble && !said.includes(trouble) ? `${sentence(trouble)}` : null,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function saidReason(report: ScriptExecutionReport, errors: ScriptError[], failedLogs: string[]): string {
  if (report.thrown) return sentence(`${oneLine(report.thrown.message)}${at(report.thrown)}`);
  if (failedLogs.length > 0) return sentence(oneLine(failedLogs[0]!));
  const [error] = errors;
  if (error) return sentence(`${oneLine(error.message)}${at(error)}`);
  return `The script ended without saying that it succeeded, and without an error: it did not set Success to true.${lastCaught(report)}`;
}

/** A script that says nothing of what went wrong may have caught it, or told PowerShell to pass over it; a sentence to go on with. */
export function lastCaught({ caught }: ScriptExecutionReport): string {
  return caught
    ? ` The last error in it, which it passed over: ${sentence(`${oneLine(caught.message)}${at(caught)}`)}`
    : '';
}

export const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);
