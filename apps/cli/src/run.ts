import type { Command } from 'commander';
import { ConnectorRuntime, HostPool, MappingSandbox, type ActionRequest, type ActionResult } from '#runtime';
import type { Terminal } from './terminal.js';
import { jsonReport } from './run/json-report.js';
import { RunReport } from './run/run-report.js';
import { runRequest } from './run/run-request.js';
import type { RunOptions } from './run/run-options.js';
import { WrongInput } from './wrong-input.js';

const EXAMPLES = `
Examples:
  koppel run create ./my-connector --person person.json --settings settings.json --dry-run
  koppel run create ./my-connector --person person.json --settings settings.json --show-writes
  koppel run permissions ./my-connector --settings settings.json --json
  koppel run grant ./my-connector --person person.json --settings settings.json --reference 42 --permission group.json
  koppel run persons ./my-source --settings settings.json
  koppel run create ./my-connector --context context.json --json

A context file gives the script its variables as they are: { "actionContext": { "Configuration": {…}, "Data": {…}, "DryRun": true },
"personContext": {…} }, for V1 scripts { "variables": { "configuration": "…", "person": "…", "dryRun": true } }. Nothing is mapped.

--json prints success, accountReference, accountCorrelated, data, previousData, auditLogs, permissions, subPermissions,
nonUniqueFields, output, streams, thrown and calls; nothing else is written to standard output.

Exit code: 0 the action succeeded, 1 it failed, 2 something given is wrong.`;

/** `koppel run`: does on one's own machine exactly what the platform does for one action. */
export function addRunCommand(program: Command, terminal: Terminal): void {
  program
    .command('run')
    .summary('run one action of a connector')
    .description(
      'Runs one action of a connector in a folder: maps the person, runs the PowerShell script, shows what it did.',
    )
    .argument(
      '<action>',
      'create, update, enable, disable, delete, permissions, grant, revoke, import, persons, departments, notification, …',
    )
    .argument('<folder>', 'folder of the connector')
    .option('-p, --person <file>', 'person as JSON (docs/person.md)')
    .option('-s, --settings <file>', 'values of the connector\'s settings as JSON, { "key": value }')
    .option('-c, --context <file>', 'exact contexts as JSON, in place of person, settings and references')
    .option('-r, --reference <value>', 'account reference: a text, or JSON')
    .option('--dry-run', 'preview: the script is told not to write, and writing calls are refused')
    .option('--show-writes', 'preview that shows the writing calls which a real run would make; they are refused')
    .option('--no-enforce', 'in a dry run only tell the script, and let its writing calls through')
    .option('--json', 'print what the script returned, said and called, as JSON')
    .option('--details', 'with --json: also what the platform makes of it (outcome, reason, mapped data, records)')
    .option('--permission <file>', 'permission for grant and revoke: file or JSON with displayName and identification')
    .option('--permission-set <name>', 'which permission set, where the connector has several')
    .option('--flavour <name>', 'folder of another flavour of the connector, for instance correlateOnly')
    .option('--variant <name>', 'which of several scripts for one action, for instance Students')
    .option('--previous <file>', 'account data after the last action, by field name')
    .option('--manager <file>', "the person's manager, as a person")
    .option('--manager-reference <value>', 'account reference of the manager')
    .option('--current <file>', 'current sub-permissions: [{ "displayName", "reference" }]')
    .option('--source-data <file>', 'items for a resource script: a list')
    .option(
      '--template <file>',
      'values of a notification template as JSON, { "key": value }; unset: what the form begins with',
    )
    .option('--template-name <name>', 'which notification template, where the connector has several')
    .option('--operation <name>', 'grant, update or revoke for sub-permissions; the action for a uniqueness check')
    .option('--origin <text>', 'why the action runs, for instance reconciliation')
    .option('--allow-host <host...>', 'hosts that the script may call, beside those in settings and script')
    .option('--only-reads <address...>', 'addresses whose POST calls only read, let through in a preview')
    .option('--time-limit <seconds>', 'stop the script after this time')
    .option('--no-correlation', 'do not look for an existing account')
    .addHelpText('after', EXAMPLES)
    .action(async (action: string, folder: string, options: RunOptions) => {
      terminal.exitCode = await run(action, folder, options, terminal);
    });
}

async function run(action: string, folder: string, options: RunOptions, terminal: Terminal): Promise<number> {
  if (options.details && !options.json) throw new WrongInput('--details adds to --json: give both.');
  const { request, notes } = runRequest(action, folder, options);
  for (const note of notes) terminal.writeError(`${note}\n`);
  const result = await runOnce(request);
  if (options.json) for (const warning of result.warnings) terminal.writeError(`Warning: ${warning}\n`);
  const asJson = () => jsonReport(result, options.details === true);
  terminal.write(options.json ? asJson() : new RunReport(request, result, terminal.colours).text());
  return result.success ? 0 : 1;
}

async function runOnce(request: ActionRequest): Promise<ActionResult> {
  const hosts = new HostPool({ maximumHosts: 1, spares: 0 });
  const sandbox = new MappingSandbox();
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  try {
    return await new ConnectorRuntime(hosts, sandbox).runAction(request, { signal: interrupt.signal });
  } finally {
    process.off('SIGINT', stop);
    sandbox.close();
    await hosts.close();
  }
}
