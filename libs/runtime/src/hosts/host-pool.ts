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
 * time that starting takes. When the maximum is reached the host that has been idle longest makes room, whoever's it is, once its turn is over or
 * its system has had no action for it for a moment (`HostTurn`). A system goes on in the host that it used last, so that those it has too many of end.
 */
export class HostPool implements ScriptHosts, ScriptParser {
  private readonly hosts = new Set<HostProcess>();
  private readonly idleClocks = new Map<HostProcess, NodeJS.Timeout>();
  private readonly limits: HostLimits;
  private waiting: Waiting[] = [];
  private closed = false;
  private restClock: NodeJS.Timeout | undefined;
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
    const hosts = this.live();
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

  parse(text: string): Promise<ScriptSyntax> {
    return this.read((host) => host.parse(text));
  }

  async offer(): Promise<EngineOffer> {
    this.commands ??= this.read((host) => host.commands());
    // Asked again after a failure; modules come and go while we run.
    this.commands.catch(() => (this.commands = undefined));
    return { commands: await this.commands, modules: await installedModules(this.limits.modulesFolder, this) };
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.restClock);
    for (const { refuse } of this.waiting.splice(0)) refuse(new Error('The hosts have been closed.'));
    const hosts = [...this.hosts];
    for (const host of hosts) host.end();
    await Promise.all(hosts.map(({ ended }) => ended));
  }

  status(): HostStatus[] {
    return [...this.hosts].map((host) => host.status());
  }

  private async read<T>(ask: (host: HostProcess) => Promise<T>): Promise<T> {
    const host = (await this.take(reading))!;
    try {
      return await ask(host);
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
   * Gives hosts to those who wait, first come first served. Whoever can go on in a host that it has goes first, as a host that changes hands must
   * be started anew; unless the host's turn is over and somebody has waited too long. Then those go first whose system has none to go on in.
   */
  private serve(): void {
    if (this.closed) return;
    const isLate = performance.now() - (this.waiting[0]?.since ?? Infinity) >= this.limits.turnMilliseconds;
    this.serveWith(({ system }) => this.idleHosts(system).findLast(({ turn }) => !isLate || !turn.isOver));
    this.serveWith(({ system }) => (this.idleHosts(system).length > 0 ? null : this.find(system)));
    this.serveWith(({ system }) => this.idleHosts(system).at(-1));
  }

  private serveWith(hostFor: (waiting: Waiting) => HostProcess | null | undefined): void {
    let hasRoom = this.hasRoom();
    this.waiting = this.waiting.filter((waiting) => {
      if (!hasRoom) return true;
      try {
        const host = hostFor(waiting);
        if (!host) return true;
        clearTimeout(this.idleClocks.get(host));
        host.claim(waiting.system);
        waiting.take(host);
      } catch (error) {
        waiting.refuse(error as Error);
      }
      hasRoom = this.hasRoom();
      return false;
    });
  }

  private find(system: string): HostProcess | null {
    const live = this.live();
    if (live.filter((host) => host.system === system).length >= this.limits.hostsPerSystem) return null;
    const spare = live.find((host) => host.system === null) ?? this.startOne();
    if (spare) queueMicrotask(() => this.addSpares());
    return spare;
  }

  private hasRoom(): boolean {
    const live = this.live();
    return live.length < this.limits.maximumHosts || live.some(({ isIdle, system }) => isIdle || system === null);
  }

  /** The longest idle first. */
  private idleHosts(system?: string): HostProcess[] {
    const idle = this.live().filter((host) => host.isIdle && (system ?? host.system) === host.system);
    return idle.sort((a, b) => a.status().since.localeCompare(b.status().since));
  }

  /** A new host, where needed in the place of the one that was idle longest. */
  private startOne(): HostProcess | null {
    if (this.live().length >= this.limits.maximumHosts) {
      const idle = this.idleHosts();
      // A pool of one host is somebody's who does one thing after the other, and knows what comes next.
      const oldest = idle.find(({ turn }) => turn.restLeft <= 0 || this.limits.maximumHosts === 1);
      if (!oldest) return this.serveAfterRest(idle);
      oldest.end();
    }
    return this.start(this.program());
  }

  private serveAfterRest(resting: HostProcess[]): null {
    clearTimeout(this.restClock);
    const soonest = Math.max(0, Math.min(...resting.map(({ turn }) => turn.restLeft)));
    if (resting.length > 0) this.restClock = setTimeout(() => this.serve(), soonest);
    return null;
  }

  private addSpares(program?: string): void {
    const wanted = () => this.live().filter(({ system }) => system === null).length < this.limits.spares;
    while (!this.closed && wanted() && this.live().length < this.limits.maximumHosts)
      this.start(program ?? this.program());
  }

  private live(): HostProcess[] {
    return [...this.hosts].filter(({ isEnding }) => !isEnding);
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
