/**
 * A detour leads every web address through a server on this machine: `https://api.example.org/v1` becomes
 * `http://127.0.0.1:4711/https/api.example.org/v1`. It works on texts, so that addresses which a script puts together
 * (`"https://$tenant.example.org"`) go the same way, and what a script compares them with does too.
 */
export interface DetourAddresses {
  /** From an original address to that of the detour. */
  inward: (text: string) => string;
  /** And back, also where it was written percent-encoded or with JSON's `\/`. */
  outward: (text: string) => string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `origin`: `http://127.0.0.1:4711`. */
export function detourAddresses(origin: string): DetourAddresses {
  const authority = origin.replace('http://', '');
  const way = new RegExp(`(https?):(\\\\?/)\\2(?!${escaped(authority)}(?:\\\\?/)https?)`, 'gi');
  const back = new RegExp(
    `http:(?<slash>\\\\?/)\\k<slash>${escaped(authority)}\\k<slash>(https?)(?:\\k<slash>|$)`,
    'gi',
  );
  const encoded = encodeURIComponent(`${origin}/`);
  const backEncoded = new RegExp(`${escaped(encoded)}(https?)%2F`, 'gi');
  return {
    inward: (text) =>
      text.replace(way, (_, scheme: string, slash: string) =>
        ['http:', '', authority, scheme.toLowerCase(), ''].join(slash),
      ),
    outward: (text) =>
      text
        .replace(back, (_, slash: string, scheme: string) => `${scheme}:${slash}${slash}`)
        .replace(backEncoded, (_, scheme: string) => `${scheme}%3A%2F%2F`),
  };
}
