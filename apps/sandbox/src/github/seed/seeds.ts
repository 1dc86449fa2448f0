import { seedOf, type Seed } from './history.js';
import { seedFingerprint } from './lay-down.js';
import { readCensus } from './plan.js';
import { readSamples } from './samples.js';

/** Our samples as they are, and generated connectors for all other names of the census. */
export function gatherSeeds(samples: string): { seeds: Seed[]; fingerprint: string } {
  const own = readSamples(samples);
  const taken = new Set(own.map((seed) => seed.name.toLowerCase()));
  const generated = readCensus()
    .filter((entry) => !taken.has(entry.name.toLowerCase()))
    .map(seedOf);
  const seeds = [...own, ...generated];
  return { seeds, fingerprint: seedFingerprint(seeds, own) };
}
