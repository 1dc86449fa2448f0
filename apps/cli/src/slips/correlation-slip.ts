import type { ConnectorPackage, Flavour } from '#connectors';

/** What is wrong with the correlation that the README describes; null when nothing is. An unmapped field finds nobody, so create makes everybody anew. */
export function correlationSlip({ correlation }: ConnectorPackage, { fieldMapping }: Flavour): string | null {
  if (!correlation || !fieldMapping) return null;
  const names = fieldMapping.fields.map(({ name }) => name);
  if (names.some((name) => name.toLowerCase() === correlation.accountField.toLowerCase())) return null;
  return `The README correlates on "${correlation.accountField}", which ${fieldMapping.path} does not have; it has ${names.join(', ') || 'no fields'}.`;
}
