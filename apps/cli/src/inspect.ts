import type { Command } from 'commander';
import { readConnectorFolder } from './connector-folder.js';
import { folderVersions } from './inspect/folder-versions.js';
import { folderPlacements } from './inspect/folder-placements.js';
import { InspectReport } from './inspect/inspect-report.js';
import type { Terminal } from './terminal.js';
import { wrapped } from './wrapped.js';

const EXAMPLES = `
Examples:
  koppel inspect ./HelloID-Conn-Prov-Target-Example
  koppel inspect ./my-connector --json > package.json

Exit code: 0 a connector that can be imported, 1 not one, 2 something given is wrong, for instance a
folder that is not there.`;

/** `koppel inspect`: what the catalog would say about the connector in a folder. */
export function addInspectCommand(program: Command, terminal: Terminal): void {
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
      terminal.exitCode = await inspect(folder, options.json === true, terminal);
    });
}

async function inspect(path: string, asJson: boolean, terminal: Terminal): Promise<number> {
  const folder = readConnectorFolder(path);
  const pkg = folder.package;
  const placements = await folderPlacements(folder);
  const versions = folderVersions(path, pkg.changelog?.entries ?? []);
  terminal.write(
    asJson
      ? `${JSON.stringify({ ...pkg, versions, placements }, null, 2)}\n`
      : wrapped(new InspectReport(pkg, versions, placements, terminal.colours).text(), terminal.columns),
  );
  return pkg.importable ? 0 : 1;
}
