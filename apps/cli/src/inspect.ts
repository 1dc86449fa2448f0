import type { Command } from 'commander';
import { readConnectorFolder } from './connector-folder.js';
import { folderVersions } from './inspect/folder-versions.js';
import { folderPlacements } from './inspect/folder-placements.js';
import { InspectReport } from './inspect/inspect-report.js';
import { wrapped } from './wrapped.js';
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
      'Reads the connector in a folder as the catalog does: kind, actions, where it runs, settings, mapping, versions, warnings.',
    )
    .argument('<folder>', 'folder of the connector')
    .option('--json', 'print the whole package as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: { json?: boolean }) => {
      process.exitCode = await inspect(folder, options.json === true);
    });
}

async function inspect(path: string, asJson: boolean): Promise<number> {
  try {
    const folder = readConnectorFolder(path);
    const pkg = folder.package;
    const placements = await folderPlacements(folder);
    const versions = folderVersions(path, pkg.changelog?.entries ?? []);
    const isWatched = process.stdout.isTTY === true;
    const colours = isWatched && !process.env.NO_COLOR;
    const columns = isWatched ? process.stdout.columns : undefined;
    const text = asJson
      ? `${JSON.stringify({ ...pkg, versions, placements }, null, 2)}\n`
      : wrapped(new InspectReport(pkg, versions, placements, colours).text(), columns);
    process.stdout.write(text);
    return pkg.importable ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    console.error(error.message);
    return 1;
  }
}
