export const VERDICTS = ['runsHere', 'needsModule', 'needsWindowsAgent', 'onlyInHelloId', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const isVerdict = (code: string): code is Verdict => VERDICTS.some((known) => known === code);

/** Where one flavour runs. */
export interface PlacedFlavour {
  flavour: string;
  verdict: string;
  modules: string[];
}

interface PlacementSummary<T> {
  /** The flavour that runs with the least: of equals the one that is offered first. */
  best: T;
  /** How many flavours run as it does. */
  alike: number;
  of: number;
}

/** What to say of a connector in a word: it can be used as well as its best flavour can. Null where there is nothing to say. */
export function placementSummary<T extends PlacedFlavour>(flavours: readonly T[]): PlacementSummary<T> | null {
  const place = ({ verdict, modules }: PlacedFlavour): number =>
    (isVerdict(verdict) ? VERDICTS.indexOf(verdict) : VERDICTS.length) + modules.length / 1000;
  const [best] = [...flavours].sort((one, other) => place(one) - place(other));
  if (!best) return null;
  const same = ({ verdict, modules }: PlacedFlavour): string => [verdict, ...modules].join();
  return { best, alike: flavours.filter((each) => same(each) === same(best)).length, of: flavours.length };
}

interface Found {
  kind: string;
  what: string;
  reason?: string | null;
  module?: string | null;
}

/** What scripts use, once for each thing, with all the places where they do, in the order in which they were found. */
export function byThing<T extends Found>(found: readonly T[]): { thing: T; places: T[] }[] {
  const things = new Map<string, T[]>();
  for (const each of found) {
    const key = [each.kind, each.what.toLowerCase(), each.reason, each.module].join();
    things.set(key, [...(things.get(key) ?? []), each]);
  }
  return [...things.values()].map((places) => ({ thing: places[0]!, places }));
}

const NEEDED = 'needsModule:';

/** The module that a value of the facet names; null for a verdict. */
export const moduleOf = (value: string): string | null =>
  value.startsWith(NEEDED) ? value.slice(NEEDED.length) : null;

/** The first `size` verdicts and the first `size` modules: however many modules are needed, they hide no verdict. */
export function firstOfEach<T extends { value: string }>(values: readonly T[], size: number): T[] {
  const modules = values.filter(({ value }) => moduleOf(value) !== null).slice(0, size);
  const verdicts = values.filter(({ value }) => moduleOf(value) === null).slice(0, size);
  return values.filter((each) => modules.includes(each) || verdicts.includes(each));
}

/** The values of the facet, each module below the verdict that it belongs to. */
export function inGroups<T extends { value: string }>(values: readonly T[]): T[] {
  const modules = values.filter(({ value }) => moduleOf(value) !== null);
  const verdicts = values.filter(({ value }) => moduleOf(value) === null);
  const at = verdicts.findIndex(({ value }) => value === 'needsModule') + 1;
  return [...verdicts.slice(0, at), ...(at > 0 ? modules : []), ...verdicts.slice(at), ...(at > 0 ? [] : modules)];
}
