/**
 * `npm run vendors -- FOLDER [name…]`: runs real connectors, unmodified, against the stand-ins of this folder. FOLDER holds one
 * checked-out repository a folder. Exit code: 0 everything held, 1 something did not, 2 nothing could be tried.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectorRuntime, HostPool, MappingSandbox } from '#runtime';
import { tryVendor, type Connector, type Outcome } from './try-vendor.ts';
import type { Vendor } from './vendor.ts';
import { vendors } from './vendors.ts';

// As compiled: the kit's sources name each other by what they are compiled to.
const kit = new URL('../../dist/apps/cli/src/connector-folder.js', import.meta.url).href;
const { readConnectorFolder } = (await import(kit)) as { readConnectorFolder: (path: string) => Connector };

const [folder, ...names] = process.argv.slice(2);
const write = (line: string) => process.stdout.write(`${line}\n`);
const wanted = vendors.filter(
  ({ repository }) => names.length === 0 || names.some((name) => repository.toLowerCase().includes(name.toLowerCase())),
);

function print(vendor: Vendor, connector: Connector, outcomes: Outcome[]): void {
  write(`\n${vendor.repository}  ${connector.package.generation ?? ''}  (${vendor.technique})`);
  for (const { trial, failure } of outcomes) {
    write(`  ${failure === null ? '✓' : '✗'} ${trial.action.padEnd(20)} ${trial.name}`);
    if (failure !== null) write(failure.replaceAll(/^/gm, '      '));
  }
}

if (!folder) {
  write(`Give the folder that holds the connectors: npm run vendors -- FOLDER [name…]\nThere are trials for:`);
  for (const { repository } of vendors) write(`  git clone https://github.com/Tools4everBV/${repository}`);
  process.exit(2);
}

const hosts = new HostPool({ maximumHosts: 1, spares: 0 });
const sandbox = new MappingSandbox();
const runtime = new ConnectorRuntime(hosts, sandbox);
const outcomes: Outcome[] = [];
for (const vendor of wanted) {
  const path = join(folder, vendor.repository);
  if (existsSync(path)) {
    const connector = readConnectorFolder(path);
    const tried = await tryVendor(runtime, vendor, connector);
    print(vendor, connector, tried);
    outcomes.push(...tried);
  } else {
    write(`\n${vendor.repository} is not in ${folder}: git clone https://github.com/Tools4everBV/${vendor.repository}`);
  }
}
sandbox.close();
await hosts.close();
const failed = outcomes.filter(({ failure }) => failure !== null).length;
write(`\n${outcomes.length - failed} held, ${failed} did not.`);
process.exitCode = outcomes.length === 0 ? 2 : failed > 0 ? 1 : 0;
