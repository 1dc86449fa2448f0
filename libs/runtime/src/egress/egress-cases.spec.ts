import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOneOf } from './addresses/address-list.rules.js';
import { allowsHost } from './addresses/host-list.rules.js';
import { onlyReads } from './preview/writing-call.rules.js';

interface Call {
  method: string;
  address: string;
  headers?: Record<string, string>;
  body?: string;
  onlyReads?: string[];
  reads: boolean;
}

type Row = [entry: string, address: string, expected: boolean];

/** The same table is read by the tests of powershell/commands/web/policy: the two cannot differ. */
const file = join(process.cwd(), 'libs/runtime/src/egress/egress-cases.json');
const cases = JSON.parse(readFileSync(file, 'utf8')) as { hosts: Row[]; addresses: Row[]; calls: Call[] };

const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);

describe('the hosts that a run may reach', () => {
  it.each(cases.hosts)('%s and %s: %s', (entry, text, expected) => {
    const address = new URL(text);
    expect(allowsHost([entry], address.hostname, portOf(address))).toBe(expected);
  });
  it('are all without a list and none with an empty one', () =>
    expect([allowsHost(null, 'a.example.nl', 443), allowsHost([], 'a.example.nl', 443)]).toEqual([true, false]));
});

describe('the addresses that only read', () => {
  it.each(cases.addresses)('%s and %s: %s', (entry, address, expected) =>
    expect(isOneOf([entry], new URL(address))).toBe(expected),
  );
});

describe('the calls that only read', () => {
  it.each(cases.calls.map((call) => [call.method, call.address, call.body ?? '', call] as const))(
    '%s %s %s',
    (method, address, _, { headers = {}, body, onlyReads: marked = [], reads }) => {
      const small = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      expect(onlyReads({ method, address: new URL(address), headers: small, body: body || null }, marked)).toBe(reads);
    },
  );
  it.each([
    ['a type', ['multipart/form-data; boundary=b1'], true],
    ['two types, of which a server may take either', ['multipart/form-data; boundary=b1', 'text/plain'], false],
  ] as const)('%s', (_, types, reads) => {
    const body = '--b1\r\nContent-Disposition: form-data; name=grant_type\r\n\r\nx\r\n--b1--\r\n';
    const call = {
      method: 'POST',
      address: new URL('https://a.example.nl/x'),
      headers: { 'content-type': [...types] },
    };
    expect(onlyReads({ ...call, body }, [])).toBe(reads);
  });
});
