import type { Command } from 'commander';
import { readConnectorFolder } from './connector-folder.js';
import { folderVersions } from './inspect/folder-versions.js';
import { InspectReport } from './inspect/inspect-report.js';
import { WrongInput } from './wrong-input.js';

const EXAMPLES = `
Examples:
  koppel inspect ./HelloID-Conn-Prov-Target-Example
  koppel inspect ./my-connector --json > package.json

Exit code: 0 a connector that can be imported, 1 not one, or it cannot be read, 2 something given is wrong.`;

/** `koppel inspect`: what the catalog would say about the connector in a folder. */
export function addInspectCommand(program: Command): void {
  program
    .command('inspect')
    .summary('show what a connector is and can do')
    .description(
      'Reads the connector in a folder as the catalog does: kind, actions, settings, mapping, versions, warnings.',
    )
    .argument('<folder>', 'folder of the connector')
    .option('--json', 'print the whole package as JSON')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: { json?: boolean }) => {
      process.exitCode = inspect(folder, options.json === true);
    });
}

function inspect(path: string, asJson: boolean): number {
  try {
    const { package: pkg } = readConnectorFolder(path);
    const versions = folderVersions(path, pkg.changelog?.entries ?? []);
    const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
    const text = asJson
      ? `${JSON.stringify({ ...pkg, versions }, null, 2)}\n`
      : new InspectReport(pkg, versions, colours).text();
    process.stdout.write(text);
    return pkg.importable ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    console.error(error.message);
    return 1;
  }
}
