import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { hostEnvironment } from '../hosts/host-environment.js';
import type { HostLimits } from '../hosts/host-limits.js';

const offer = '/proc/sys/kernel/seccomp/actions_avail';
const processors = ['x64', 'arm64'];

/** What the program says of a filter that was not taken (`HostProgram`). */
const notTaken = 3;

/**
 * Null where a host has the kernel refuse it the calls that scripts have no use for (`powershell/host/holding`), else why not. A kernel may offer
 * filters and take none from us: a service manager or an emulator stands between. So the program tries it once, some 20 ms. A host that was to have
 * a filter and gets none ends at its start.
 */
export function whyUnfiltered(program: string, limits: HostLimits): string | null {
  if (process.platform !== 'linux') return `${process.platform} has no filters of system calls`;
  if (!processors.includes(process.arch)) return `there is no filter of system calls for ${process.arch}`;
  const offered = existsSync(offer) ? readFileSync(offer, 'utf8').trim().split(' ') : [];
  if (!offered.includes('errno')) return 'this kernel has no filters of system calls';
  return isTaken(program, limits) ? null : 'this machine does not take filters of system calls from Koppel';
}

/** Anything but a plain no (a program that is broken, a machine without time) is not taken for one. */
function isTaken(program: string, limits: HostLimits): boolean {
  const { status, signal } = spawnSync(program, ['--filter'], {
    env: hostEnvironment(tmpdir(), limits, null),
    stdio: 'ignore',
    timeout: limits.startMilliseconds,
  });
  return status !== notTaken && signal !== 'SIGSYS';
}
