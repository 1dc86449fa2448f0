import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '#database';

export interface Cluster {
  /** Address without a database name: `postgres://…@host:port`. */
  url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server for one run: the one in TEST_DATABASE_URL, else an embedded one in a temporary folder. */
export async function startCluster(): Promise<Cluster> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given.replace(/\/[^/]*$/, ''), stop: async () => undefined };
  const folder = join(tmpdir(), `koppel-test-${randomUUID()}`);
  return startEmbeddedServer({ folder, port: await freePort(), temporary: true });
}

let nextPort = 20_000 + 100 * (process.pid % 120);

/** Of a range of this process's own, below the ports that the system gives to connections: nobody takes it before it is used. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = nextPort++;
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
