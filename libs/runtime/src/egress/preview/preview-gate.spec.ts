import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, type OutgoingHttpHeaders, type Server, createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedCall } from '../../hosts/script-execution.js';
import { EgressGate } from '../gate/egress-gate.js';

/** The gate of a preview, asked as whoever is in the container may ask it: what it lets out, what it refuses, what it writes down. */
const folder = mkdtempSync(join(tmpdir(), 'koppel-gate-'));
const socketPath = join(folder, 'gate');
const gate = new EgressGate(socketPath);
const seen: string[] = [];
const calls: RecordedCall[] = [];
const counted = { connections: 7, datagrams: 0 };
let target: Server;
let port = 0;

beforeAll(async () => {
  await gate.ready();
  target = createServer((incoming, response) => {
    const { method, url } = incoming;
    seen.push(`${method} ${url}`);
    incoming.resume();
    const moved = url === '/moved';
    response.writeHead(moved ? 302 : 200, moved ? { location: 'http://elsewhere.example.nl/x' } : {}).end('ok');
  });
  await new Promise<void>((settle) => target.listen(0, '127.0.0.1', settle));
  ({ port } = target.address() as AddressInfo);
});

beforeEach(() => {
  seen.splice(0);
  calls.splice(0);
  gate.begin({
    network: { allowedHosts: ['127.0.0.1'], onlyReads: [`http://127.0.0.1:${port}/soap`], dryRun: true },
    secrets: ['hidden-value'],
    record: (call) => calls.push(call),
    counter: () => ({ read: () => ({ ...counted }), close: () => undefined }),
  });
});

afterAll(() => {
  gate.close();
  target.closeAllConnections();
  target.close();
  rmSync(folder, { recursive: true });
});

interface Asked {
  body?: string;
  headers?: OutgoingHttpHeaders;
  host?: string;
  proxy?: string | null;
}

function targetOf(host: string, proxy: string | null): string {
  const wish = { scheme: 'http', host, port, skipCertificateCheck: false, protocols: [], certificate: null, proxy };
  return Buffer.from(JSON.stringify(wish)).toString('base64');
}

function ask(method: string, path: string, { body, headers, host = '127.0.0.1', proxy = null }: Asked = {}) {
  const told = { 'X-Koppel-Target': targetOf(host, proxy), Host: `${host}:${port}` };
  const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
  return new Promise<{ status: number; refused: unknown; location: unknown }>((settle, fail) => {
    const outgoing = request(
      { socketPath, method, path, headers: { ...told, ...length, ...headers } },
      (answer: IncomingMessage) => {
        answer.resume();
        const { location, 'x-koppel-refused': refused } = answer.headers;
        settle({ status: answer.statusCode!, refused, location });
      },
    );
    outgoing.once('error', fail);
    outgoing.end(body);
  });
}

/** Whatever it is told, until the gate closes the line. */
const tell = (bytes: string) =>
  new Promise<string>((settle) => {
    let heard = '';
    const socket = connect(socketPath, () => socket.write(bytes));
    socket.on('data', (piece) => (heard += piece.toString()));
    socket.once('error', () => settle(heard));
    socket.once('close', () => settle(heard));
  });

const token = 'grant_type=client_credentials&client_id=a&client_secret=b';

describe('the gate lets out', () => {
  it.each<[string, string, string, Asked]>([
    ['what reads', 'GET', '/users?a=b', {}],
    ['a reading call with a body', 'GET', '/search', { body: '{"query":"x"}' }],
    ['the getting of a token', 'POST', '/oauth2/token', { body: token }],
    ['what is marked as only reading', 'POST', '/soap/service', { body: '<a/>' }],
  ])('%s', async (_, method, path, asked) => {
    expect(await ask(method, path, asked)).toMatchObject({ status: 200 });
    expect(seen).toEqual([`${method} ${path}`]);
  });

  it('a redirect as it is: where it leads is another call, which is judged', async () => {
    expect(await ask('GET', '/moved')).toMatchObject({ status: 302, location: 'http://elsewhere.example.nl/x' });
    expect(await ask('GET', '/x', { host: 'elsewhere.example.nl' })).toMatchObject({ refused: 'hostNotAllowed' });
    expect(seen).toEqual(['GET /moved']);
    expect(calls).toMatchObject([{ method: 'GET', blocked: 'hostNotAllowed' }]);
  });
});

describe('the gate refuses and writes down', () => {
  it.each<[string, string, string, Asked, string]>([
    ['a writing method', 'PUT', '/users/7', { body: '{}' }, 'wouldWrite'],
    ['a POST that gets no token', 'POST', '/users', { body: '{"name":"Jan"}' }, 'wouldWrite'],
    ['_method in the query of a GET', 'GET', '/users/7?_method=DELETE', {}, 'wouldWrite'],
    ['_method in the body of a GET', 'GET', '/users/7', { body: '_method=DELETE' }, 'wouldWrite'],
    ['_method beside the fields of a token', 'POST', '/token', { body: `${token}&_method=DELETE` }, 'wouldWrite'],
    ['X-HTTP-Method-Override', 'GET', '/users/7', { headers: { 'X-HTTP-Method-Override': 'DELETE' } }, 'wouldWrite'],
    ['X-HTTP-Method', 'GET', '/users/7', { headers: { 'X-HTTP-Method': 'MERGE' } }, 'wouldWrite'],
    ['X-Method-Override', 'GET', '/users/7', { headers: { 'X-Method-Override': 'PUT' } }, 'wouldWrite'],
    ['a neighbour of what only reads', 'POST', '/soapbox', { body: '<a/>' }, 'wouldWrite'],
    ['a path that climbs out of what only reads', 'POST', '/soap/..%2Fusers', { body: '<a/>' }, 'wouldWrite'],
    [
      'a reading call with more than anyone looks through',
      'GET',
      '/search',
      { body: 'a'.repeat(70_000) },
      'wouldWrite',
    ],
    ['another host', 'GET', '/x', { host: 'elsewhere.example.nl' }, 'hostNotAllowed'],
    [
      'another host under the name of an allowed one',
      'GET',
      '/x',
      { host: 'elsewhere.example.nl', headers: { Host: '127.0.0.1' } },
      'hostNotAllowed',
    ],
    ['the name of another host', 'GET', '/x', { headers: { Host: 'elsewhere.example.nl' } }, 'hostNotAllowed'],
    ['a proxy that is no allowed host', 'GET', '/x', { proxy: 'http://elsewhere.example.nl:3128/' }, 'hostNotAllowed'],
    ['a call that says no target', 'GET', '/x', { headers: { 'X-Koppel-Target': '' } }, 'ownConnection'],
    ['a target that is none', 'GET', '/x', { headers: { 'X-Koppel-Target': 'e30=' } }, 'ownConnection'],
  ])('%s', async (_, method, path, asked, blocked) => {
    expect(await ask(method, path, asked)).toMatchObject({ status: 599, refused: blocked });
    expect(seen).toEqual([]);
    expect(calls).toMatchObject([{ method, blocked, status: null, error: expect.stringContaining('Koppel') }]);
  });

  it('an allowed host and another one beside it', async () => {
    const hosts = `Host: 127.0.0.1:${port}\r\nHost: elsewhere.example.nl`;
    await tell(`GET /x HTTP/1.1\r\nX-Koppel-Target: ${targetOf('127.0.0.1', null)}\r\n${hosts}\r\n\r\n`);
    expect(seen).toEqual([]);
    expect(calls).toMatchObject([{ blocked: 'ownConnection' }]);
  });

  it('bytes that are no HTTP', async () => {
    expect(await tell('\u0000\u0001\u0002\r\n\r\n')).toBe('');
    expect(calls).toMatchObject([{ method: 'CONNECT', address: 'unknown', blocked: 'ownConnection' }]);
  });

  it('the wish for a tunnel, which only a real run has', async () => {
    expect(await tell(`{"host":"127.0.0.1","port":${port}}\nDELETE /x HTTP/1.1\r\nHost: a\r\n\r\n`)).toBe('');
    expect([seen, calls.map(({ blocked }) => blocked)]).toEqual([[], ['ownConnection']]);
  });

  it("a connection of the script's own, with what its first bytes say", async () => {
    const call = 'DELETE /users/hidden-value?key=x HTTP/1.1\r\nHost: a\r\n\r\n';
    await tell(`CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: a\r\n\r\n${call}`);
    expect(seen).toEqual([]);
    expect(calls).toMatchObject([
      { method: 'DELETE', address: `http://127.0.0.1:${port}/users/•••`, blocked: 'ownConnection' },
    ]);
  });

  it('what the host tells of a connection that nobody heard, and of a datagram', async () => {
    const told = (attempt: string) =>
      tell(`CONNECT far.nl:81 HTTP/1.1\r\nHost: a\r\nX-Koppel-Attempt: ${attempt}\r\n\r\n`);
    expect([await told('refused'), await told('datagram')]).toEqual(['{}\n', '{}\n']);
    expect(calls).toMatchObject([
      { method: 'CONNECT', address: 'far.nl:81', blocked: 'ownConnection' },
      { method: 'UDP', address: 'far.nl:81', blocked: 'ownConnection' },
    ]);
  });

  it('what the kernel counted and the host did not tell', async () => {
    counted.connections += 3;
    counted.datagrams += 1;
    await tell(`CONNECT far.nl:81 HTTP/1.1\r\nHost: a\r\nX-Koppel-Attempt: refused\r\n\r\n`);
    gate.settle();
    expect(calls.slice(1)).toMatchObject([
      { method: 'CONNECT', address: 'unknown', error: expect.stringContaining('2 connections') },
      { method: 'UDP', address: 'unknown', error: expect.stringContaining('1 datagram of') },
    ]);
  });

  it('no more than a person can read', async () => {
    for (let count = 0; count < 1010; count += 1) await tell('no HTTP\r\n\r\n');
    expect(calls).toHaveLength(1000);
  });
});

describe('the gate between two actions', () => {
  it('lets nothing out', async () => {
    gate.end();
    expect(await tell(`GET /users HTTP/1.1\r\nHost: a\r\n\r\n`)).toBe('');
    expect([seen, calls]).toEqual([[], []]);
  });
});
