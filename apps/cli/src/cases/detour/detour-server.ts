import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { detourAddresses, type DetourAddresses } from './detour-addresses.js';

/** A call as the script meant it: addresses in it are the original ones. */
export interface DetouredCall {
  method: string;
  address: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface DetouredAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
}

/** Answers a call; null: the connection is cut, as by a target that is not there. */
export type Answerer = (call: DetouredCall) => Promise<DetouredAnswer | null>;

const OF_THE_CONNECTION =
  /^(connection|keep-alive|transfer-encoding|content-length|content-encoding|host|te|upgrade|expect)$/i;
const IS_TEXT = /json|xml|text|javascript|urlencoded|html|csv|^$/i;

/** The server on this machine that calls are led through. Who answers may change from action to action. */
export class DetourServer {
  private answerer: Answerer = () => Promise.resolve(null);
  private readonly server: Server;
  addresses!: DetourAddresses;
  /** `127.0.0.1:4711`, the only host that a script needs to reach. */
  host = '';

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    this.addresses = detourAddresses(`http://${this.host}`);
    return this;
  }

  answerWith(answerer: Answerer): void {
    this.answerer = answerer;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = this.original(request, Buffer.concat(chunks));
    const answer = await this.answerer(call);
    if (answer === null) return void request.socket.destroy();
    const headers = answer.headers.filter(([name]) => !OF_THE_CONNECTION.test(name));
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    for (const [name, value] of headers) response.appendHeader(name, this.header(name, value, call.address));
    const body = changed(answer.body, type, this.addresses.inward);
    response.writeHead(answer.status).end(answer.status === 204 || answer.status === 304 ? undefined : body);
  }

  private original(request: IncomingMessage, body: Buffer): DetouredCall {
    const { outward } = this.addresses;
    const headers = Object.entries(request.headers)
      .filter(([name, value]) => value !== undefined && !OF_THE_CONNECTION.test(name))
      .map(([name, value]) => [name, outward(String(value))]);
    return {
      method: request.method ?? 'GET',
      address: outward(`http://${this.host}${request.url}`),
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: changed(body, request.headers['content-type'] ?? '', outward),
    };
  }

  /** Redirects and cookies stay on the detour. */
  private header(name: string, value: string, from: string): string {
    if (/^(location|content-location)$/i.test(name)) return this.addresses.inward(new URL(value, from).href);
    if (!/^set-cookie$/i.test(name)) return this.addresses.inward(value);
    const { protocol, host } = new URL(from);
    const site = `/${protocol.replace(':', '')}/${host}`;
    return value
      .replace(/;\s*(domain=[^;]*|secure)/gi, '')
      .replace(/(;\s*path=)([^;]*)/i, (_, key: string, path: string) => `${key}${site}${path === '/' ? '' : path}`);
  }
}

function changed(body: Buffer, type: string, change: (text: string) => string): Buffer {
  if (!IS_TEXT.test(type)) return body;
  const text = body.toString('utf8');
  const other = change(text);
  return other === text ? body : Buffer.from(other);
}
