import { type Socket, connect } from 'node:net';
import { lookup } from 'node:dns';
import { allowsHost } from '../addresses/host-list.rules.js';
import { isLocalAddress, namesLocalMachine } from '../addresses/local-address.rules.js';

/** A target that the run may not reach, in words for its script. */
export class EgressRefused extends Error {}

/** @throws EgressRefused */
export function assertAllowed(allowed: string[] | null, host: string, port: number): void {
  if (!allowsHost(allowed, host, port))
    throw new EgressRefused(
      `Koppel refused this call because ${host}:${port} is not an allowed host: add it to the allowed hosts in the system's settings.`,
    );
  if (allowed === null && namesLocalMachine(host))
    throw new EgressRefused(
      `Koppel refused this call because ${host} is the machine that it runs on itself: only the settings can allow that, by this very name.`,
    );
}

/** Like `dns.lookup`, but a name that leads to our own machine leads nowhere. */
export const lookupElsewhere: typeof lookup = ((host: string, options: object, settle: LookupAnswer) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return settle(error, []);
    const isHere = !namesLocalMachine(host) && addresses.some(({ address }) => isLocalAddress(address));
    const refusal = new EgressRefused(
      `Koppel refused this call because ${host} leads to the machine that it runs on itself: allow its address instead.`,
    );
    if (isHere) return settle(refusal, []);
    if ('all' in options && options.all) return settle(null, addresses);
    return settle(null, addresses[0]!.address, addresses[0]!.family);
  });
}) as typeof lookup;

type LookupAnswer = (error: Error | null, address: unknown, family?: number) => void;

/** A connection to an allowed host. */
export function connectTo(host: string, port: number): Promise<Socket> {
  return new Promise((settle, fail) => {
    const socket = connect({ host, port, lookup: lookupElsewhere, noDelay: true });
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail);
      settle(socket);
    });
  });
}
