import { afterAll, describe, expect, it } from '@jest/globals';
import { type AddressInfo, connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { HostPool } from '../../hosts/host-pool.js';
import type { RecordedCall } from '../../hosts/script-execution.js';
import { OwnConnections } from './own-connections.js';

/** A script's own connections in a container, which has no network: they reach what the action may reach, and nothing else. */
const pool = new HostPool({ maximumHosts: 1, spares: 0 });
const contained = pool.containment().contained ? describe : describe.skip;
afterAll(() => pool.close());

const run = (text: string, allowedHosts: string[], ports: number[], dryRun = false) =>
  pool.run({
    system: 'own connections',
    script: { name: 'create.ps1', text },
    variables: {},
    lists: [],
    collect: [],
    timeLimitSeconds: 60,
    network: { allowedHosts, onlyReads: [], dryRun, ports },
    secrets: [],
  });

contained('own connections', () => {
  async function server() {
    let calls = 0;
    const listening = createServer((socket) => {
      calls += 1;
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello');
    });
    await new Promise<void>((settle) => listening.listen(0, '127.0.0.1', settle));
    return { port: (listening.address() as AddressInfo).port, calls: () => calls, close: () => listening.close() };
  }
  const script = (port: number) =>
    `try { [Net.Http.HttpClient]::new().GetStringAsync('http://localhost:${port}/').GetAwaiter().GetResult() } catch { 'held' }
     try { $c = [Net.Sockets.TcpClient]::new('localhost', ${port}); [IO.StreamReader]::new($c.GetStream()).ReadLine() ?? 'held' } catch { 'held' }`;

  it('reach a host that the action may reach', async () => {
    const { port, calls, close } = await server();
    const report = await run(script(port), ['localhost'], [port]);
    close();
    expect([report.output, calls()]).toEqual([['hello', 'HTTP/1.1 200 OK'], 2]);
  }, 90_000);

  it('reach an address as well as a name', async () => {
    const { port, calls, close } = await server();
    const report = await run(script(port).replaceAll('localhost', '127.0.0.1'), ['127.0.0.1'], [port]);
    close();
    expect([report.output, calls()]).toEqual([['hello', 'HTTP/1.1 200 OK'], 2]);
  }, 90_000);

  it('reach a port that nobody named by HttpClient', async () => {
    const { port, calls, close } = await server();
    const report = await run(script(port), ['localhost'], []);
    close();
    expect([report.output, calls()]).toEqual([['hello', 'HTTP/1.1 200 OK'], 2]);
  }, 90_000);

  it.each(['192.0.2.1', 'far.example.nl'])(
    'are written down when they want to go elsewhere: %s',
    async (elsewhere) => {
      const { port, calls, close } = await server();
      const report = await run(script(port).replaceAll('localhost', elsewhere), ['*.example.com'], [port]);
      close();
      expect([report.output, calls()]).toEqual([['held', 'held'], 0]);
      expect(report.calls.at(-1)).toMatchObject({ address: `${elsewhere}:${port}`, blocked: 'hostNotAllowed' });
    },
    90_000,
  );

  it('reach no other', async () => {
    const { port, calls, close } = await server();
    const report = await run(script(port), ['api.example.nl'], [port]);
    close();
    expect([report.output, calls()]).toEqual([['held', 'held'], 0]);
  }, 90_000);

  it('reach nothing in the action after the one that might', async () => {
    const { port, calls, close } = await server();
    await run(script(port), ['localhost'], [port]);
    const report = await run(script(port), [], [port]);
    close();
    expect([report.output, calls()]).toEqual([['held', 'held'], 2]);
  }, 90_000);
});

describe('a connection in a preview that says nothing', () => {
  it('is written down and closed when its time is over', async () => {
    const calls: RecordedCall[] = [];
    const own = new OwnConnections(1);
    const record = (call: RecordedCall) => void calls.push(call);
    const server = createServer((socket) => own.hear(socket, 'sql01', 1433, Buffer.alloc(0), record));
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const heard = await text(client);
    server.close();
    expect([heard, calls]).toEqual(['{}\n', [expect.objectContaining({ method: 'CONNECT', address: 'sql01:1433' })]]);
  });
});
