/** `person`: mapped data, correlation values, the person. `reference`: what an action stored earlier. `response`: a system's answer. */
export type Origin = 'person' | 'reference' | 'settings' | 'response';

const known: [RegExp, Origin][] = [
  [/^actioncontext\.configuration(\.|$)|^configuration(\.|$)/, 'settings'],
  [/^actioncontext\.(data|previousdata)(\.|$)/, 'person'],
  [/^actioncontext\.correlationconfiguration\.(accountfieldvalue|personfieldvalue)$/, 'person'],
  [/^personcontext(\.|$)|^person(\.|$)|^manager(\.|$)|^previousperson(\.|$)|^resourcecontext(\.|$)/, 'person'],
  [/^outputcontext\.(data|previousdata)(\.|$)/, 'person'],
  [/^actioncontext\.references(\.|$)|^(account|permission|manageraccount)reference(\.|$)/, 'reference'],
  [/^outputcontext\.accountreference(\.|$)/, 'reference'],
];

/** Where a variable or member path (lower case) of the platform comes from; null: nowhere in particular. */
export function classifyOrigin(path: string): Origin | null {
  return known.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Encodes or doubles, so that the value cannot leave its place: `[uri]::EscapeDataString`, `.Replace("'", "''")`, `-replace '[^0-9]'`. */
export function isCleaning(method: string, words: string[]): boolean {
  if (
    /^(escapedatastring|urlencode|urlpathencode|htmlencode|escape|urlencodetobytes|hexescape|quoteidentifier)$/.test(
      method,
    )
  )
    return true;
  if (method !== 'replace') return false;
  const [from = '', to = ''] = words;
  return (/^['"]$|^\\?\['"?\]$/.test(from) && /^(''|""|\\'|%27|\\\\'|)$/.test(to)) || /^\[\^[^\]]+\]\+?$/.test(from);
}

const own =
  /^(get-date|get-random|get-variable|get-member|get-host|get-culture|get-location|get-unique|get-module|get-command|get-help|get-error|get-process)$/;

/** Commands that bring in what a system knows: web calls, directory and database commands, files. */
export function isReadingCommand(name: string): boolean {
  return (
    !own.test(name) &&
    /^(invoke-(restmethod|webrequest|sqlcmd|sqlite\w*|oracle\w*)|get-\w+|import-(csv|excel|clixml)|find-\w+|search-\w+)$/.test(
      name,
    )
  );
}
