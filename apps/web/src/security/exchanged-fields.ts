import type { ConnectorPackage } from '#connectors';

/** A field that is exchanged with an application. */
export interface ExchangedField {
  name: string;
  /** What it is made of, as paths; empty for a fixed value and for what only a script knows. */
  sources: string[];
  fixed: boolean;
}

const PATH = /\b(?:Person|Manager|sourceData|contract)\.[\w.]+\w/g;

const pathsIn = (formula: string): string[] => [...new Set(formula.match(PATH) ?? [])];

function sourcesOf(mode: string, value: string | null): string[] {
  if (value === null || value === '' || mode === 'Fixed' || mode === 'fixed') return [];
  return mode === 'Field' || mode === 'field' ? [value] : pathsIn(value);
}

/** What a target's mapping sends. The same field of several flavours is one. */
export function leaving({ flavours }: ConnectorPackage): ExchangedField[] {
  const fields = flavours.flatMap(({ fieldMapping }) => fieldMapping?.fields ?? []);
  return merged(
    fields.flatMap(({ name, actions }) =>
      actions
        .filter(({ mode }) => mode !== 'None')
        .map(({ mode, value }) => ({ name, sources: sourcesOf(mode, value), fixed: mode === 'Fixed' })),
    ),
  );
}

/** What a source's mapping takes, and what of a target's account is kept. */
export function entering({ flavours }: ConnectorPackage): ExchangedField[] {
  const taken = flavours.flatMap(({ personMapping }) => [
    ...(personMapping?.person ?? []),
    ...(personMapping?.contract.map((item) => ({ ...item, name: `Contract.${item.name}` })) ?? []),
  ]);
  const kept = flavours
    .flatMap(({ fieldMapping }) => fieldMapping?.fields ?? [])
    .filter(({ actions }) => actions.some(({ storeInAccountData }) => storeInAccountData));
  return merged([
    ...taken.map(({ name, mode, value }) => ({ name, sources: sourcesOf(mode, value), fixed: mode === 'fixed' })),
    ...kept.map(({ name }) => ({ name, sources: [], fixed: false })),
  ]);
}

function merged(fields: ExchangedField[]): ExchangedField[] {
  return [...Map.groupBy(fields, ({ name }) => name)].map(([name, same]) => ({
    name,
    sources: [...new Set(same.flatMap(({ sources }) => sources))],
    fixed: same.every(({ fixed }) => fixed),
  }));
}
