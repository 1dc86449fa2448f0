import type { Command } from 'commander';
import { readConnectorFolder } from './connector-folder.js';
import { findCases, readCase, type CasePlace, type NamedCase } from './cases/case-file.js';
import type { Redirection } from './cases/detour/forwarding.js';
import { runCase, type CaseOutcome } from './cases/running/run-case.js';
import { Workbench } from './cases/running/workbench.js';
import { pathText } from './cases/matching/differences.js';
import { TestReport } from './cases/test-report.js';
import { INTERRUPTED } from './interruption.js';
import { flavourOrThrow } from './run/run-choice.js';
import { readSettings } from './run/settings-file.js';
import type { Terminal } from './terminal.js';
import { wrapped } from './wrapped.js';
import { WrongInput } from './wrong-input.js';

const HELP = `
Examples:
  koppel test ./my-connector
  koppel test ./my-connector --only create --only grant
  koppel test ./my-connector --against http://localhost:8080 --settings settings.json
  koppel test ./my-connector --against https://api.example.org/v1=http://localhost:8080/example

A case is a file cases/NAME.json in the connector's folder; "koppel record" makes one from a run:
  { "action": "create",
    "settings": { "baseUrl": "https://api.example.org", "token": "{{secret.token}}" },
    "person": { "ExternalId": "1001", … },             or "context": { "actionContext": {…} }
    "expected": { "success": true, "data": { "mail": "{{/.+@example.org/}}" } },
    "calls": [ { "method": "GET", "address": "https://api.example.org/users/1", "answer": { "status": 200, "body": {…} } } ] }

expected holds parts of what "koppel run --json" prints; only what is written is compared. calls are all the calls, in order, with
the parts of their bodies that matter; "refused": true marks a writing call that a dry run refuses. In every expected text
{{any}}, {{text}}, {{number}}, {{date}}, {{guid}} and {{/regular expression/}} stand for what differs from run to run.
"uniqueFields": ["mail"] asks the uniqueness script first, as --unique-fields does for "koppel run".

How it works: addresses in settings, contexts and scripts are led through a server on this machine, which answers from the case.
Nothing else can be reached. Scripts that log in with -Credential, or sign their requests, need --against a stand-in of their own.

Exit code: 0 every case passed, 1 some did not, 2 something given is wrong, also a case that cannot be read, 130 interrupted.`;

interface TestOptions {
  only?: string[];
  against?: string[];
  settings?: string;
  json?: boolean;
}

/** `koppel test`: runs the recorded cases of a connector. */
export function addTestCommand(program: Command, terminal: Terminal): void {
  program
    .command('test')
    .summary("run a connector's recorded cases")
    .description('Runs the recorded cases of a connector and compares results and calls with what they expect.')
    .argument('<folder>', 'folder of the connector')
    .option('--only <name...>', 'only cases with this in their name')
    .option(
      '--against <address...>',
      'send the calls to a stand-in, in place of the recorded answers: URL, or FROM=URL',
    )
    .option('-s, --settings <file>', 'settings in place of those of the cases, for instance real secrets')
    .option('--json', 'print the outcomes as JSON')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: TestOptions) => {
      terminal.exitCode = await test(folder, options, terminal);
    });
}

/** @throws WrongInput for what is no address */
export function redirections(given: string[]): Redirection[] {
  return given.map((text) => {
    const parts = /^(https?:\/\/[^=]+)=(https?:\/\/.+)$/i.exec(text);
    const [from, to] = parts ? [parts[1]!, parts[2]!] : ['', text];
    if (!/^https?:\/\//i.test(to) || !URL.canParse(to))
      throw new WrongInput(`--against needs an address such as http://localhost:8080, and "${text}" is none.`);
    return { from, to };
  });
}

async function test(folder: string, options: TestOptions, terminal: Terminal): Promise<number> {
  const connector = readConnectorFolder(folder);
  if (connector.package.flavours.length === 0) flavourOrThrow(connector, '');
  const cases = findCases(folder, options.only ?? []);
  const against = options.against ? redirections(options.against) : null;
  const report = new TestReport(terminal.colours);
  const where = options.against ? options.against.join(', ') : 'their recordings';
  if (!options.json) terminal.write(report.title(connector.package.application, cases.length, where));
  const bench = await Workbench.open();
  try {
    const settings = readSettings(options.settings);
    const outcomes = await runAll(
      cases,
      (one) => runCase(bench, connector, one, { against, settings }),
      bench,
      (outcome) => {
        if (!options.json) terminal.write(wrapped(report.line(outcome), terminal.columns));
      },
    );
    terminal.write(options.json ? asJson(outcomes) : report.summary(outcomes));
    if (bench.interrupted) terminal.writeError(`Interrupted: ${outcomes.length} of ${cases.length} cases ran.\n`);
    return bench.interrupted ? INTERRUPTED : exitCodeOf(outcomes);
  } finally {
    await bench.close();
  }
}

async function runAll(
  cases: CasePlace[],
  run: (one: NamedCase) => Promise<CaseOutcome>,
  bench: Workbench,
  onOutcome: (outcome: CaseOutcome) => void,
): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const one of cases) {
    const outcome = await outcomeOf(one, run);
    if (bench.interrupted) break;
    outcomes.push(outcome);
    onOutcome(outcome);
  }
  return outcomes;
}

function exitCodeOf(outcomes: CaseOutcome[]): number {
  if (outcomes.some(({ unusable }) => unusable)) return 2;
  return outcomes.every(({ passed }) => passed) ? 0 : 1;
}

/** A case that cannot be read or run as it is written says why, and the others go on. */
async function outcomeOf(one: CasePlace, run: (one: NamedCase) => Promise<CaseOutcome>): Promise<CaseOutcome> {
  try {
    return await run({ ...one, content: readCase(one.path) });
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    const nothing = { milliseconds: 0, differences: [], calls: [] };
    return { name: one.name, passed: false, unusable: true, ...nothing, notes: [error.message] };
  }
}

function asJson(outcomes: CaseOutcome[]): string {
  const cases = outcomes.map(({ differences, ...rest }) => ({
    ...rest,
    differences: differences.map((one) => ({ ...one, path: pathText(one.path) })),
  }));
  return `${JSON.stringify({ passed: outcomes.every(({ passed }) => passed), cases }, null, 2)}\n`;
}
