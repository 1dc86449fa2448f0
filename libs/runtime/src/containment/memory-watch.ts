import { readFileSync, readdirSync } from 'node:fs';

const intervalMilliseconds = 250;
const kilobyte = 1024;

/**
 * Looks at the memory that the processes of a host have together, for as long as it lives, and says once that it is more than they may have.
 * The limits that the kernel keeps are each process's own, and count what was promised: memory that a script has filled and then made read-only
 * is in none of them. On Linux alone; elsewhere .NET's own limit holds.
 * @param processId of what was started: in a container that is who waits for it, and its /proc has what runs there and nothing else.
 */
export function watchMemory(
  processId: number,
  contained: boolean,
  limitBytes: number,
  exceeded: () => void,
): () => void {
  if (process.platform !== 'linux') return () => undefined;
  const clock = setInterval(() => {
    const bytes = contained ? bytesInContainer(`/proc/${processId}/root/proc`) : bytesOf(`/proc/${processId}`);
    if (bytes <= limitBytes) return;
    clearInterval(clock);
    exceeded();
  }, intervalMilliseconds);
  clock.unref();
  return () => clearInterval(clock);
}

function bytesInContainer(processes: string): number {
  const found = orElse(() => readdirSync(processes), []).filter((name) => /^\d+$/.test(name));
  return found.reduce((sum, name) => sum + bytesOf(`${processes}/${name}`), 0);
}

/** What lies in memory of one process, files that it has mapped and shared memory too; 0 when it has ended. */
function bytesOf(folder: string): number {
  const status = orElse(() => readFileSync(`${folder}/status`, 'utf8'), '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * kilobyte;
}

/** A process may end while it is looked at. */
function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
