import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { NewConnector } from './new-connector.rules.js';

export interface TemplateFile {
  /** Below the connector's folder, with slashes. */
  path: string;
  text: string;
}

const GROUPS = /^(permissions\/|cases\/.*-groups\.json$)/;

/** Beside the program's sources; the compiled program lies in another folder of the project. */
function templatesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const templates = join(folder, 'apps/cli/templates');
    if (existsSync(templates)) return templates;
    if (folder === dirname(folder)) throw new Error('The templates of "koppel new" are missing: apps/cli/templates.');
  }
}

/** The files of a new connector, filled in. `withGroups`: also those that give its groups as permissions. */
export function templateFiles(connector: NewConnector, withGroups: boolean, today: Date): TemplateFile[] {
  const root = join(templatesFolder(), connector.kind);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(root, file).replaceAll('\\', '/') }))
    .filter(({ path }) => withGroups || !GROUPS.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => ({ path, text: filled(readFileSync(file, 'utf8'), connector, withGroups, today) }));
}

function filled(text: string, connector: NewConnector, withGroups: boolean, today: Date): string {
  return text
    .replace(/^\{\{(no )?groups:(.*)\}\}\n/gm, (_, no, line: string) => (withGroups === !no ? `${line}\n` : ''))
    .replace(/\{\{groups:([^{}]*)\}\}/g, (_, words: string) => (withGroups ? words : ''))
    .replaceAll('{{application}}', connector.application)
    .replaceAll('{{repository}}', connector.repository)
    .replaceAll('{{today}}', today.toISOString().slice(0, 10));
}
