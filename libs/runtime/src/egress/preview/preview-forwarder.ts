import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  type ServerResponse,
  request as requestHttp,
} from 'node:http';
import { Agent as HttpsAgent, type RequestOptions, request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { type SecureVersion, getCACertificates } from 'node:tls';
import { lookupElsewhere } from '../gate/egress-target.js';
import type { PreviewTarget } from './preview-target.js';

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-koppel-target',
]);

let authorities: string[] | undefined;

/** Those that Node brings and those that this machine trusts, as .NET does. */
const trusted = (): string[] =>
  (authorities ??= [...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);

/** Sends judged calls of one host on to their targets, on connections of its own. */
export class PreviewForwarder {
  private readonly http = new HttpAgent({ keepAlive: true });
  private readonly https = new HttpsAgent({ keepAlive: true });

  /** @param body what was read of the request before; null when the request still holds all of it */
  async send(
    request: IncomingMessage,
    body: Buffer | null,
    target: PreviewTarget,
    response: ServerResponse,
  ): Promise<void> {
    const outgoing = this.open(request, target, body);
    const answered = new Promise<IncomingMessage>((settle, fail) => {
      outgoing.once('response', settle);
      outgoing.once('error', fail);
    });
    response.once('close', () => outgoing.destroy());
    if (body) outgoing.end(body);
    else if (request.readableEnded) outgoing.end();
    else request.pipe(outgoing);
    const answer = await answered;
    response.writeHead(answer.statusCode!, answer.statusMessage, kept(answer.rawHeaders));
    await pipeline(answer, response);
  }

  close(): void {
    this.http.destroy();
    this.https.destroy();
  }

  private open(request: IncomingMessage, target: PreviewTarget, body: Buffer | null): ClientRequest {
    if (target.proxy) throw new Error('A preview in a container does not go through a proxy of the script.');
    const headers = kept(request.rawHeaders).filter((_, index, all) => {
      const name = all[index - (index % 2)]!.toLowerCase();
      return !(body && name === 'content-length');
    });
    if (body) headers.push('Content-Length', String(body.length));
    else if (request.headers['transfer-encoding'] && !request.readableEnded)
      headers.push('Transfer-Encoding', 'chunked');
    const { host, port } = target;
    const options: RequestOptions = {
      host,
      port,
      method: request.method,
      path: request.url,
      headers,
      lookup: lookupElsewhere,
    };
    if (target.scheme === 'http') return requestHttp({ ...options, agent: this.http });
    return requestHttps({ ...options, ...secure(target), agent: this.https });
  }
}

function secure({ host, skipCertificateCheck, protocols, certificate }: PreviewTarget): RequestOptions {
  const versions = protocols as SecureVersion[];
  return {
    ca: trusted(),
    rejectUnauthorized: !skipCertificateCheck,
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
    ...(versions.length > 0 && { minVersion: versions[0], maxVersion: versions.at(-1) }),
    ...(certificate && { pfx: Buffer.from(certificate, 'base64'), passphrase: '' }),
  };
}

function kept(rawHeaders: string[]): string[] {
  return rawHeaders.filter((_, index, all) => {
    const name = all[index - (index % 2)]!.toLowerCase();
    return !hopByHop.has(name) && !name.startsWith('x-koppel-');
  });
}
