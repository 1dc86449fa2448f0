import { setTimeout as pause } from 'node:timers/promises';
import type { EngineOffer, ScriptSyntax } from '#connectors';
import { type HostLimits, hostLimits } from './host-limits.js';
import { HostProcess } from './host-process.js';
import { type Containment, containmentOf } from '../containment/containment.js';
import { findHostProgram } from './host-program.js';
import { HostUnavailable } from './host-unavailable.js';
import { installedModules } from './installed-modules.js';
import { Recording } from './recording.js';
import type {
  HostStatus,
  ScriptAnalysis,
  ScriptExecution,
  ScriptExecutionReport,
  ScriptHosts,
  StreamRecord,
} from './script-execution.js';
import type { ScriptParser } from './script-parser.js';

/** So long a system may go on with its own hosts while another one waits for room; and with each so long from its first action at least. */
const patienceMilliseconds = 2_000;

/** Whose hosts read scripts: nobody's that runs them. */
const reading = 'reading';

/** Previews run in hosts of their own: what a preview leaves behind in a process must not find the connections of a real run there. */
const ownerOf = ({ system, network }: ScriptExecution): string => (network.dryRun ? `${system} (preview)` : system);

interface Waiting {
  system: string;
  since: number;
  take: (host: HostProcess) => void;
  refuse: (error: Error) => void;
}

/**
 * The hosts of this process. A host belongs to one system from its first action until it ends; a few warm ones that belong to nobody hide the
 * time that starting takes. When the maximum is reached the host that has been idle longest makes room, whoever's it is.
 */
export class HostPool implements ScriptHosts, ScriptParser {
  private readonly hosts = new Set<HostProcess>();
  private readonly idleClocks = new Map<HostProcess, NodeJS.Timeout>();
  private readonly limits: HostLimits;
  private waiting: Waiting[] = [];
  private closed = false;
  private commands: Promise<string[]> | undefined;

  /** Starts nothing: the first action does, or `warm`. */
  constructor(
    limits: Partial<HostLimits> = {},
    private readonly program: () => string = findHostProgram,
  ) {
    this.limits = hostLimits(limits);
  }

  /** Starts the warm spares. Throws HostUnavailable where scripts cannot run. */
  warm(): void {
    this.addSpares(this.program());
  }

  /** What holds scripts on this machine. Throws HostUnavailable where none can run. */
  containment(): Containment {
    return containmentOf(this.program(), this.limits);
  }

  async run(
    execution: ScriptExecution,
    onStream?: (record: StreamRecord) => void,
    signal?: AbortSignal,
  ): Promise<ScriptExecutionReport> {
    if (signal?.aborted) return new Recording().report('cancelled', 'The script was not started.');
    const host = await this.take(ownerOf(execution), signal);
    if (!host) return new Recording().report('cancelled', 'The script was not started.');
    try {
      return { ...(await host.run(execution, onStream, signal)), uncontained: host.containment.reason };
    } finally {
      this.release(host);
    }
  }

  async analyse(text: string): Promise<ScriptAnalysis> {
    const hosts = [...this.hosts].filter((host) => !host.isEnding);
    const host = hosts.find(({ system }) => system === null) ?? hosts.find(({ isIdle }) => isIdle) ?? hosts[0];
    return (host ?? this.start(this.program())).analyse(text);
  }

  isAvailable(): boolean {
    try {
      return this.program() !== '';
    } catch (error) {
      if (error instanceof HostUnavailable) return false;
      throw error;
    }
  }

  async parse(text: string): Promise<ScriptSyntax> {
    const host = (await this.take(reading))!;
    try {
      return await host.parse(text);
    } finally {
      this.release(host);
    }
  }

  async offer(): Promise<EngineOffer> {
    this.commands ??= this.askCommands();
    // Asked again after a failure; modules come and go while we run.
    this.commands.catch(() => (this.commands = undefined));
    return { commands: await this.commands, modules: await installedModules(this.limits.modulesFolder, this) };
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const { refuse } of this.waiting.splice(0)) refuse(new Error('The hosts have been closed.'));
    const hosts = [...this.hosts];
    for (const host of hosts) host.end();
    await Promise.all(hosts.map(({ ended }) => ended));
  }

  status(): HostStatus[] {
    return [...this.hosts].map((host) => host.status());
  }

  private async askCommands(): Promise<string[]> {
    const host = (await this.take(reading))!;
    try {
      return await host.commands();
    } finally {
      this.release(host);
    }
  }

  /** A host that is the caller's alone until it is released; null when the signal came before one was free. */
  private take(system: string, signal?: AbortSignal): Promise<HostProcess | null> {
    if (this.closed) return Promise.reject(new Error('The hosts have been closed.'));
    return new Promise((settle, refuse) => {
      const leave = () => {
        this.waiting = this.waiting.filter((other) => other !== waiting);
        settle(null);
      };
      const take = (host: HostProcess) => {
        signal?.removeEventListener('abort', leave);
        settle(host);
      };
      const waiting: Waiting = { system, since: performance.now(), take, refuse };
      signal?.addEventListener('abort', leave, { once: true });
      this.waiting.push(waiting);
      this.serve();
    });
  }

  private release(host: HostProcess): void {
    if (host.isIdle) {
      this.idleClocks.set(host, setTimeout(() => host.end(), this.limits.idleMilliseconds).unref());
    }
    this.serve();
  }

  /**
   * Gives hosts to those who wait, first come first served; a system at its own limit does not hold up the others. Whoever can go on in a host
   * that it has goes first, as a host that changes hands must be started anew: unless somebody has waited too long for that, and the host has
   * worked for its system for as long. Without the second, many systems that wait would take the hosts from each other after every action.
   */
  private serve(): void {
    if (this.closed) return;
    const longest = performance.now() - (this.waiting[0]?.since ?? Infinity);
    const goesOn = (host: HostProcess) => Math.min(longest, host.heldMilliseconds) < patienceMilliseconds;
    this.waiting = this.waiting.filter((waiting) => {
      const own = this.idleHost(waiting.system);
      return !own || !goesOn(own) || !this.isServed(waiting, own);
    });
    this.waiting = this.waiting.filter((waiting) => !this.isServed(waiting));
  }

  private isServed({ system, take, refuse }: Waiting, own?: HostProcess | null): boolean {
    try {
      const host = own === undefined ? this.find(system) : own;
      if (!host) return false;
      clearTimeout(this.idleClocks.get(host));
      host.claim(system);
      take(host);
    } catch (error) {
      refuse(error as Error);
    }
    return true;
  }

  private find(system: string): HostProcess | null {
    const idle = this.idleHost(system);
    if (idle) return idle;
    const live = [...this.hosts].filter((host) => !host.isEnding);
    const own = live.filter((host) => host.system === system);
    if (own.length >= this.limits.hostsPerSystem) return null;
    const spare = live.find((host) => host.system === null) ?? this.startOne();
    if (spare) queueMicrotask(() => this.addSpares());
    return spare;
  }

  private idleHost(system: string): HostProcess | null {
    return [...this.hosts].find((host) => host.system === system && host.isIdle) ?? null;
  }

  /** A new host, where needed in the place of the one that was idle longest. */
  private startOne(): HostProcess | null {
    if (this.liveCount() >= this.limits.maximumHosts) {
      const idle = [...this.hosts].filter(({ isIdle }) => isIdle);
      const oldest = idle.sort((a, b) => a.status().since.localeCompare(b.status().since))[0];
      if (!oldest) return null;
      oldest.end();
    }
    return this.start(this.program());
  }

  private addSpares(program?: string): void {
    const wanted = () =>
      [...this.hosts].filter(({ system, isEnding }) => system === null && !isEnding).length < this.limits.spares;
    while (!this.closed && wanted() && this.liveCount() < this.limits.maximumHosts)
      this.start(program ?? this.program());
  }

  private liveCount(): number {
    return [...this.hosts].filter(({ isEnding }) => !isEnding).length;
  }

  private start(program: string): HostProcess {
    const host = new HostProcess(program, this.limits, containmentOf(program, this.limits));
    this.hosts.add(host);
    void host.ended.then(() => this.forget(host));
    return host;
  }

  private async forget(host: HostProcess): Promise<void> {
    clearTimeout(this.idleClocks.get(host));
    this.idleClocks.delete(host);
    this.hosts.delete(host);
    this.serve();
    // A spare that died is replaced, but not in a circle without rest.
    if (host.system !== null || this.closed) return;
    await pause(this.limits.graceMilliseconds, undefined, { ref: false });
    this.addSpares();
  }
}
