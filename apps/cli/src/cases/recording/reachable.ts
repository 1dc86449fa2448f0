import { allowedHosts, type ActionRequest, type JsonValue } from '#runtime';

/** Whether a call of a real run may leave: the same hosts as without a detour, those in settings and script and `extra`. */
export function reachable(request: ActionRequest, script: string): (address: string) => boolean {
  const extra = request.network?.allowedHosts ?? [];
  const hosts = allowedHosts(request.settings as Record<string, JsonValue>, script, extra);
  return (address) => {
    const { hostname, host } = new URL(address);
    return hosts.some((one) =>
      one.startsWith('*.') ? hostname.endsWith(one.slice(1)) : one === hostname || one === host,
    );
  };
}
