import type { Command } from 'commander';
import { readFacts } from '#connectors';
import {
  ConnectorRuntime,
  HostPool,
  HostUnavailable,
  MappingSandbox,
  containmentSentence,
  emptyResult,
  flavourOf,
  runWithUniqueValues,
  scriptFor,
  type ActionRequest,
  type ActionResult,
} from '#runtime';
import type { Terminal } from './terminal.js';
import { printableLines } from './inspect/aligned.js';
import { INTERRUPTED, Interruption } from './interruption.js';
import { addRunOptions } from './run/add-run-options.js';
import { hints, type RanScript } from './run/hints.js';
import { jsonReport } from './run/json-report.js';
import { RunReport, type RunRemarks } from './run/run-report.js';
import { runRequest } from './run/run-request.js';
import type { RunOptions } from './run/run-options.js';
import { wrapped } from './wrapped.js';
import { WrongInput } from './wrong-input.js';

const EXAMPLES = `
Examples:
  koppel run create ./my-connector --person person.json --settings settings.json --dry-run
  koppel run create ./my-connector --person person.json --settings settings.json --show-writes
  koppel run create ./my-connector --person person.json --settings settings.json --dry-run --unique-fields userName mail
  koppel run permissions ./my-connector --settings settings.json --json
  koppel run grant ./my-connector --person person.json --settings settings.json --reference 42 --permission group.json
  koppel run persons ./my-source --settings settings.json
  koppel run create ./my-connector --context context.json --json

A context file gives the script its variables as they are: { "actionContext": { "Configuration": {…}, "Data": {…}, "DryRun": true },
"personContext": {…} }, for V1 scripts { "variables": { "configuration": "…", "person": "…", "dryRun": true } }. Nothing is mapped.

--json prints success, accountReference, accountCorrelated, data, previousData, auditLogs, permissions, subPermissions,
nonUniqueFields, output, streams, thrown and calls, also when nothing could be run; nothing else is written to standard output.
Why an action failed stands on the error stream, and with --details under reason.

Exit code: 0 the action succeeded, 1 it failed, 2 something given is wrong, 130 interrupted.`;

/** `koppel run`: does on one's own machine exactly what the platform does for one action. */
export function addRunCommand(program: Command, terminal: Terminal): void {
  addRunOptions(program.command('run'))
    .summary('run one action of a connector')
    .description(
      'Runs one action of a connector in a folder: maps the person, runs the PowerShell script, shows what it did.',
    )
    .option('--no-enforce', 'in a dry run only tell the script, and let its writing calls through')
    .option('--json', 'print what the script returned, said and called, as JSON')
    .option('--details', 'with --json: also what the platform makes of it (outcome, reason, mapped data, records)')
    .addHelpText('after', EXAMPLES)
    .action(async (action: string, folder: string, options: RunOptions) => {
      terminal.exitCode = await run(action, folder, options, terminal);
    });
}

async function run(action: string, folder: string, options: RunOptions, terminal: Terminal): Promise<number> {
  if (options.details && !options.json) throw new WrongInput('--details adds to --json: give both.');
  try {
    return await runAndTell(action, folder, options, terminal);
  } catch (error) {
    // Programs get the same keys when nothing could be run.
    if (options.json && (error instanceof WrongInput || error instanceof HostUnavailable))
      terminal.write(jsonReport({ ...emptyResult(null), reason: error.message }, options.details === true));
    throw error;
  }
}

async function runAndTell(action: string, folder: string, options: RunOptions, terminal: Terminal): Promise<number> {
  const { request, notes } = runRequest(action, folder, options);
  for (const note of notes) terminal.writeError(`${note}\n`);
  const { result, interrupted, remarks } = await runOnce(request, !options.json);
  if (options.json) tellBesides(result, terminal);
  const asJson = () => jsonReport(result, options.details === true);
  terminal.write(
    options.json
      ? asJson()
      : wrapped(new RunReport(request, result, terminal.colours, remarks).text(), terminal.columns),
  );
  if (interrupted) return INTERRUPTED;
  return result.success ? 0 : 1;
}

/** What the JSON does not hold, on the error stream. */
function tellBesides({ warnings, success, reason }: ActionResult, terminal: Terminal): void {
  for (const warning of warnings) terminal.writeError(`Warning: ${printableLines(warning)}\n`);
  if (!success && reason !== null) terminal.writeError(`Failed: ${printableLines(reason)}\n`);
}

interface Ran {
  result: ActionResult;
  interrupted: boolean;
  remarks: RunRemarks;
}

/** The script of the action, read; null when it cannot be. */
async function scriptOf(hosts: HostPool, request: ActionRequest): Promise<RanScript | null> {
  const path = scriptFor(flavourOf(request.package, request.flavour)!, request)!.path;
  const text = await request.readScript(path);
  const syntax = await hosts.parse(text).catch(() => null);
  if (syntax === null) return null;
  const { commands } = await hosts.offer();
  return { path, facts: readFacts(text, syntax), commands };
}

async function runOnce(request: ActionRequest, tellsHints: boolean): Promise<Ran> {
  const hosts = new HostPool({ maximumHosts: 1, spares: 0 });
  const sandbox = new MappingSandbox();
  const interruption = new Interruption();
  try {
    const runtime = new ConnectorRuntime(hosts, sandbox);
    const result = await runWithUniqueValues(runtime, request, { signal: interruption.signal });
    // Reading takes a second host, as one that ran a script reads none: not for hints that nobody sees.
    const mayHint = tellsHints && !interruption.happened && !result.success;
    const script = mayHint ? await scriptOf(hosts, request) : null;
    return {
      result,
      interrupted: interruption.happened,
      remarks: { containment: containmentSentence(hosts.containment()), hints: hints(request, result, script) },
    };
  } finally {
    interruption.close();
    sandbox.close();
    await hosts.close();
  }
}
