import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, type Socket, createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type MessageConnection,
  SocketMessageReader,
  SocketMessageWriter,
  createMessageConnection,
} from 'vscode-jsonrpc/node';
import { containerFor, handOver, inside } from '../containment/container.js';
import type { Containment } from '../containment/containment.js';
import { watchMemory } from '../containment/memory-watch.js';
import { EgressGate } from '../egress/gate/egress-gate.js';
import { hostEnvironment } from './host-environment.js';
import type { HostLimits } from './host-limits.js';

const settleMilliseconds = 20;
const stderrKept = 4_000;
const megabyte = 1024 * 1024;
export const nonsense = 'The process that ran the script said what no host says; it was ended.';

/** How a host's process ended. */
export interface HostExit {
  code: number | null;
  signal: string | null;
  /** The last that it wrote to its error output: .NET's own words about a crash. */
  words: string;
}

/** A named pipe on Windows, else a socket in the folder. */
const lineOutside = (folder: string): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\${folder.split('\\').at(-1)}` : join(folder, 'line');

/**
 * A host's process and the line to it: a socket in a folder of its own that only this user can enter. The socket is gone from the folder as soon
 * as the host has connected, and standard input and output lead nowhere, so nothing a script opens or writes reaches the line.
 */
export class HostLine {
  readonly process: ChildProcess;
  readonly connected: Promise<MessageConnection>;
  readonly exited: Promise<HostExit>;
  /** The gate of a contained host; null where hosts have the machine's own network. */
  readonly gate: EgressGate | null;
  private readonly folder = mkdtempSync(join(tmpdir(), 'koppel-host-'));
  private words = '';
  private socket?: Socket;
  private bytesAllowed = Infinity;
  private ownFault: string | null = null;

  constructor(program: string, limits: HostLimits, { contained, unfiltered }: Containment) {
    const container = contained ? containerFor(program, this.folder, limits) : null;
    const address = container ? join(this.folder, 'line', 'line') : lineOutside(this.folder);
    const server = createServer();
    const accepted = this.accept(server);
    server.listen(address);
    this.gate = container && new EgressGate(join(this.folder, 'line', 'gate'));
    if (container) for (const name of ['line', 'gate']) handOver(join(this.folder, 'line', name), container);
    const [command, ...told] = container
      ? [container.command, ...container.leading, program, inside.line, inside.folder, inside.gate]
      : [program, address, this.folder];
    this.process = spawn(command, told, {
      cwd: this.folder,
      detached: process.platform !== 'win32',
      env: hostEnvironment(container ? inside.folder : this.folder, limits, unfiltered),
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    this.process.stderr?.on('data', (text: Buffer) => (this.words = (this.words + text.toString()).slice(-stderrKept)));
    this.exited = this.exit(server);
    this.connected = Promise.race([accepted, this.exited.then(({ words }) => Promise.reject(new Error(words)))]);
    this.connected.then(
      () => this.watch(limits, contained),
      () => undefined,
    );
  }

  /** Why it was ended for what came over the line, a sentence; null when it was not. Whoever reaches behind the host's back can write there. */
  get fault(): string | null {
    return this.ownFault;
  }

  /** Its process is ending, or will be in a moment. */
  get isBroken(): boolean {
    return this.ownFault !== null || this.socket?.destroyed === true;
  }

  /** Ends the process when more than so many bytes come from now on: what is read is kept until it is understood. */
  allow(bytes: number): void {
    this.bytesAllowed = (this.socket?.bytesRead ?? 0) + bytes;
  }

  /** Ends the process and everything that it has started. */
  kill(): void {
    const { pid } = this.process;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }

  /** Ends the process for what came over the line. */
  breakOff(fault: string): void {
    this.ownFault ??= fault;
    this.socket?.destroy();
    this.kill();
  }

  /** Whether this host keeps our own process from ending: only while it works. */
  hold(working: boolean): void {
    const act = working ? 'ref' : 'unref';
    this.process[act]();
    this.socket?.[act]();
    (this.process.stderr as Socket | null)?.[act]();
  }

  private accept(server: Server): Promise<MessageConnection> {
    return new Promise((settle, fail) => {
      server.once('error', fail);
      server.once('connection', (socket) => {
        server.close();
        this.socket = socket;
        const reader = new SocketMessageReader(socket);
        // Its clock would go on for ever, and keep what was read, where a host ends in the middle of a message.
        reader.partialMessageTimeout = 0;
        const line = createMessageConnection(reader, new SocketMessageWriter(socket));
        // A line that broke, or a message of ours that did not leave, is a process that is ending, and its end says why.
        line.onError(([, ours]) => (ours || socket.destroyed ? this.kill() : this.breakOff(nonsense)));
        socket.on('data', () => {
          if (socket.bytesRead > this.bytesAllowed)
            this.breakOff('The process that ran the script said more than it may; it was ended.');
        });
        line.listen();
        settle(line);
      });
    });
  }

  /** From when the host is there, in its container: nothing of a script runs before. */
  private watch({ heapBytes, nativeBytes, folderBytes }: HostLimits, contained: boolean): void {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const bytes = heapBytes + nativeBytes + folderBytes;
    const fault = `The script took more than ${Math.round(bytes / megabyte)} MB of memory; its process was ended.`;
    const stop = watchMemory(this.process.pid!, contained, bytes, () => this.breakOff(fault));
    this.process.once('exit', stop);
  }

  private exit(server: Server): Promise<HostExit> {
    return new Promise((settle) => {
      const end = async (code: number | null, signal: string | null) => {
        server.close();
        this.gate?.close();
        if (this.socket && !this.socket.closed) await once(this.socket, 'close');
        // What had arrived is still being handed over, message by message.
        await pause(settleMilliseconds);
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
        settle({ ...ending(code, signal, this.gate !== null), words: this.words.trim() });
      };
      this.process.once('error', (error) => {
        this.words = error.message;
        void end(null, null);
      });
      // Programs that a script has started hold on to the error output: they go first.
      this.process.once('exit', () => this.kill());
      this.process.once('close', (code, signal) => void end(code, signal));
    });
  }
}

/** In a container a shell stands between us and the host, and says a signal as a shell does. */
function ending(code: number | null, signal: string | null, contained: boolean): Omit<HostExit, 'words'> {
  if (!contained || code === null || code <= 128) return { code, signal };
  const name = Object.entries(constants.signals).find(([, number]) => number === code - 128)?.[0];
  return name ? { code: null, signal: name } : { code, signal };
}
