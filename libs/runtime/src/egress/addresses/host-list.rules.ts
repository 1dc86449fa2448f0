/** One of the hosts that a run may reach: `api.example.nl`, `*.example.nl` (below it, not itself), `host:port`, an address with a scheme. */
interface HostEntry {
  name: string;
  below: boolean;
  port: number | null;
}

const plain = (name: string): string =>
  name
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** As a name travels: international ones in ASCII. */
function ascii(name: string): string {
  try {
    return plain(new URL(`http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}/`).hostname);
  } catch {
    return plain(name);
  }
}

function readEntry(text: string): HostEntry {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    const { hostname, port } = new URL(text);
    return { name: plain(hostname), below: false, port: port ? Number(port) : null };
  }
  const withPort = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(text);
  const name = withPort ? withPort[1]! : text;
  const below = name.startsWith('*.');
  return { name: ascii(below ? name.slice(2) : name), below, port: withPort ? Number(withPort[2]) : null };
}

const fits = ({ name, below, port }: HostEntry, host: string, wanted: number): boolean =>
  (port === null || port === wanted) && (below ? host.endsWith(`.${name}`) : host === name);

/** Whether a run may reach the host; `allowed` null allows every one. */
export function allowsHost(allowed: string[] | null, host: string, port: number): boolean {
  if (allowed === null) return true;
  const entries = allowed.map((text) => text.trim()).filter((text) => text !== '');
  return entries.some((text) => fits(readEntry(text), ascii(host), port));
}
