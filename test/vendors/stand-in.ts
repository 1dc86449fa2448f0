import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as a stand-in sees it. `body` is parsed where it is JSON or a form, else the text. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** What is sent back: an object or list as JSON, a text as it is, nothing as 204. */
export interface Answer {
  status?: number;
  json?: unknown;
  text?: string;
  type?: string;
}

/** `GET /users/:id`, and what answers it; `params` are the named parts of the path. */
export type Routes = Record<string, (call: Call, params: Record<string, string>) => Answer>;

export interface StandIn {
  url: string;
  /** Calls that were not GET, in order. */
  writes: Call[];
  close(): Promise<void>;
}

export const json = (value: unknown, status = 200): Answer => ({ status, json: value });
export const notFound = (message = 'not found'): Answer => json({ message }, 404);
export const nothing: Answer = { status: 204 };

interface Route {
  method: string;
  pattern: RegExp;
  answer: Routes[string];
}

function compiled(routes: Routes): Route[] {
  return Object.entries(routes).map(([key, answer]) => {
    const [method, path] = key.split(' ') as [string, string];
    const pattern = path.replace(/[.()$]/g, '\\$&').replace(/:(\w+)/g, '(?<$1>[^/]+)');
    return { method, pattern: new RegExp(`^${pattern}/?$`, 'i'), answer };
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string, type = ''): unknown {
  if (type.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** A vendor answers a call that it cannot make sense of; it does not fall over. */
function answered(make: () => Answer): Answer {
  try {
    return make();
  } catch (error) {
    return json({ message: `the stand-in cannot read this call: ${String(error)}` }, 400);
  }
}

/** A small HTTP server that plays a vendor's API on this machine; a call that no route knows is answered by 501 with its name. */
export async function standIn(routes: Routes): Promise<StandIn> {
  const known = compiled(routes);
  const writes: Call[] = [];
  const server: Server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!.replace(/^\/+/, '/'), 'http://stand-in');
    const call: Call = {
      method: request.method!.toUpperCase(),
      path: decodeURIComponent(pathname),
      query: searchParams,
      headers: request.headers,
      body: parsed(await textOf(request), request.headers['content-type']),
    };
    if (call.method !== 'GET') writes.push(call);
    const found = known.find(({ method, pattern }) => method === call.method && pattern.test(call.path));
    const answer = found
      ? answered(() => found.answer(call, { ...found.pattern.exec(call.path)!.groups }))
      : json({ message: `the stand-in has no ${call.method} ${call.path}` }, 501);
    const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'application/json' }).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    writes,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
