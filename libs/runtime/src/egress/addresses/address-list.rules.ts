const authority = (url: URL): string => url.host.toLowerCase();

function covers(entry: string, address: URL): boolean {
  const bare = !entry.includes('://');
  const text = bare ? `${address.protocol}//${entry.trim()}` : entry.trim();
  if (!URL.canParse(text)) return false;
  const known = new URL(text);
  const [path, asked] = [known.pathname.toLowerCase(), address.pathname.toLowerCase()];
  const below = path.endsWith('/') ? path : `${path}/`;
  const samePlace = known.protocol === address.protocol && authority(known) === authority(address);
  return samePlace && (asked === path || asked.startsWith(below));
}

const mostDecodings = 4;
const unescaped = (path: string): string =>
  path.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A path that a server may read as one further up, however often it decodes it: `soap/..%2Fusers`, `soap/%252e%252e/users`, `soap/..;/users`. */
function climbs({ pathname }: URL): boolean {
  let path = pathname;
  for (let time = 0; time < mostDecodings; time += 1) {
    if (path.split(/[\\/]/).some((part) => part.split(';')[0] === '..')) return true;
    const decoded = unescaped(path);
    if (decoded === path) return false;
    path = decoded;
  }
  return true;
}

/** Whether an address is one of these or lies below one; a query does not matter. `host/path` stands for either scheme. */
export const isOneOf = (entries: string[], address: URL): boolean =>
  !climbs(address) && entries.some((entry) => covers(entry, address));
