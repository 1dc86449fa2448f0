import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, type Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type MessageConnection,
  SocketMessageReader,
  SocketMessageWriter,
  createMessageConnection,
} from 'vscode-jsonrpc/node';
import { hostEnvironment } from './host-environment.js';
import type { HostLimits } from './host-limits.js';

const handOver = 20;
const stderrKept = 4_000;

/** How a host's process ended. */
export interface HostExit {
  code: number | null;
  signal: string | null;
  /** The last that it wrote to its error output: .NET's own words about a crash. */
  words: string;
}

/**
 * A host's process and the line to it: a socket in a folder of its own that only this user can enter. The socket is gone from the folder as soon
 * as the host has connected, and standard input and output lead nowhere, so nothing a script opens or writes reaches the line.
 */
export class HostLine {
  readonly process: ChildProcess;
  readonly connected: Promise<MessageConnection>;
  readonly exited: Promise<HostExit>;
  private readonly folder = mkdtempSync(join(tmpdir(), 'koppel-host-'));
  private words = '';
  private socket?: Socket;

  constructor(program: string, limits: HostLimits) {
    const address =
      process.platform === 'win32' ? `\\\\.\\pipe\\${this.folder.split('\\').at(-1)}` : join(this.folder, 'line');
    const server = createServer();
    const accepted = this.accept(server);
    server.listen(address);
    this.process = spawn(program, [address, this.folder], {
      cwd: this.folder,
      detached: process.platform !== 'win32',
      env: hostEnvironment(this.folder, limits),
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    this.process.stderr?.on('data', (text: Buffer) => (this.words = (this.words + text.toString()).slice(-stderrKept)));
    this.exited = this.exit(server);
    this.connected = Promise.race([accepted, this.exited.then(({ words }) => Promise.reject(new Error(words)))]);
    this.connected.catch(() => undefined);
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
        const line = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
        line.onError(() => this.kill());
        line.listen();
        settle(line);
      });
    });
  }

  private exit(server: Server): Promise<HostExit> {
    return new Promise((settle) => {
      const end = async (code: number | null, signal: string | null) => {
        server.close();
        if (this.socket && !this.socket.closed) await once(this.socket, 'close');
        // What had arrived is still being handed over, message by message.
        await pause(handOver);
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
        settle({ code, signal, words: this.words.trim() });
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
