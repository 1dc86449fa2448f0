import { availableParallelism, totalmem } from 'node:os';
import { type ContainmentChoice, containmentChoice } from '../containment/containment-choice.js';

const megabyte = 1024 * 1024;

/** What a pool of hosts may use. */
export interface HostLimits {
  /** Processes in all, warm spares among them. */
  maximumHosts: number;
  /** Processes of one system: how many of its actions run at the same time. */
  hostsPerSystem: number;
  /** Warm processes that no system has used. */
  spares: number;
  /** So long a system may go on with its hosts while another one waits for room; from then on each host to the end of its turn, which is no shorter. */
  turnMilliseconds: number;
  /** A host that ran nothing for this long is closed. */
  idleMilliseconds: number;
  /** Time between the soft stop and the kill. */
  graceMilliseconds: number;
  /** A host that has not answered this long after its start is broken. */
  startMilliseconds: number;
  /** A script of which the syntax tree has not come after this long is given up, and its host with it. */
  parseMilliseconds: number;
  /** Managed memory that a script may take before .NET says that there is none. */
  heapBytes: number;
  /**
   * What hosts are held by, and within that: bytes of the private folder, memory beyond the heap, processes and threads. A host whose processes
   * have more memory than heap, native memory and folder may have together is ended.
   */
  containment: ContainmentChoice;
  folderBytes: number;
  nativeBytes: number;
  processes: number;
  /** A host that ran this many actions, or grew to this size, is replaced. */
  retireAfterActions: number;
  retireAboveBytes: number;
  /** Output, streams and calls of one action, all together. */
  maximumRecordedBytes: number;
  /** Folder with PowerShell modules that scripts may import: KOPPEL_POWERSHELL_MODULES; none by default. */
  modulesFolder: string | null;
}

export function hostLimits(chosen: Partial<HostLimits> = {}): HostLimits {
  return {
    maximumHosts: Math.max(4, Math.min(4 * availableParallelism(), Math.floor(totalmem() / 2 / (256 * megabyte)))),
    hostsPerSystem: 4,
    spares: 1,
    turnMilliseconds: 2_000,
    idleMilliseconds: 60_000,
    graceMilliseconds: 3_000,
    startMilliseconds: 30_000,
    parseMilliseconds: 30_000,
    heapBytes: 1024 * megabyte,
    containment: containmentChoice(),
    folderBytes: 256 * megabyte,
    nativeBytes: 1024 * megabyte,
    processes: 256,
    retireAfterActions: 5_000,
    retireAboveBytes: 600 * megabyte,
    maximumRecordedBytes: 256 * megabyte,
    modulesFolder: process.env.KOPPEL_POWERSHELL_MODULES || null,
    ...chosen,
  };
}
