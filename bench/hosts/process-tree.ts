import { readFileSync, readdirSync } from 'node:fs';

const tickMilliseconds = 10;

interface Entry {
  id: number;
  parent: number;
  ticks: number;
}

/** Every process of this Linux machine that we may see. */
function processes(): Entry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      // What stands in front is the program's name, which may hold spaces and brackets.
      const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields
        ? [{ id: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
        : [];
    });
}

/** Processes come and go while we look. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** These processes and all that they have started, as a container's host is started by a shell in it. */
function treeOf(roots: number[]): Entry[] {
  const all = processes();
  const ids = new Set(roots);
  for (let before = -1; before !== ids.size;) {
    before = ids.size;
    for (const { id, parent } of all) if (ids.has(parent)) ids.add(id);
  }
  return all.filter(({ id }) => ids.has(id));
}

/** Processor time that they have used so far. */
export const processorMilliseconds = (roots: number[]): number =>
  treeOf(roots).reduce((sum, { ticks }) => sum + ticks * tickMilliseconds, 0);

export interface Memory {
  /** Their own and a fair share of what they share (PSS). */
  shareMegabytes: number;
  /** With all that they share (RSS): counted anew for each process. */
  residentMegabytes: number;
}

export function memoryOf(roots: number[]): Memory {
  const sums = { Pss: 0, Rss: 0 };
  for (const { id } of treeOf(roots)) {
    const text = read(`/proc/${id}/smaps_rollup`) ?? '';
    for (const name of ['Pss', 'Rss'] as const)
      sums[name] += Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  }
  return { shareMegabytes: Math.round(sums.Pss / 1024), residentMegabytes: Math.round(sums.Rss / 1024) };
}
