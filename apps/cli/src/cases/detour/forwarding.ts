import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { DetouredAnswer, DetouredCall } from './detour-server.js';

/** Where calls really go: the longest `from` that an address begins with is replaced by `to`. */
export interface Redirection {
  from: string;
  to: string;
}

export function redirected(address: string, redirections: Redirection[]): string {
  const fits = ({ from }: Redirection) => address.toLowerCase().startsWith(from.toLowerCase());
  const [best] = redirections.filter(fits).sort((a, b) => b.from.length - a.from.length);
  if (!best) return address;
  if (best.from === '') return best.to.replace(/\/$/, '') + address.replace(/^https?:\/\/[^/?#]*/i, '');
  return best.to.replace(/\/$/, '') + address.slice(best.from.replace(/\/$/, '').length);
}

/** Sends a call as it is and reads the whole answer. @throws the error of a connection that could not be made */
export function forward(call: DetouredCall, address: string): Promise<DetouredAnswer> {
  const target = new URL(address);
  const send = target.protocol === 'https:' ? secure : plain;
  // Answers are written down, so none may come compressed.
  const { 'accept-encoding': _, ...headers } = call.headers;
  return new Promise((resolve, reject) => {
    const sent = send(
      target,
      {
        method: call.method,
        headers: { ...headers, ...(call.body.length > 0 && { 'content-length': call.body.length }) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 502, headers: pairs(answer.rawHeaders), body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(call.body);
  });
}

const pairs = (raw: string[]): [string, string][] =>
  Array.from({ length: raw.length / 2 }, (_, at) => [raw[at * 2]!, raw[at * 2 + 1]!]);
