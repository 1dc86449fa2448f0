/** Raised when the same script gives other facts: facts are remembered by the script's hash, and read again when this is newer. */
export const FACTS_VERSION = 3;

/** At most so many lines of a thing, and so many things of a kind, are kept. */
export const MOST_LINES = 20;
export const MOST_FACTS = 300;

export interface CommandFact {
  /** With its alias resolved and without its module, in the casing of its first use: `Invoke-RestMethod`. */
  name: string;
  /** As written, perhaps shortened, lower case, sorted. */
  parameters: string[];
  lines: number[];
  /** Every use is in a `catch`, or in a function that only such places call or nobody does. */
  mayNotRun: boolean;
}

export interface TypeFact {
  name: string;
  lines: number[];
  /** As for commands. */
  mayNotRun: boolean;
}

export interface ModuleFact {
  /** A module's name, or the path or expression that it is imported by. */
  name: string;
  /** `import`: Import-Module by name. `path`: by a file or something that is known only when the script runs. */
  how: 'import' | 'path' | 'qualified' | 'requires' | 'using';
  line: number;
}

/** Things that decide where a script can run, or that whoever trusts it should know of. */
export type ConstructKind =
  | 'builtCode'
  | 'addedCode'
  | 'nativeProgram'
  | 'job'
  | 'ownConnection'
  | 'exit'
  | 'endsProcess'
  | 'remoteSession'
  | 'comObject'
  | 'certificateStore'
  | 'registry'
  | 'windowsPath'
  | 'libraryFile'
  | 'machineFile'
  | 'windowsAssembly'
  | 'importedCertificate'
  | 'unfollowedRedirect';

export interface ConstructFact {
  kind: ConstructKind;
  /** As written, shortened: `New-PSSession -ConnectionUri …`. */
  what: string;
  line: number;
}

/** What reading one script tells, without running it. Plain JSON; lists are in the order of the text and bounded. */
export interface ScriptFacts {
  version: number;
  lines: number;
  /** What PowerShell's parser could not read: the facts are then of a part of the script only. */
  unread: { message: string; line: number } | null;
  /** Those that the script does not define itself. */
  commands: CommandFact[];
  functions: { name: string; line: number }[];
  /** .NET types as written, without brackets. */
  types: TypeFact[];
  /** Static members: `System.IO.File` and `ReadAllText`. */
  members: { type: string; member: string; lines: number[] }[];
  /** Web calls. `address` has `…` where a part is known only when the script runs; `method` null: so is it. */
  calls: { method: string | null; address: string; line: number }[];
  /** Calls that change the target and also run in a preview. Those for a token do not count. */
  unguardedWrites: { what: string; line: number }[];
  /** Variables that are read and never given a value, by the script or its host. */
  unassigned: { name: string; line: number }[];
  modules: ModuleFact[];
  /** Commands and .NET calls that touch files; `path` null: known only when the script runs. */
  files: { what: string; path: string | null; line: number }[];
  constructs: ConstructFact[];
}
