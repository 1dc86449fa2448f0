import type { ActionName, PackageScript } from '../connector-package.js';
import type { RepositoryFile } from '../repository/repository-file.js';
import { generationOf } from './generation.rules.js';
import { countLines, withoutComments } from './script-text.js';
import { settingsReads } from './settings-reads.js';

export interface ScriptRole {
  action: ActionName;
  permissionSet: string | null;
  resourceSet: string | null;
  variant: string | null;
}

/** A script with what the rest of the reader wants to know about its content. */
export interface ReadScript {
  script: PackageScript;
  /** Without comments. */
  code: string;
  readsAllSettings: boolean;
}

export function readScript(file: RepositoryFile, role: ScriptRole): ReadScript {
  const { text, encoding } = file.content;
  const code = withoutComments(text);
  const reads = settingsReads(code);
  return {
    script: {
      path: file.path,
      ...role,
      generation: generationOf(code),
      lines: countLines(text),
      encoding,
      readsSettings: reads.keys,
    },
    code,
    readsAllSettings: reads.wholesale,
  };
}
