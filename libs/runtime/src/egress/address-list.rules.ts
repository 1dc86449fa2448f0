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

/** A path that a server may read as one further up: `soap/..%2Fusers`. */
function climbs({ pathname }: URL): boolean {
  try {
    return /(^|[\\/])\.\.([\\/]|$)/.test(decodeURIComponent(pathname));
  } catch {
    return true;
  }
}

/** Whether an address is one of these or lies below one; a query does not matter. `host/path` stands for either scheme. */
export const isOneOf = (entries: string[], address: URL): boolean =>
  !climbs(address) && entries.some((entry) => covers(entry, address));
