import type { WindowsReason } from './known-commands.js';

/** Raised when the same facts give another verdict. */
export const PLACEMENT_VERSION = 3;

/**
 * `runsHere`: with what this platform has. `needsModule`: with modules that it has not, or with commands that no module known to it has.
 * `needsWindowsAgent`: on Windows alone. `onlyInHelloId`: it calls commands that only HelloID's own agents have. `unknown`: a script was not
 * read, and `message` says why.
 */
export type PlacementVerdict = 'runsHere' | 'needsModule' | 'needsWindowsAgent' | 'onlyInHelloId' | 'unknown';

/** A line of a script that decides where it runs, or that will fail there. */
export interface PlacementReason {
  kind: 'command' | 'type' | 'construct' | 'module' | 'helloId' | 'unread';
  /** The command, type or piece of script as written. */
  what: string;
  /** Why it needs Windows; null for what does not. */
  reason: WindowsReason | null;
  /** The module that it needs; null where none is known. */
  module: string | null;
  path: string;
  line: number;
}

export interface Placement {
  verdict: PlacementVerdict;
  /** What decides the verdict, in the order of scripts and lines. */
  reasons: PlacementReason[];
  /** What does not decide it and is worth knowing: commands that nothing defines, named only where an error is told, or defined in another script. */
  remarks: PlacementReason[];
  /** Modules that have to be installed, sorted; empty unless `needsModule`. */
  modules: string[];
  /** Only with `unknown`: why it is not known. */
  message: string | null;
}

/** What a platform offers to scripts besides their own functions. */
export interface EngineOffer {
  /** Names of commands, in any case. */
  commands: ReadonlySet<string> | readonly string[];
  /** Modules in the platform's modules folder; `commands` null when they are not known. */
  modules: readonly { name: string; commands: readonly string[] | null }[];
}
