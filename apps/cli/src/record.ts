import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { personalValues } from '#sensitive';
import { withExactContexts, type ActionRequest, type ActionResult } from '#runtime';
import { CASES, readCase, type CaseFile } from './cases/case-file.js';
import { caseCalls, Recorder } from './cases/recording/recorder.js';
import { caseOfRun } from './cases/recording/case-of-run.js';
import { reachable } from './cases/recording/reachable.js';
import { steadied } from './cases/recording/steady.js';
import { forwarding, hidden } from './cases/running/answerers.js';
import { runCase, type CaseOutcome } from './cases/running/run-case.js';
import { Workbench } from './cases/running/workbench.js';
import { CaseSecrets } from './cases/secrets.js';
import { pathText } from './cases/matching/differences.js';
import { TestReport } from './cases/test-report.js';
import { addRunOptions } from './run/add-run-options.js';
import { INTERRUPTED } from './interruption.js';
import { RunReport } from './run/run-report.js';
import { runRequest, type AskedRun } from './run/run-request.js';
import type { RunOptions } from './run/run-options.js';
import { shellWord } from './shell-word.js';
import type { Terminal } from './terminal.js';
import { wrapped } from './wrapped.js';
import { WrongInput } from './wrong-input.js';

const HELP = `
Examples:
  koppel record create ./my-connector --person person.json --settings settings.json --dry-run
  koppel record grant ./my-connector -p person.json -s settings.json -r 42 --permission group.json --name grant-readers
  koppel record update ./my-connector --context context.json --force

Without --dry-run or --show-writes the action really happens. The case is written to cases/NAME.json in the connector's folder:
what was given, every call with its answer, and the result. Secret settings become {{secret.KEY}}, tokens in answers are replaced,
and what is another value when the case runs again becomes a pattern. "koppel test" runs it from then on.
Record with made-up persons: the case holds what was given and what the target answered.

Exit code: 0 recorded, 1 recorded but the action failed, or it could not be recorded, 2 something given is wrong,
130 interrupted.`;

interface RecordOptions extends RunOptions {
  name?: string;
  force?: boolean;
}

/** `koppel record`: runs an action and keeps it as a case for `koppel test`. */
export function addRecordCommand(program: Command, terminal: Terminal): void {
  addRunOptions(program.command('record'))
    .summary('run an action and keep it as a case for "koppel test"')
    .description(
      'Runs one action of a connector and writes a case: what was given, its calls with their answers, its result.',
    )
    .option('--name <name>', "the case's name; the action's unless given")
    .option('--force', 'replace a case of that name')
    .addHelpText('after', HELP)
    .action(async (action: string, folder: string, options: RecordOptions) => {
      terminal.exitCode = await record(action, folder, { ...options, enforce: true }, terminal);
    });
}

function placeOf(folder: string, { wish }: AskedRun, { name, force }: RecordOptions): { name: string; path: string } {
  const preview = wish.showWrites ? 'shown-writes' : wish.dryRun ? 'preview' : '';
  const called =
    name?.replace(/\.json$/i, '') ??
    [wish.action, wish.permissionSet, wish.resourceSet, preview].filter(Boolean).join('-');
  if (!/^[\p{L}\p{N} ._()-]+$/u.test(called))
    throw new WrongInput(`--name must be letters, digits, blanks, dots and dashes, and "${called}" is not.`);
  const path = join(folder, CASES, `${called}.json`);
  if (existsSync(path) && !force)
    throw new WrongInput(`There is a case ${path} already: choose another --name, or replace it with --force.`);
  return { name: called, path };
}

interface Recorded {
  result: ActionResult;
  content: CaseFile;
  problems: string[];
}

async function recorded(bench: Workbench, asked: AskedRun): Promise<Recorded> {
  const problems: string[] = [];
  const request = withExactContexts({ ...asked.request, now: new Date() });
  let script = '';
  const watched: ActionRequest = {
    ...request,
    readScript: async (path) => (script = await request.readScript(path)),
  };
  const send = forwarding([], (sentence) => problems.push(sentence));
  const recorder = new Recorder((call) => {
    if (reachable(request, script)(call.address)) return send(call);
    problems.push(`${call.method} ${call.address} was not sent: allow its host with --allow-host.`);
    return Promise.resolve(null);
  });
  const { result, made } = await bench.exercise(watched, recorder.answer);
  const secrets = CaseSecrets.of(asked.wish.flavour.settings?.fields ?? [], request.settings);
  const calls = caseCalls(
    made.map((call) => hidden(call, secrets)),
    recorder.answers,
    secrets,
  );
  const content = caseOfRun({ ...asked, request }, result, calls, secrets);
  return { result, content, problems };
}

function write(path: string, content: CaseFile): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

async function record(word: string, folder: string, options: RecordOptions, terminal: Terminal): Promise<number> {
  const asked = runRequest(word, folder, options);
  const place = placeOf(folder, asked, options);
  for (const note of asked.notes) terminal.writeError(`${note}\n`);
  const bench = await Workbench.open();
  try {
    const { result, content, problems } = await recorded(bench, asked);
    terminal.write(wrapped(new RunReport(asked.request, result, terminal.colours).text(), terminal.columns));
    if (bench.interrupted) problems.push('It was interrupted.');
    if (problems.length > 0) {
      terminal.writeError(`\nNothing was written. ${problems.join(' ')}\n`);
      return bench.interrupted ? INTERRUPTED : 1;
    }
    write(place.path, content);
    await check(bench, asked, place, terminal);
    return result.success ? 0 : 1;
  } finally {
    await bench.close();
  }
}

/** Runs the case at once: what is another value then gets a pattern, so that the case is worth something tomorrow. */
async function check(bench: Workbench, asked: AskedRun, place: { name: string; path: string }, terminal: Terminal) {
  const again = (): Promise<CaseOutcome> =>
    runCase(bench, asked.connector, { ...place, content: readCase(place.path) }, { against: null, settings: {} });
  const { content, paths } = steadied(readCase(place.path), await again());
  if (paths.length > 0) write(place.path, content);
  const outcome = paths.length > 0 ? await again() : null;
  terminal.write(`\nWrote ${place.path}: ${count(content.calls?.length ?? 0, 'call')}.\n`);
  if (paths.length > 0)
    terminal.write(`These differ from run to run and became patterns: ${paths.map(pathText).join(', ')}.\n`);
  if (outcome && !outcome.passed)
    terminal.write(
      `It does not repeat itself yet; put patterns where it differs:\n${new TestReport(terminal.colours).line(outcome)}`,
    );
  const personal = personalValues(JSON.stringify(content)).length;
  terminal.writeError(
    `Look through it before you share it: it holds what you gave and what the target answered${personal > 0 ? `, with ${count(personal, 'national or bank number')}` : ''}.\n`,
  );
  terminal.write(`Next: koppel test ${shellWord(dirname(dirname(place.path)))}\n`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
