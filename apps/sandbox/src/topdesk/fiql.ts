const COMPARISON = /^([\w.]+)(==|!=)(?:'([^']*)'|"([^"]*)"|(.*))$/;

const valueAt = (row: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], row);

/** A FIQL query as a test of rows: comparisons with `==` and `!=`, joined by `;` (and). Null for what is not understood. */
export function fiql(query: string): ((row: unknown) => boolean) | null {
  if (query.trim() === '') return () => true;
  const parts = query.split(';').map((part) => COMPARISON.exec(part.trim()));
  if (parts.some((part) => part === null)) return null;
  return (row) =>
    parts.every((part) => {
      const [, path, operator, ...texts] = part!;
      const wanted = texts.find((text) => text !== undefined) ?? '';
      return (String(valueAt(row, path!) ?? '') === wanted) === (operator === '==');
    });
}
