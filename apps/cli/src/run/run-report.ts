import { styleText } from 'node:util';
import type { ActionRequest, ActionResult, JsonValue, RecordedCall, StreamRecord } from '#runtime';
import { mapTexts } from '../cases/json-texts.js';
import { aligned, printable, printableLines, shortened } from '../inspect/aligned.js';
import { unreadOutput } from './unread-output.js';

type Style = Parameters<typeof styleText>[0];

const LONGEST_LIST = 25;
const LONGEST_OUTPUT = 400;

export interface RunRemarks {
  /** What held the script, a sentence; null when nobody asks. */
  containment: string | null;
  /** What the author of the script should know, sentences. */
  hints: string[];
}

/** Tells a run to a person: what was mapped, which calls were made or would be, what the script said, what came of it. */
export class RunReport {
  private readonly lines: string[] = [];

  private readonly result: ActionResult;

  constructor(
    private readonly request: ActionRequest,
    result: ActionResult,
    private readonly colours: boolean,
    private readonly remarks: RunRemarks = { containment: null, hints: [] },
  ) {
    // What a script or a service says could otherwise take over the terminal.
    this.result = mapTexts(result as unknown as JsonValue, printableLines) as unknown as ActionResult;
  }

  text(): string {
    this.title();
    this.mapped();
    this.section(
      'Calls',
      this.result.calls.flatMap((call) => this.call(call)),
    );
    const logs = this.result.auditLogs.filter(({ message }) => !this.isEcho(message));
    this.section(
      'Audit log',
      logs.map(({ action, message, isError }) => `${this.mark(!isError)} ${action}: ${message}`),
    );
    const messages = this.result.streams.filter(({ message }) => !this.isEcho(message));
    this.section(
      'Messages',
      messages.map((record) => this.message(record)),
    );
    this.list('Output, which nobody reads in this action', unreadOutput(this.request, this.result), (item) =>
      shortened(shown(item), LONGEST_OUTPUT),
    );
    this.records();
    this.section(
      'Warnings',
      this.result.warnings.map((warning) => this.style('yellow', `! ${warning}`)),
    );
    this.outcome();
    return `${this.lines.join('\n')}\n`;
  }

  /** What a script says about a writing call that was refused because the preview wanted to show it. */
  private isEcho(message: string): boolean {
    return (
      this.request.showWrites === true && this.refused().some(({ error }) => error !== null && message.includes(error))
    );
  }

  private refused(): RecordedCall[] {
    return this.result.calls.filter(({ blocked }) => blocked === 'wouldWrite');
  }

  private style(style: Style, text: string): string {
    return this.colours ? styleText(style, text, { validateStream: false }) : text;
  }

  private mark(good: boolean): string {
    return good ? this.style('green', '✓') : this.style('red', '✗');
  }

  private section(title: string, lines: string[]): void {
    if (lines.length === 0) return;
    this.lines.push('', this.style('bold', title));
    for (const line of lines) this.lines.push(`  ${line.replaceAll('\n', '\n    ')}`);
  }

  private title(): void {
    const { action, package: pkg, person, dryRun, showWrites, enforceDryRun } = this.request;
    const who = person === null ? '' : ` for ${person.DisplayName ?? person.ExternalId}`;
    this.lines.push(this.style('bold', printable(`${pkg.application}: ${action}${who}`)));
    if (showWrites)
      this.lines.push(
        this.style(
          'cyan',
          'Preview: the script runs as if for real; its writing calls are refused and shown. Nothing is written.',
        ),
      );
    else if (dryRun && enforceDryRun === false)
      this.lines.push(
        this.style('yellow', 'Preview: the script knows that this is a dry run. Writing calls are let through.'),
      );
    else if (dryRun)
      this.lines.push(this.style('cyan', 'Preview: the script knows that this is a dry run. Nothing is written.'));
  }

  private mapped(): void {
    const errors = new Map(this.result.mappingErrors.map(({ field, message }) => [field, message]));
    const names = [...new Set([...Object.keys(this.result.mappedData), ...errors.keys()])];
    const width = Math.max(0, ...names.map((name) => name.length));
    this.section(
      'Mapped',
      names.map((name) => {
        const error = errors.get(name);
        const value = error === undefined ? shown(this.result.mappedData[name] ?? null) : this.style('red', error);
        return `${name.padEnd(width)}  ${value}`;
      }),
    );
  }

  private call(call: RecordedCall): string[] {
    const head = `${call.method.padEnd(6)} ${call.address}`;
    if (call.blocked === 'wouldWrite')
      return [`${head}  ${this.style('cyan', 'would be made, was not sent')}`, ...body(call)];
    if (call.blocked === 'ownConnection') return [`${head}  ${this.style('cyan', 'own connection, was not let out')}`];
    if (call.blocked !== null) return [`${head}  ${this.style('red', call.error ?? 'refused')}`];
    if (call.status === null) return [`${head}  ${this.style('red', call.error ?? 'no answer')}`];
    const status = this.style(call.status < 400 ? 'green' : 'red', String(call.status));
    return [`${head}  ${status}  ${call.durationMilliseconds} ms`, ...(call.method === 'GET' ? [] : body(call))];
  }

  private message({ stream, message, error }: StreamRecord): string {
    const colours: Record<StreamRecord['stream'], Style> = {
      error: 'red',
      warning: 'yellow',
      information: 'reset',
      verbose: 'gray',
      debug: 'gray',
    };
    const where = error?.line ? ` (line ${error.line})` : '';
    return this.style(colours[stream], `${stream.padEnd(11)} ${message.trim()}${where}`);
  }

  private records(): void {
    const { permissions, subPermissions, accounts, importedPermissions, persons, departments, nonUniqueFields } =
      this.result;
    this.table('Permissions', permissions, ({ displayName, identification }) => [displayName, shown(identification)]);
    this.table('Sub-permissions', subPermissions, ({ displayName, reference }) => [displayName, shown(reference)]);
    this.table('Accounts', accounts, (account) => [
      account.displayName,
      account.userName ?? '',
      shown(account.accountReference),
    ]);
    this.list(
      'Members',
      importedPermissions,
      (one) => `${one.displayName ?? ''}  ${shown(one.permissionReference)}: ${one.accountReferences.length} accounts`,
    );
    this.list('Persons', persons, ({ externalId, displayName, person, errors }) => {
      const problem =
        errors.length > 0
          ? `  ${this.style('red', errors.map(({ field, message }) => `${field}: ${message}`).join('; '))}`
          : '';
      return `${externalId}  ${person?.DisplayName ?? displayName}${problem}`;
    });
    this.table('Departments', departments, ({ externalId, displayName }) => [externalId, displayName]);
    this.section('Not unique', nonUniqueFields);
  }

  private table<T>(title: string, items: T[], row: (item: T) => string[]): void {
    const lines = aligned(items.slice(0, LONGEST_LIST).map(row));
    this.list(title, items, (item) => lines[items.indexOf(item)]!);
  }

  private list<T>(title: string, items: T[], line: (item: T) => string): void {
    const more = items.length > LONGEST_LIST ? [`… and ${items.length - LONGEST_LIST} more (--json shows all)`] : [];
    this.section(
      `${title} (${items.length})`,
      items.length === 0 ? [] : [...items.slice(0, LONGEST_LIST).map(line), ...more],
    );
  }

  private outcome(): void {
    const { reason, noChanges, accountReference, accountCorrelated, durationMilliseconds, success } = this.result;
    const seconds = (durationMilliseconds / 1000).toFixed(2);
    this.lines.push(
      '',
      `${this.mark(success)} ${this.style('bold', this.word())} in ${seconds} s${reason === null ? '' : `: ${reason}`}`,
    );
    if (noChanges) this.lines.push('  No changes: the account was already as it should be.');
    if (accountCorrelated) this.lines.push('  An existing account was found (correlated).');
    if (accountReference !== null) this.lines.push(`  Account reference: ${shown(accountReference)}`);
    const hosts = this.result.calls.filter(({ blocked }) => blocked === 'hostNotAllowed').map(hostOf);
    if (hosts.length > 0)
      this.lines.push(`  Here hosts are allowed with --allow-host ${[...new Set(hosts)].join(' ')}`);
    if (this.request.showWrites && success) this.lines.push(`  ${this.writes()}`);
    const { hints, containment } = this.remarks;
    for (const hint of hints) this.lines.push(`  ${this.style('yellow', `! ${printable(hint)}`)}`);
    if (containment !== null) this.lines.push(`  ${this.style('gray', containment)}`);
  }

  private word(): string {
    if (this.result.outcome === 'succeeded' && this.request.dryRun) return 'Preview done';
    return { succeeded: 'Succeeded', failed: 'Failed', uncertain: 'Uncertain', skipped: 'Skipped' }[
      this.result.outcome
    ];
  }

  private writes(): string {
    const count = this.refused().length;
    if (count === 0) return 'A real run would write nothing.';
    return `${count === 1 ? 'One writing call' : `${count} writing calls`} would be made, shown above; what a real run does after that depends on the answer.`;
  }
}

function hostOf({ address }: RecordedCall): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

const shown = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** One entry a line, so that all of them get the section's indent. */
function body({ body: text }: RecordedCall): string[] {
  if (text === null) return [];
  return readable(text)
    .split('\n')
    .map((line) => `       ${line}`);
}

function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
