import { BlockList, isIPv4, isIPv6 } from 'node:net';

const local = new BlockList();
// This machine itself, and link-local, where clouds keep what they tell their machines.
local.addSubnet('127.0.0.0', 8, 'ipv4');
local.addSubnet('0.0.0.0', 8, 'ipv4');
local.addSubnet('169.254.0.0', 16, 'ipv4');
local.addAddress('::1', 'ipv6');
local.addAddress('::', 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');
local.addAddress('fd00:ec2::254', 'ipv6');

/** Whether an address is the worker's own machine or its cloud's: reached only by a host that the settings name just so. */
export function isLocalAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIPv4(bare)) return local.check(bare, 'ipv4');
  return isIPv6(bare) && local.check(bare, 'ipv6');
}

/** `localhost` and addresses say themselves where they lead; other names must not turn out to lead here. */
export const namesLocalMachine = (host: string): boolean => /^localhost\.?$/i.test(host) || isLocalAddress(host);
