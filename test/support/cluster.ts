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

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
