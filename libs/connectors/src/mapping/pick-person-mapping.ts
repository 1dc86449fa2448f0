import type { PersonMapping } from '../connector-package.js';

export interface PickedMapping {
  mapping: PersonMapping | null;
  alternatives: PersonMapping[];
}

/**
 * One mapping of several. `mapping.json` first; then the file with most fields. When a repository keeps persons and
 * contracts in two files, what the picked file lacks comes from the other.
 */
export function pickPersonMapping(mappings: PersonMapping[]): PickedMapping {
  const [first, ...others] = [...mappings].sort((one, other) => rank(one) - rank(other) || size(other) - size(one));
  if (!first) return { mapping: null, alternatives: [] };
  const contract =
    first.contract.length > 0 ? first.contract : (others.find((other) => other.contract.length > 0)?.contract ?? []);
  const person =
    first.person.length > 0 ? first.person : (others.find((other) => other.person.length > 0)?.person ?? []);
  return { mapping: { path: first.path, person, contract }, alternatives: others };
}

function rank({ path }: PersonMapping): number {
  const name = path.split('/').at(-1)?.toLowerCase() ?? '';
  if (name === 'mapping.json') return 0;
  return /^person_?mapping\.json$/.test(name) ? 1 : 2;
}

function size({ person, contract }: PersonMapping): number {
  return person.length + contract.length;
}
