import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Files } from './connector-files.js';
import type { Seed, SeedCommit } from './history.js';

const historySchema = z.record(
  z.string(),
  z.array(
    z.object({
      tag: z.string().min(1),
      date: z.iso.date(),
      changes: z.string(),
      without: z.array(z.string()).default([]),
    }),
  ),
);
type Version = z.infer<typeof historySchema>[string][number];

const FIRST_STATE: Version[] = [{ tag: '', date: '2026-07-01', changes: 'First state', without: [] }];

function filesBelow(folder: string, prefix = ''): Files {
  const files: Files = new Map();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory())
      for (const [inner, bytes] of filesBelow(path, `${prefix}${name}/`)) files.set(inner, bytes);
    else files.set(prefix + name, readFileSync(path));
  }
  return files;
}

function stateAt(samples: string, name: string, newest: Files, version: Version, isLast: boolean): Files {
  if (isLast) return newest;
  const gone = (path: string): boolean => version.without.some((part) => path === part || path.startsWith(`${part}/`));
  const kept = [...newest].filter(([path]) => !gone(path));
  return new Map([...kept, ...filesBelow(join(samples, 'history', name, version.tag))]);
}

function sampleSeed(samples: string, name: string, versions: Version[]): Seed {
  const newest = filesBelow(join(samples, 'connectors', name));
  const tagged = versions.length > 0 ? versions : FIRST_STATE;
  const commits = tagged.map((version, position): SeedCommit => ({
    files: stateAt(samples, name, newest, version, position === tagged.length - 1),
    date: version.date,
    message: version.changes,
    tag: version.tag || undefined,
  }));
  return {
    name,
    description: `${name.replace(/^.*-(?:Source|Target|Notification)-/, '').replaceAll('-', ' ')} connector`,
    topics: [/AFAS|Planning/.test(name) ? 'hr' : 'it', kindOf(name)],
    archived: false,
    stars: 12,
    commits: () => commits,
  };
}

const kindOf = (name: string): string => /-(Source|Target|Notification)-/.exec(name)?.[1]?.toLowerCase() ?? 'target';

/** Our own connectors with their older tags, as `samples/README.md` describes them. */
export function readSamples(samples: string): Seed[] {
  const folder = join(samples, 'connectors');
  if (!existsSync(folder)) return [];
  const file = join(samples, 'history.json');
  const history = existsSync(file) ? historySchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort()
    .map((name) => sampleSeed(samples, name, history[name] ?? []));
}
