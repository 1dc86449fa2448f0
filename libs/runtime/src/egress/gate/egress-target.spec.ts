import { describe, expect, it } from '@jest/globals';
import { EgressRefused, assertAllowed, lookupElsewhere } from './egress-target.js';

describe('the target of a call', () => {
  it.each<[string, string[] | null, string, boolean]>([
    ['in the list', ['api.example.nl'], 'api.example.nl', true],
    ['not in the list', ['api.example.nl'], 'other.example.nl', false],
    ['anywhere, without a list', null, 'api.example.nl', true],
    ['this machine, without a list', null, 'localhost', false],
    ["the cloud's own address, without a list", null, '169.254.169.254', false],
    ['this machine by IPv6 within IPv4, without a list', null, '::ffff:127.0.0.1', false],
    ['this machine, by its very name', ['localhost'], 'localhost', true],
    ['this machine, by another name', ['localhost'], '127.0.0.1', false],
  ])('%s', (_, allowed, host, expected) => {
    const act = () => assertAllowed(allowed, host, 443);
    if (expected) expect(act).not.toThrow();
    else expect(act).toThrow(EgressRefused);
  });
});

describe('a name', () => {
  const resolve = (host: string) =>
    new Promise<Error | null>((settle) => lookupElsewhere(host, { all: true }, (error) => settle(error)));

  it('leads here when it says so', async () => expect(await resolve('localhost')).toBeNull());
  it('leads here as an address', async () => expect(await resolve('127.0.0.1')).toBeNull());
  it('leads nowhere when it turns out to lead here', async () =>
    expect(await resolve('0x7f.1')).toBeInstanceOf(EgressRefused));
});
