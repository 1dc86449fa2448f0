import { seedOf, type Seed } from './history.js';
import { seedFingerprint } from './lay-down.js';
import { readCensus } from './plan.js';
import { readSamples } from './samples.js';

/**
 * Our samples as they are, and generated connectors for all other names of the census, or for those of `only`.
 * @throws Error that names what the census does not have
 */
export function gatherSeeds(samples: string, only?: readonly string[]): { seeds: Seed[]; fingerprint: string } {
  const own = readSamples(samples);
  const taken = new Set(own.map((seed) => seed.name.toLowerCase()));
  const census = readCensus();
  const unknown = only?.filter((name) => !census.some((entry) => entry.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`The sandbox can generate no connector called ${unknown.join(', ')}.`);
  const generated = census
    .filter((entry) => !taken.has(entry.name.toLowerCase()) && (!only || only.includes(entry.name)))
    .map(seedOf);
  const seeds = [...own, ...generated];
  return { seeds, fingerprint: seedFingerprint(seeds, own) };
}
