import { expect, it } from '@jest/globals';
import { isLocalAddress, namesLocalMachine } from './local-address.rules.js';

it.each<[string, boolean]>([
  ['127.0.0.1', true],
  ['127.255.0.9', true],
  ['0.0.0.0', true],
  ['169.254.169.254', true],
  ['::1', true],
  ['[::1]', true],
  ['::', true],
  ['fe80::1%eth0', true],
  ['fd00:ec2::254', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:169.254.169.254', true],
  ['::ffff:10.0.0.1', false],
  ['10.0.0.1', false],
  ['192.168.1.1', false],
  ['2001:db8::1', false],
  ['128.0.0.1', false],
  ['localhost', false],
  ['', false],
])('%s is this machine: %s', (address, expected) => expect(isLocalAddress(address)).toBe(expected));

it.each<[string, boolean]>([
  ['localhost', true],
  ['LOCALHOST.', true],
  ['127.0.0.1', true],
  ['localhost.example.nl', false],
  ['api.example.nl', false],
])('%s says that it leads here: %s', (name, expected) => expect(namesLocalMachine(name)).toBe(expected));
