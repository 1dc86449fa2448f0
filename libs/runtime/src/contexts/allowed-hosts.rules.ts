import type { JsonObject, JsonValue } from '../json/json-value.js';
import { isJsonObject } from '../json/json-value.rules.js';

const URL_IN_TEXT = /https?:\/\/([^\s/"'`<>\\?#|;,]+)/gi;
const HOST = /^(\*\.)?[\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?)*$/u;
const IPV6 = /^\[[0-9a-f:.]+\]/i;
/** `$($config.tenant)`, `$tenant`, `${tenant}`, `{0}`: parts of an address that are known only when the script runs. */
const VARIABLE = /\$\([^)]{0,200}\)|\$\{[^}]{0,200}\}|\$(?:(?:env|script|global|local):)?\w+|\{\d+\}/g;

function hostOf(authority: string): string | null {
  const afterCredentials = authority.slice(authority.lastIndexOf('@') + 1);
  const ipv6 = IPV6.exec(afterCredentials)?.[0];
  if (ipv6) return ipv6.toLowerCase();
  const host = afterCredentials.replace(/:\d*$/, '').toLowerCase();
  return HOST.test(host) ? host : null;
}

/** `https://$($config.tenant).example.nl` allows `*.example.nl`; an address that is variable as a whole comes from the settings. */
function literalHost(authority: string): string | null {
  const known = authority.replace(VARIABLE, '*');
  if (!known.includes('*')) return hostOf(known);
  const suffix = known.slice(known.lastIndexOf('*') + 1);
  return /^\.[^.]+\.[^.]/.test(suffix) ? hostOf(`*${suffix}`) : null;
}

function* texts(value: JsonValue): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* texts(item);
  else if (isJsonObject(value)) for (const item of Object.values(value)) yield* texts(item);
}

/** `Server=tcp:sql01.example.nl,1433;Database=…`, `Data Source=sql01\\instance`: what SQL and ODBC call it. */
const CONNECTION_STRING =
  /(?:^|;)\s*(?:server|data source|address|addr|network address|host)\s*=\s*(?:tcp:|np:|lpc:)?([^;,\\:]+)/gi;

/** Where what is not HTTP listens: SQL Server, LDAP, mail, FTP, SSH, PostgreSQL, MySQL, Oracle. */
const USUAL_PORTS = [80, 443, 1433, 389, 636, 25, 465, 587, 21, 22, 5432, 3306, 1521];
const MOST_PORTS = 40;

/** The usual ports and those that the settings and the script name after a host: `host:8443`, `host,14330`, `'host', 8443`. */
export function connectionPorts(settings: JsonObject, script = ''): number[] {
  const configured = [...texts(settings)].flatMap(portsIn);
  // A script's tables and dates look like ports too: they must not push out those that are.
  return [...new Set([...configured, ...USUAL_PORTS, ...portsIn(script)])].slice(0, MOST_PORTS);
}

const portsIn = (text: string): number[] =>
  [...text.matchAll(/[\w\])]['"]?(?::|, ?)(\d{2,5})\b/g)]
    .map(([, port]) => Number(port))
    .filter((port) => port < 65_536);

function settingHosts(text: string): (string | null)[] {
  const databases = [...text.matchAll(CONNECTION_STRING)].map(([, name]) => hostOf(name!.trim()));
  if (databases.length > 0) return databases;
  const urls = [...text.matchAll(URL_IN_TEXT)].map(([, authority]) => hostOf(authority!));
  if (urls.length > 0) return urls;
  const bare = text.trim().split('/')[0]!;
  return bare.includes('.') || /^localhost(:\d+)?$/i.test(bare) || IPV6.test(bare) ? [hostOf(bare)] : [];
}

/** The hosts that a run may reach by default: those in its settings and those written in its script. */
export function allowedHosts(settings: JsonObject, script: string, extra: string[]): string[] {
  const literal = [...script.matchAll(/https?:\/\/((?:\$\([^)]{0,200}\)|[^\s/"'`<>\\?#|;,])+)/gi)].map(
    ([, authority]) => literalHost(authority!),
  );
  const configured = [...texts(settings)].flatMap(settingHosts);
  return [...new Set([...configured, ...literal, ...extra].filter((host): host is string => host !== null))];
}
