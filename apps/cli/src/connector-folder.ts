import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { decodeText, readConnectorPackage, type ConnectorFile, type ConnectorPackage } from '#connectors';
import { WrongInput } from './wrong-input.js';

const NOT_OF_THE_CONNECTOR = new Set(['.git', 'node_modules', '.vs', '.idea']);
const LARGEST_FILE = 5 * 1024 * 1024;
const MOST_FILES = 5_000;

export interface ConnectorFolder {
  package: ConnectorPackage;
  files: ConnectorFile[];
  /** The text of a file of the repository, decoded. */
  readScript: (path: string) => string;
}

interface FoundFile {
  path: string;
  isLink: boolean;
}

function* filesBelow(folder: string, inside: string): Generator<FoundFile> {
  const entries = readdirSync(join(folder, inside), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory() && !NOT_OF_THE_CONNECTOR.has(entry.name)) yield* filesBelow(folder, path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield { path, isLink: entry.isSymbolicLink() };
  }
}

function folderOrThrow(path: string): string {
  const folder = resolve(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found)
    throw new WrongInput(
      `There is no folder ${path}: give the folder of a connector, for instance ./HelloID-Conn-Prov-Target-Example.`,
    );
  if (!found.isDirectory())
    throw new WrongInput(`${path} is a file: give the folder that holds the connector's scripts.`);
  return folder;
}

function readFile(folder: string, { path, isLink }: FoundFile): ConnectorFile {
  // A link is only named, with git's mode for one: what it points at may lie outside the folder.
  if (isLink) return { path, bytes: new Uint8Array(), mode: '120000' };
  const full = join(folder, path);
  const { size } = statSync(full);
  // The package names a file of this size as too large by its length; its content is not needed for that.
  return { path, bytes: size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE) : readFileSync(full) };
}

function filesOf(folder: string, path: string): ConnectorFile[] {
  const files: ConnectorFile[] = [];
  try {
    for (const file of filesBelow(folder, '')) {
      if (files.length === MOST_FILES)
        throw new WrongInput(`${path} holds more than ${MOST_FILES} files: give the folder of one connector.`);
      files.push(readFile(folder, file));
    }
  } catch (error) {
    const { code, path: which = path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new WrongInput(`${which} cannot be read (${code}): check that you may read everything in ${path}.`);
  }
  if (files.length === 0) throw new WrongInput(`${path} is empty: give the folder that holds the connector's scripts.`);
  return files;
}

/** Reads a connector repository from a folder. Links and enormous files are named in the package, not read. @throws WrongInput */
export function readConnectorFolder(path: string): ConnectorFolder {
  const folder = folderOrThrow(path);
  const files = filesOf(folder, path);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    package: readConnectorPackage(basename(folder), files),
    files,
    readScript: (script) => decodeText(byPath.get(script)!.bytes).text,
  };
}
