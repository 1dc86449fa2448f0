export interface SettingsReads {
  /** Dotted keys in the casing of their first use, sorted. */
  keys: string[];
  /** The settings are also handed over as a whole, so a key without a read of its own may still be used. */
  wholesale: boolean;
}

/** Names that stand for the settings in a script, with the key they already went into ('' = all settings). */
type Aliases = Map<string, string>;

const member = String.raw`((?:\.(?:\w+|'[^'\r\n]+'|"[^"$\r\n]+"))*)`;
const scope = '(?:(?:using|script|global|local|private):)?';
const context = String.raw`\$${scope}actionContext\.Configuration`;
const v1Start = [
  String.raw`\$${scope}(\w+)\s*=\s*\(?\s*\$configuration\s*\)?\s*\|\s*ConvertFrom-Json`,
  String.raw`\$${scope}(\w+)\s*=\s*\(?\s*ConvertFrom-Json\s+(?:-InputObject\s+)?\(?\$configuration\b`,
].map((start) => new RegExp(start, 'gi'));

/** Keys that a script (without comments) reads from its settings, also through variables and parameters that hold them. */
export function settingsReads(code: string): SettingsReads {
  const aliases = followAliases(code);
  const keys = new Map<string, string>();
  let wholesale = false;
  const read = new RegExp(`(?:${rootsOf(aliases)})${member}(\\s*\\(|\\s*\\[|\\s*\\|)?`, 'gi');
  for (const [found, path = '', next] of code.matchAll(read)) {
    const key = join(prefixOf(found, aliases), keyOf(path, next?.trim() === '('));
    if (key !== '') keys.set(key.toLowerCase(), keys.get(key.toLowerCase()) ?? key);
    else if (next !== undefined || /\.psobject/i.test(path)) wholesale = true;
  }
  return { keys: [...keys.values()].sort((one, other) => one.localeCompare(other, 'en')), wholesale };
}

function followAliases(code: string): Aliases {
  const aliases: Aliases = new Map();
  for (const start of v1Start) for (const [, name = ''] of code.matchAll(start)) aliases.set(name.toLowerCase(), '');
  // An alias of an alias of an alias is as deep as scripts go
  for (let round = 0; round < 4 && addAliases(code, aliases); round++);
  return aliases;
}

/** Variables, parameters and splatted keys that are given the settings, a part of them, or a known alias. True: found more. */
function addAliases(code: string, aliases: Aliases): boolean {
  const before = aliases.size;
  // From the start of a word alone: starting inside it too would read a long one again for each of its letters
  const handed = new RegExp(
    String.raw`(?:(?<!\w)[$]?(\w+)\s*=\s*|-(\w+):?\s+)(${rootsOf(aliases)})${member}(?=\s*(?:[\r\n;})]|$|\s-))`,
    'gi',
  );
  for (const [, variable = '', parameter = '', root = '', path = ''] of code.matchAll(handed)) {
    const name = (variable + parameter).toLowerCase();
    if (!aliases.has(name)) aliases.set(name, join(prefixOf(root, aliases), keyOf(path, false)));
  }
  return aliases.size > before;
}

function rootsOf(aliases: Aliases): string {
  return [context, ...[...aliases.keys()].map((name) => String.raw`\$${scope}${name}(?!\w)`)].join('|');
}

function prefixOf(found: string, aliases: Aliases): string {
  const name = /^\$(?:\w+:)?(\w+)/.exec(found)?.[1]?.toLowerCase() ?? '';
  return name === 'actioncontext' ? '' : (aliases.get(name) ?? '');
}

/** Member path as a key: without quotes, without the method at its end, without what every object and text has. */
function keyOf(path: string, isCall: boolean): string {
  const parts = path
    .split('.')
    .slice(1)
    .map((part) => part.replace(/^['"]|['"]$/g, ''));
  if (isCall) parts.pop();
  const end = parts.findIndex((part) => /^(psobject|length|count)$/i.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).join('.');
}

function join(prefix: string, key: string): string {
  return prefix === '' || key === '' ? prefix + key : `${prefix}.${key}`;
}
