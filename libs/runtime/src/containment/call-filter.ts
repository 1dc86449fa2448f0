import { existsSync, readFileSync } from 'node:fs';

const offer = '/proc/sys/kernel/seccomp/actions_avail';
const processors = ['x64', 'arm64'];

/**
 * Null where a host has the kernel refuse it the calls that scripts have no use for (`powershell/host/holding`), else why not. A host that finds
 * the same and whose filter the kernel does not take ends at its start.
 */
export function whyUnfiltered(): string | null {
  if (process.platform !== 'linux') return `${process.platform} has no filters of system calls`;
  if (!processors.includes(process.arch)) return `there is no filter of system calls for ${process.arch}`;
  const offered = existsSync(offer) ? readFileSync(offer, 'utf8').trim().split(' ') : [];
  return offered.includes('errno') ? null : 'this kernel has no filters of system calls';
}
