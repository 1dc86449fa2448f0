import type { JsonValue } from '../json/json-value.js';

/**
 * The contract between "what a connector's action means" and "run this text in PowerShell".
 * Everything here is plain JSON; nothing here knows connectors, mappings or HelloID's contexts.
 */

/** What web calls of the script may reach. The policy sits inside the web commands, below the script. */
export interface NetworkPolicy {
  /** Host names or host:port, `*.example.nl` for sub-domains; null allows every host. */
  allowedHosts: string[] | null;
  /** Address prefixes whose writing calls only read (SOAP, GraphQL, token endpoints): let through in a dry run. */
  onlyReads: string[];
  /**
   * Writing calls and connections of the script's own are refused and recorded instead of sent. Where nothing contains the host, a script with
   * connections of its own is not started: `thrown` has the id `PreviewRefused` and a sentence for people.
   */
  dryRun: boolean;
  /** At which ports of the named hosts a script's own connections (SQL, LDAP, mail, sockets) find their way in a contained real run. */
  ports?: number[];
}

/** One script, run once in a fresh runspace of a host that belongs to `system`. */
export interface ScriptExecution {
  /** Hosts are never shared between two systems; any stable text that names tenant and system. */
  system: string;
  /** The original text, unwrapped: line numbers in errors are those of the file. */
  script: { name: string; text: string };
  /** Objects become PSCustomObject, arrays object[]; strings stay strings (ISO dates too). */
  variables: Record<string, JsonValue>;
  /** Dotted paths into `variables` whose arrays must be List<object>, e.g. `outputContext.AuditLogs`. */
  lists: string[];
  /** Variables that are serialised after the run, e.g. `outputContext`; absent in the report when the script removed them. */
  collect: string[];
  /** Soft stop at this time; the process is killed after a short grace. */
  timeLimitSeconds: number;
  /** Default en-US. */
  culture?: string;
  /** IANA name, default Europe/Amsterdam. */
  timeZone?: string;
  network: NetworkPolicy;
  /** Texts that are masked in recorded calls, streams, errors and output messages. Not in `output` and `variables`: those are data. */
  secrets: string[];
}

export type StreamName = 'error' | 'warning' | 'information' | 'verbose' | 'debug';

/** An error record of PowerShell, fully described. */
export interface ScriptError {
  message: string;
  /** Full .NET type of the exception. */
  type: string;
  /** FullyQualifiedErrorId. */
  id: string;
  /** Error category, e.g. `InvalidOperation`. */
  category: string;
  /** Line in the script's text, from 1; null where PowerShell knows none. */
  line: number | null;
  lineText: string | null;
  /** ScriptStackTrace. */
  stackTrace: string | null;
  /** ErrorDetails.Message: for web errors the response's body as PowerShell shows it. */
  details: string | null;
}

export interface StreamRecord {
  stream: StreamName;
  message: string;
  /** Tags of Write-Information; `PSHOST` for Write-Host. */
  tags?: string[];
  /** Only on `error`. */
  error?: ScriptError;
  /** Only on `information` where the message data is not a text: the object, as in `output`. */
  data?: JsonValue;
  /** ISO 8601, UTC. */
  time: string;
}

export interface RecordedCall {
  method: string;
  address: string;
  headers: Record<string, string>;
  body: string | null;
  /** Null when nothing came back: blocked, or no connection. */
  status: number | null;
  durationMilliseconds: number;
  /**
   * Why the call was not sent; null when it was. `ownConnection`: the script opened it past the web commands in a preview; then `method` is CONNECT
   * or UDP and `address` host:port unless plain HTTP said more, `unknown` where nothing said it, or the type that reading found where the script
   * was not started.
   */
  blocked: null | 'wouldWrite' | 'hostNotAllowed' | 'ownConnection';
  error: string | null;
}

/**
 * completed: the script ran to its end, to `exit`, to an uncaught error (`thrown`) or did not parse (`thrown`).
 * timedOut: stopped softly at its time limit. cancelled: stopped softly by the signal.
 * killed: did not stop in time, so its process was ended; or stopped because it wrote more than it may. crashed: the process ended by itself.
 * After everything but `completed` it is unknown what the script has changed in the target.
 */
export type ExecutionEnd = 'completed' | 'timedOut' | 'cancelled' | 'killed' | 'crashed';

export interface ScriptExecutionReport {
  ended: ExecutionEnd;
  /** What the host says about an end other than `completed`, a sentence; null otherwise. */
  reason: string | null;
  /** Each pipeline object, serialised at the moment it is emitted. */
  output: JsonValue[];
  /** The collected ones; what `killed` and `crashed` could not collect is absent. */
  variables: Record<string, JsonValue>;
  streams: StreamRecord[];
  /** The uncaught error that ended the script. */
  thrown: ScriptError | null;
  /** The last error that it met, also one that it caught and told nobody; null or absent where it met none, or did not come to its end. */
  caught?: ScriptError | null;
  /** Web calls in order. After `killed` and `crashed` those that were reported before the end. */
  calls: RecordedCall[];
  durationMilliseconds: number;
  /** Commands that the script names and that nothing here supplies; found by reading, before it ran. */
  missingCommands: string[];
  /**
   * Why the process ended with this action: what the script did, or left, that nothing else undoes, as in `it runs Add-Type`, or that the process
   * grew too large or too old. Null where the process may run another action, and after `killed` and `crashed`.
   */
  retired: string | null;
  /** Why no container held the script but its own process alone, to go behind "because"; null where one did. */
  uncontained: string | null;
}

/** What reading a script tells, without running it. */
export interface ScriptAnalysis {
  /** Names as written first, without functions of the script, sorted. */
  commands: string[];
  missingCommands: string[];
  functions: string[];
  parseErrors: { message: string; line: number; column: number }[];
  /** Variables read, lower case, without `$`, without automatic ones; says V1 (`configuration`) from V2 (`actionContext`). */
  variablesRead: string[];
  /** .NET types named in the script. */
  types: string[];
  /** True when the script names a command or variable that needs the FileSystem provider. */
  usesFileSystem: boolean;
  /** Types that reach other systems past the web commands (HttpClient, SqlConnection): where nothing contains the host, a dry run does not start such a script. */
  ownConnections: string[];
}

export interface HostStatus {
  processId: number;
  /** Null: a warm spare that has not seen any system's data. */
  system: string | null;
  state: 'starting' | 'idle' | 'running' | 'ending';
  actions: number;
  /** ISO 8601, UTC: the last time that it began or ended something. */
  since: string;
}

/** Runs scripts. Throws HostUnavailable where .NET or the host program is missing; never for what a script does. */
export interface ScriptHosts {
  run(
    execution: ScriptExecution,
    onStream?: (record: StreamRecord) => void,
    signal?: AbortSignal,
  ): Promise<ScriptExecutionReport>;
  /** Reads a script, without running it. */
  analyse(text: string): Promise<ScriptAnalysis>;
  /** Ends every process; runs under way report `killed`. */
  close(): Promise<void>;
  status(): HostStatus[];
}
