import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { EgressRun } from '../gate/egress-run.js';
import { EgressRefused, assertAllowed } from '../gate/egress-target.js';
import { refusedOwnConnection } from '../own/own-connection.rules.js';
import { OwnConnections } from '../own/own-connections.js';
import { type PreviewTarget, previewTarget } from './preview-target.js';
import { PreviewForwarder } from './preview-forwarder.js';
import { UnheardAttempts } from '../gate/unheard-attempts.js';
import { isOneOf } from '../addresses/address-list.rules.js';
import { type JudgedCall, needsBody, onlyReads } from './writing-call.rules.js';

const targetHeader = 'x-koppel-target';
const attemptHeader = 'x-koppel-attempt';
const largestHeaders = 128 * 1024;
const largestBody = 64 * 1024;

type Reason = 'wouldWrite' | 'hostNotAllowed' | 'ownConnection';

/** Faults of web commands too: a line that closed within a call, and more headers than anyone looks through. */
const ordinary = new Set(['HPE_INVALID_EOF_STATE', 'HPE_HEADER_OVERFLOW']);

const foreignBytes = 'Koppel refused a connection to its gate that did not come from its web commands.';

class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
  ) {
    super(message);
  }
}

/** Takes the calls of a preview one by one, judges each and sends on what only reads: the script's process never has a connection. */
export class PreviewServer {
  private readonly server: Server;
  private readonly forwarder = new PreviewForwarder();
  private readonly own = new OwnConnections();
  private unheard: UnheardAttempts | null = null;

  constructor(private readonly run: () => EgressRun | null) {
    this.server = createServer({ maxHeaderSize: largestHeaders, keepAliveTimeout: 0 }, (request, response) => {
      this.answer(request, response).catch((error: unknown) => this.fail(request, response, error));
    });
    this.server.on('connect', (request, socket, head) => this.hear(request, socket, head));
    this.server.on('clientError', (error, socket) => this.refuseBytes(error, socket));
  }

  take(socket: Socket): void {
    this.server.emit('connection', socket);
  }

  begin({ counter, record }: EgressRun): void {
    this.unheard = new UnheardAttempts(counter(), record);
  }

  /** What the script has begun is written down, before the action's report is made. */
  settle(): void {
    this.own.settle();
    this.unheard?.settle();
    this.unheard = null;
  }

  close(): void {
    this.forwarder.close();
  }

  /** A relay of the container says where a connection of the script's own wants to go. */
  private hear(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const run = this.run();
    const [, host, port] = /^(.{1,253}):(\d{1,5})$/.exec(request.url ?? '') ?? [];
    if (!run || host === undefined) return void socket.destroy();
    const attempt = request.headers[attemptHeader];
    if (attempt !== undefined) {
      if (attempt === 'refused') this.unheard?.tell();
      run.record(refusedOwnConnection({ method: attempt === 'datagram' ? 'UDP' : 'CONNECT', address: request.url! }));
      return void socket.end('{}\n');
    }
    this.own.hear(socket as Socket, host, Number(port), head, (call) => run.record(call));
  }

  /** Whoever writes something else than HTTP to the gate is no web command. A line that was only closed said nothing. */
  private refuseBytes({ code }: NodeJS.ErrnoException, socket: Duplex): void {
    if (code?.startsWith('HPE_') && !ordinary.has(code))
      this.run()?.record(refusedOwnConnection({ method: 'CONNECT', address: 'unknown' }, foreignBytes));
    socket.destroy();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const run = this.run();
    if (!run) throw new Refusal('wouldWrite', 'The action has ended.');
    const target = targetOf(request);
    const address = addressOf(request, target);
    refuseHosts(run, request, target);
    const held = needsBody(request.method!) && !isOneOf(run.network.onlyReads, address);
    const body = held ? await textOf(request) : null;
    const call: JudgedCall = {
      method: request.method!,
      address,
      headers: request.headersDistinct,
      body: body && body.toString(),
    };
    if (!onlyReads(call, run.network.onlyReads))
      throw new Refusal(
        'wouldWrite',
        `Koppel refused this writing call because this is a preview: ${request.method} ${address.href}`,
      );
    await this.forwarder.send(request, body, target, response);
  }

  private fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const run = this.run();
    if (error instanceof Refusal) run?.record(refusedCall(request, error));
    if (response.headersSent) return void response.destroy();
    const headers =
      error instanceof Refusal
        ? { 'X-Koppel-Refused': error.reason, 'X-Koppel-Message': encodeURIComponent(error.message) }
        : { 'X-Koppel-Failed': encodeURIComponent((error as Error).message) };
    response.writeHead(599, { ...headers, 'Content-Length': 0, Connection: 'close' }).end();
  }
}

function targetOf(request: IncomingMessage): PreviewTarget {
  try {
    return previewTarget.parse(JSON.parse(Buffer.from(String(request.headers[targetHeader]), 'base64').toString()));
  } catch {
    throw new Refusal('ownConnection', foreignBytes);
  }
}

/** The path and query as they stand in the request; nothing that a URL would not keep. */
function addressOf(request: IncomingMessage, { scheme, host, port }: PreviewTarget): URL {
  const authority = host.includes(':') ? `[${host}]` : host;
  const text = `${scheme}://${authority}:${port}${request.url}`;
  if (!request.url?.startsWith('/') || !URL.canParse(text))
    throw new Error('The address is not one that can be called.');
  return new URL(text);
}

function refuseHosts({ network }: EgressRun, request: IncomingMessage, target: PreviewTarget): void {
  try {
    assertAllowed(network.allowedHosts, target.host, target.port);
    if (request.headersDistinct.host?.length !== 1) throw new Refusal('ownConnection', foreignBytes);
    // A server may have more names than the one that led to it.
    assertAllowed(network.allowedHosts, namedHost(request), target.port);
    if (target.proxy) {
      const { hostname, port, protocol } = new URL(target.proxy);
      assertAllowed(network.allowedHosts, hostname, Number(port) || (protocol === 'https:' ? 443 : 80));
    }
  } catch (error) {
    if (error instanceof EgressRefused) throw new Refusal('hostNotAllowed', error.message);
    throw error;
  }
}

const namedHost = ({ headers: { host = '' } }: IncomingMessage): string =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host;

/** The whole body, or null when there is none; one that is longer than any token request writes. */
async function textOf(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > largestBody)
      throw new Refusal('wouldWrite', 'Koppel refused this writing call because this is a preview.');
    pieces.push(piece);
  }
  return length === 0 ? null : Buffer.concat(pieces);
}

function refusedCall(request: IncomingMessage, { reason, message }: Refusal) {
  let address = request.headers.host ?? '';
  try {
    address = addressOf(request, targetOf(request)).href;
  } catch {
    // It says nothing better about itself.
  }
  const rest = { headers: {}, body: null, status: null, durationMilliseconds: 0 };
  return { method: request.method ?? '', address: address.split('?')[0]!, ...rest, blocked: reason, error: message };
}
