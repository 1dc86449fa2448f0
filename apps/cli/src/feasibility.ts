import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  analyseApiDocument,
  feasibilityMarkdown,
  LARGEST_DOCUMENT,
  SOURCE_FUNCTIONS,
  TARGET_FUNCTIONS,
  type ApiFunction,
  type Direction,
  type FeasibilityReport,
  type Language,
} from '#feasibility';
import { FeasibilityScreen } from './feasibility/feasibility-screen.js';
import type { Terminal } from './terminal.js';
import { WrongInput } from './wrong-input.js';

const FUNCTIONS: readonly ApiFunction[] = [...TARGET_FUNCTIONS, ...SOURCE_FUNCTIONS];
const LONGEST = 10_000;

const EXAMPLES = `
Examples:
  koppel feasibility openapi.yaml
  koppel feasibility openapi.json --ask create,find,disable,grant --account /users
  koppel feasibility hr-api.json --direction source --json
  koppel feasibility openapi.yaml --markdown nl > rapport.md

Functions to ask for: ${FUNCTIONS.join(', ')}.

Exit code: 0 a connector is possible (standard, or with gaps), 1 the vendor is needed or too little is known, 2 something given is wrong.`;

interface FeasibilityOptions {
  json?: boolean;
  markdown?: Language;
  direction: Direction;
  ask?: ApiFunction[];
  account?: string;
}

/** `koppel feasibility`: what the API that a document describes can do for a connector. */
export function addFeasibilityCommand(program: Command, terminal: Terminal): void {
  program
    .command('feasibility')
    .summary("say what an application's API can do for a connector")
    .description(
      'Reads an OpenAPI or Swagger document, the discovery answers of a SCIM service, or plain text, and says which functions of a connector are possible, with the place in the document.',
    )
    .argument('<file>', 'the document: JSON, YAML or text')
    .addOption(
      new Option('-d, --direction <direction>', 'target: manage accounts; source: read persons')
        .choices(['target', 'source', 'both'])
        .default('target'),
    )
    .option('-a, --ask <functions>', 'what is asked for, separated by commas', askedFunctions)
    .option('--account <resource>', 'the resource to take as the account, for instance /users')
    .option('--json', 'print the whole report as JSON')
    .addOption(new Option('--markdown <language>', 'print the report as Markdown').choices(['en', 'nl']))
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: FeasibilityOptions) => {
      const report = analyse(file, options);
      terminal.write(written(report, options, terminal.colours));
      terminal.exitCode = report.verdict.startsWith('standard') ? 0 : 1;
    });
}

function askedFunctions(given: string): ApiFunction[] {
  return given.split(',').map((word) => {
    const name = word.trim().toLowerCase();
    const found = FUNCTIONS.find((one) => one.toLowerCase() === name);
    if (!found) throw new InvalidArgumentError(`"${word.trim()}" is not one of: ${FUNCTIONS.join(', ')}.`);
    return found;
  });
}

/** @throws WrongInput for a file that cannot be read, or an account that the document has not */
function analyse(file: string, { direction, ask, account }: FeasibilityOptions): FeasibilityReport {
  const end = Date.now() + LONGEST;
  const report = analyseApiDocument(bytesOf(file), {
    name: basename(file),
    direction,
    asked: ask,
    account,
    outOfTime: () => Date.now() > end,
  });
  const { chosen, candidates } = report.account;
  if (account !== undefined && !sameResource(chosen, account)) {
    const known = candidates.map(({ resource }) => resource).join(', ') || 'none';
    throw new WrongInput(`${file} has no resource "${account}". What looks like accounts there: ${known}.`);
  }
  return report;
}

const sameResource = (chosen: string | null, wanted: string): boolean =>
  chosen?.toLowerCase().replace(/^\//, '') === wanted.toLowerCase().replace(/^\//, '');

function bytesOf(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new WrongInput(`There is no file ${file}: give the API document, for instance openapi.yaml.`);
  if (found.isDirectory())
    throw new WrongInput(`${file} is a folder: give the API document, for instance openapi.yaml.`);
  // What is too large is not read; its length alone makes the report say so
  if (found.size > LARGEST_DOCUMENT) return new Uint8Array(LARGEST_DOCUMENT + 1);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WrongInput(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

function written(report: FeasibilityReport, options: FeasibilityOptions, colours: boolean): string {
  if (options.json === true) return `${JSON.stringify(report, null, 2)}\n`;
  if (options.markdown !== undefined) return feasibilityMarkdown(report, options.markdown);
  return new FeasibilityScreen(report, colours).text();
}
