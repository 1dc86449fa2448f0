import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostUnavailable } from './host-unavailable.js';

const fileName = process.platform === 'win32' ? 'Koppel.PowerShell.Host.exe' : 'Koppel.PowerShell.Host';

/** The host program to start: the one that KOPPEL_POWERSHELL_HOST names, else the one that `npm start` or `npx koppel` has built. */
export function findHostProgram(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment.KOPPEL_POWERSHELL_HOST;
  if (named) {
    if (existsSync(named)) return named;
    throw new HostUnavailable(`KOPPEL_POWERSHELL_HOST names ${named}, and there is no such file.`);
  }
  for (const folder of foldersAbove(dirname(fileURLToPath(import.meta.url)))) {
    const built = builtBelow(folder);
    if (built) return built;
  }
  throw new HostUnavailable(
    'PowerShell scripts cannot run here: the host program has not been built. Install the .NET 10 SDK from ' +
      'https://dotnet.microsoft.com/download/dotnet/10.0; "npm start" and "npx koppel" build it then.',
  );
}

/** The folder of the .NET runtime, which a host with an empty environment could not find; undefined leaves it to .NET. */
export function findDotnetRoot(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment.DOTNET_ROOT) return environment.DOTNET_ROOT;
  const name = process.platform === 'win32' ? 'dotnet.exe' : 'dotnet';
  const found = (environment.PATH ?? environment.Path ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  return found && dirname(realpathSync(found));
}

function builtBelow(folder: string): string | undefined {
  const shelf = join(folder, '.koppel', 'powershell-host');
  const current = join(shelf, 'current');
  if (!existsSync(current)) return undefined;
  const path = join(shelf, readFileSync(current, 'utf8').trim(), fileName);
  return existsSync(path) ? path : undefined;
}

function foldersAbove(start: string): string[] {
  const folders = [start];
  for (let folder = start; folder !== parse(folder).root; folder = dirname(folder)) folders.push(dirname(folder));
  return folders;
}
