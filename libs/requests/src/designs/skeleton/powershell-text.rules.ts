/** A text as PowerShell writes it when nothing in it may mean anything. Typographic quotes end a text there too. */
export const quoted = (text: string): string => `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, "''")}'`;

/** One line of a comment. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Letters of the application's name for the names of functions: `Zonnebloem HR` becomes `ZonnebloemHr`. */
export function nounOf(application: string): string {
  const words = application
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const noun = words.map((word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase()).join('');
  return /^[A-Z]/.test(noun) ? noun : `Api${noun}`;
}

/** `HelloID-Conn-Prov-Target-Zonnebloem-HR`. */
export function repositoryName(application: string, direction: 'source' | 'target'): string {
  const words = application
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return `HelloID-Conn-Prov-${direction === 'source' ? 'Source' : 'Target'}-${words.join('-') || 'Application'}`;
}

const VARIABLES: Record<string, string> = { id: '$id', permission: '$permissionId', value: '$value' };

/** `/users/{id}` as an expandable text in which every value is encoded. */
export const pathText = (path: string): string =>
  `"${path.replace(/\{(id|permission|value)\}/g, (_, name: string) => `$([System.Uri]::EscapeDataString(${VARIABLES[name]}))`).replace(/[{}]/g, '')}"`;

/** A fixed body as a hash table; `{id}` and `{permission}` as whole texts become the values. */
export function bodyText(body: Record<string, string | number | boolean> | null): string {
  const entries = Object.entries(body ?? {}).map(([name, value]) => `${quoted(name)} = ${valueText(value)}`);
  return `@{ ${entries.join('; ')} }`.replace('@{  }', '@{}');
}

function valueText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  const name = /^\{(id|permission)\}$/.exec(value)?.[1];
  return name ? VARIABLES[name]! : quoted(value);
}

/** The member of an answer: `data.items` of `$answer` is `$answer.data.items`. */
export const member = (variable: string, path: string): string => (path === '' ? variable : `${variable}.${path}`);
