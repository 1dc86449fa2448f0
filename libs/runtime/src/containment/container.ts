import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findDotnetRoot } from '../hosts/host-program.js';
import type { HostLimits } from '../hosts/host-limits.js';
import { containerScript } from './container-script.js';

const namespaces = ['--net', '--pid', '--mount', '--ipc', '--uts', '--fork', '--kill-child'];

/** Where a host finds its folder and its sockets in its container. */
export const inside = { folder: '/koppel', line: '/line/line', gate: '/line/gate' };

/** What starts a host in its container: the command, and who it is outside (null: whoever we are). */
export interface Container {
  command: string;
  leading: string[];
  user: number | null;
}

/**
 * A container for one host, with its sockets in `folder`/line. When we are root it gets a user id that nobody else has, so that its processes are
 * counted alone and it owns no file of the machine.
 */
export function containerFor(program: string, folder: string, limits: HostLimits): Container {
  const user = process.getuid?.() === 0 ? userId() : null;
  const [line, root] = [join(folder, 'line'), join(folder, 'root')];
  mkdirSync(line);
  mkdirSync(root);
  if (user !== null) chownSync(line, user, user);
  const asUser = user === null ? ['--user', '--map-root-user'] : [];
  const bounds = [limits.folderBytes, limits.heapBytes + limits.nativeBytes, limits.processes, user ?? ''];
  // Certificates that this machine trusts may lie anywhere: .NET reads them from where these name them.
  const { SSL_CERT_FILE, SSL_CERT_DIR } = process.env;
  const shown = [dirname(program), findDotnetRoot(), limits.modulesFolder, SSL_CERT_FILE, SSL_CERT_DIR].filter(Boolean);
  return {
    command: '/usr/bin/unshare',
    leading: [
      ...asUser,
      ...namespaces,
      '/bin/sh',
      '-c',
      containerScript,
      'sh',
      line,
      root,
      ...bounds,
      ...shown,
      '--',
    ].map(String),
    user,
  };
}

/** Lets the host in its container reach a socket that we listen on. */
export function handOver(socket: string, { user }: Container): void {
  chmodSync(socket, 0o600);
  if (user !== null) chownSync(socket, user, user);
}

/** Null when hosts can be contained on this machine, else why not. Asks the kernel by doing it, without .NET. */
export function probeContainer(program: string, limits: HostLimits): string | null {
  if (process.platform !== 'linux') return `${process.platform} has no namespaces`;
  const folder = mkdtempSync(join(tmpdir(), 'koppel-probe-'));
  try {
    const { command, leading } = containerFor(program, folder, limits);
    const { status, error, stderr } = spawnSync(command, [...leading, '/sbin/setpriv', '--version'], {
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
      timeout: limits.startMilliseconds,
    });
    if (status === 0) return null;
    return error?.message ?? stderr.trim().split('\n')[0] ?? `unshare ended with exit code ${status}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Out of those that nobody else is likely to have; inside a container of ours that maps few, out of those that it maps. */
function userId(): number {
  const mapped = Number(readFileSync('/proc/self/uid_map', 'utf8').trim().split(/\s+/)[2]);
  return (mapped > 1_000_000_000 ? 900_000_000 : 30_000) + randomInt(30_000);
}
