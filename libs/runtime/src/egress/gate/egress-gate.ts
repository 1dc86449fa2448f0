import { once } from 'node:events';
import { type Server, type Socket, createServer } from 'node:net';
import { z } from 'zod';
import type { RecordedCall } from '../../hosts/script-execution.js';
import type { EgressRun } from './egress-run.js';
import { EgressRefused, assertAllowed, connectTo } from './egress-target.js';
import { PreviewServer } from '../preview/preview-server.js';
import { withoutSecrets } from '../preview/secret-mask.rules.js';

const longestWish = 4096;

/** More refusals than this tell a person nothing more; a script could make millions. */
const mostRecorded = 1000;

const wish = z.object({ host: z.string().min(1).max(253), port: z.number().int().min(1).max(65_535) });

/**
 * The only way out of a contained host. It holds the policy outside of the script's process. In a real run it gives tunnels to allowed hosts, with
 * TLS left to the host; in a preview it takes single calls instead. A host does one of the two from its first action until it ends.
 */
export class EgressGate {
  private run: EgressRun | null = null;
  private readonly server: Server;
  private readonly previews = new PreviewServer(() => this.run);
  private readonly sockets = new Set<Socket>();
  private allowed = '';

  constructor(address: string) {
    this.server = createServer((socket) => this.take(socket));
    this.server.listen(address);
    this.server.unref();
  }

  async ready(): Promise<void> {
    if (!this.server.listening) await once(this.server, 'listening');
  }

  /** Puts the host under the policy of an action. Connections that another policy had allowed end. */
  begin(run: EgressRun): void {
    const allowed = JSON.stringify(run.network);
    if (allowed !== this.allowed) this.drop();
    this.allowed = allowed;
    let recorded = 0;
    this.run = {
      ...run,
      record: (call) => {
        if ((recorded += 1) <= mostRecorded) run.record(masked(call, run.secrets));
      },
    };
    if (run.network.dryRun) this.previews.begin(this.run);
  }

  /** Records what is under way: the report of the action is about to be made. */
  settle(): void {
    this.previews.settle();
  }

  /** Records what is left to record. Until the next action nothing new gets out. */
  end(): void {
    this.settle();
    this.run = null;
  }

  close(): void {
    this.end();
    this.server.close();
    this.drop();
    this.previews.close();
  }

  private drop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private take(socket: Socket): void {
    this.keep(socket);
    if (!this.run) socket.destroy();
    else if (this.run.network.dryRun) this.previews.take(socket);
    else this.open(socket).catch(() => socket.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.sockets.delete(socket));
    socket.unref();
  }

  private async open(socket: Socket): Promise<void> {
    const { host, port } = wish.parse(JSON.parse(await firstLine(socket)));
    const { run } = this;
    if (!run || run.network.dryRun) throw new Error('There is no run that may have a tunnel.');
    try {
      assertAllowed(run.network.allowedHosts, host, port);
      const target = await connectTo(host, port);
      this.keep(target);
      target.once('close', () => socket.destroy());
      socket.once('close', () => target.destroy());
      socket.write('{}\n');
      socket.pipe(target).pipe(socket);
    } catch (error) {
      if (error instanceof EgressRefused) run.record(refusedTunnel(host, port, error.message));
      socket.end(`${JSON.stringify(answerTo(error))}\n`);
    }
  }
}

const masked = (call: RecordedCall, secrets: string[]): RecordedCall => ({
  ...call,
  address: withoutSecrets(call.address, secrets),
  error: call.error && withoutSecrets(call.error, secrets),
});

const answerTo = (error: unknown) =>
  error instanceof EgressRefused
    ? { refused: error.message }
    : { error: String((error as NodeJS.ErrnoException).code ?? 'ECONNRESET') };

const refusedTunnel = (host: string, port: number, error: string): RecordedCall => ({
  method: 'CONNECT',
  address: `${host}:${port}`,
  headers: {},
  body: null,
  status: null,
  durationMilliseconds: 0,
  blocked: 'hostNotAllowed',
  error,
});

/** Nothing follows the line before it is answered. */
function firstLine(socket: Socket): Promise<string> {
  return new Promise((settle, fail) => {
    let text = '';
    const read = (piece: Buffer) => {
      text += piece.toString();
      if (text.length > longestWish) fail(new Error('The wish is too long.'));
      if (!text.includes('\n')) return;
      socket.off('data', read);
      socket.pause();
      settle(text.slice(0, text.indexOf('\n')));
    };
    socket.on('data', read);
    socket.once('close', () => fail(new Error('The line was closed.')));
  });
}
