import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, exportedCommands, type EngineOffer, type ScriptSyntax } from '#connectors';

type Module = EngineOffer['modules'][number];

/** Modules in a folder, laid out as PowerShell looks for them: `Name/Name.psd1` or `Name/1.2.3/Name.psd1`. None where there is no folder. */
export async function installedModules(
  folder: string | null,
  hosts: { parse: (text: string) => Promise<ScriptSyntax> },
): Promise<Module[]> {
  const names = folder === null ? [] : await foldersIn(folder);
  return Promise.all(
    names.map(async (name) => ({ name, commands: await commandsOf(join(folder!, name), name, hosts) })),
  );
}

/** By its manifest; null when it has none, or lists its commands by a wildcard. */
async function commandsOf(
  folder: string,
  name: string,
  hosts: { parse: (text: string) => Promise<ScriptSyntax> },
): Promise<string[] | null> {
  const newestFirst = (await foldersIn(folder)).sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  for (const place of [folder, ...newestFirst.map((version) => join(folder, version))]) {
    const bytes = await readFile(join(place, `${name}.psd1`)).catch(() => null);
    if (bytes) return exportedCommands(await hosts.parse(decodeText(bytes).text));
  }
  return null;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
